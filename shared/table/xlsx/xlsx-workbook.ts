import type { Checked } from '../../base/checked.ts';
import { applyChanges } from '../book/apply-changes.ts';
import { bookEdits } from '../book/book-edits.ts';
import { sameWords, type SheetRows } from '../cells/cell.ts';
import type { Change } from '../book/change.ts';
import type { DerivedTab } from '../book/derived-tab.ts';
import type { TabDress } from '../dress/dress.ts';
import { editXlsx, finishedPackage } from './edit-xlsx.ts';
import type { TabEdit } from '../book/tab-edit.ts';
import { GatewayError, type Applied, type Loaded, type WorkbookGateway } from '../book/gateway.ts';
import { insistOnTabs } from '../book/gone-tabs.ts';
import { hasOthersLists, listsEdit, LISTS_TAB, listsOf, noLists } from '../dress/lists.ts';
import type { Place } from '../cells/place.ts';
import type { ReadBook } from '../book/read-book.ts';
import { refreshEdits, repairEdits, type Derive } from '../book/refresh-edits.ts';
import { openParts, type Opener, type OpenParts } from './open-parts.ts';
import { handEdits } from './hand-edits.ts';
import { refuseOthersDerived, refuseStrangers } from '../dress/strangers-at-set-up.ts';
import { graftTabs } from './xlsx-graft.ts';
import { bookTabs, makeXlsx } from './xlsx-make.ts';
import { openPackage } from './xlsx-package.ts';
import type { TabToMake } from './xlsx-sheets.ts';

/** Where the bytes of a file are kept. `write` answers only once they are safe. */
export interface FilePort {
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
  /** Keeps what was read, before a workbook of someone's own is first written into. */
  keepFirst?(): Promise<void>;
}

/** A home that can also be brought up to date and set up: what a spreadsheet has and a browser's database needs not. */
export interface XlsxWorkbook extends WorkbookGateway {
  /** Writes the derived tabs whole, with ids and labels that rows lack: one read, one write. */
  refresh(derive: Derive): Promise<Loaded>;
  /** Makes what is missing of our tabs, columns and settings, then refreshes; says what was added. People's own stays as it is. */
  setUp(derive: Derive): Promise<{ readonly added: readonly string[]; readonly loaded: Loaded }>;
  /** Whether it holds anything of ours: a workbook of someone's own does not. */
  isPractice(): Promise<boolean>;
}

/** A workbook in an .xlsx file that may hold more than ours: only cells of ours are ever written. */
export function openXlsxPort(file: FilePort, device: Place): XlsxWorkbook {
  // The same bytes are read once: a command asks for them several times. Of what was written over them, tabs that kept their bytes are not read again.
  const opened = new WeakMap<Uint8Array, OpenParts>();
  let last: OpenParts | null = null;
  const open: Opener = (bytes) => {
    const parts: OpenParts = opened.get(bytes) ?? openParts(bytes, device, last?.parts);
    opened.set(bytes, parts);
    return (last = parts);
  };
  const put = async (bytes: Uint8Array) => {
    // Read back first: what could not be opened again never takes the place of the file.
    const { loaded } = open(bytes);
    await file.write(bytes);
    return loaded;
  };
  return {
    load: async () => open(await file.read()).loaded,
    isPractice: async () => {
      const { read } = open(await file.read());
      return read.layouts.size > 0 || read.settings !== null;
    },
    refresh: async (derive) => put(await refreshed(await file.read(), open, derive)),
    apply: async (changes, revision) => {
      const planned = await applied(await file.read(), open, changes, revision);
      return 'kind' in planned ? planned : { kind: 'applied', loaded: await put(planned.bytes) };
    },
    setUp: async (derive) => {
      const before = await file.read();
      const { bytes, added } = await setUp(before, open, derive);
      if (open(before).read.settings === null) await file.keepFirst?.();
      return { added, loaded: await put(await refreshed(bytes, open, derive)) };
    },
  };
}

/** The file with every tab, column and setting of ours that it lacked, and what was added, in words. */
async function setUp(
  bytes: Uint8Array,
  open: Opener,
  derive: Derive,
): Promise<{ readonly bytes: Uint8Array; readonly added: readonly string[] }> {
  const opened = open(bytes);
  const derived = derive(opened.read.book);
  refuseStrangers(opened.read, opened.sheets, derived);
  const lacking = lackingTabs(opened, derived, () => true);
  const grown = await withTabs(bytes, lacking, opened);
  const { read, sheets } = lacking.length > 0 ? open(grown) : opened;
  const { edits, added } = repairEdits(read, sheets);
  const titles = lacking.map(({ dress }) => `The tab “${dress.title}”.`);
  return { bytes: edits.length > 0 ? edited(grown, edits) : grown, added: [...titles, ...added] };
}

async function refreshed(bytes: Uint8Array, open: Opener, derive: Derive): Promise<Uint8Array> {
  const opened = open(bytes);
  const { read, sheets, parts, device: place } = opened;
  let derived: readonly DerivedTab[] = [];
  const once: Derive = (book) => (derived = derive(book));
  const edits = [...refreshEdits(read, sheets, once, place), ...keptLists(read, sheets)];
  refuseOthersDerived(sheets, derived);
  const lacking = lackingTabs(opened, derived, ({ kind }) => kind === 'derived');
  // What was out of date is not any more: the formula that tells of the next edit by hand takes the place of the mark.
  const { asOf } = derived[0] ?? {};
  return edited(await withTabs(bytes, lacking, opened), edits, (pack) =>
    asOf === undefined ? null : handEdits(pack, read, asOf, parts),
  );
}

/** The words of the dropdowns anew, where the file has them. */
function keptLists({ book }: ReadBook, sheets: readonly SheetRows[]): TabEdit[] {
  const there = sheets.some(({ name }) => name === LISTS_TAB);
  return there && !hasOthersLists(sheets) ? [listsEdit(book)] : [];
}

/** The tabs of ours, those that are `wanted`, that a workbook has neither in part nor by name. Derived ones come without what their rows say: a refresh writes it. */
function lackingTabs(
  { read, sheets, device }: OpenParts,
  derived: readonly DerivedTab[],
  wanted: (dress: TabDress) => boolean,
): TabToMake[] {
  const titles = new Set(sheets.map(({ name }) => sameWords(name)));
  const isKnown = ({ entity }: TabDress) =>
    entity === 'settings' ? read.settings !== null : entity !== null && read.layouts.has(entity);
  return bookTabs(
    read.book,
    device,
    derived.map((tab) => ({ ...tab, rows: tab.rows.map(() => []) })),
    (dress) => wanted(dress) && !isKnown(dress) && !titles.has(sameWords(dress.title)),
  );
}

/** The file with more tabs of ours at its end; without dropdowns where their words have no place. */
async function withTabs(
  bytes: Uint8Array,
  tabs: readonly TabToMake[],
  { read, sheets }: OpenParts,
): Promise<Uint8Array> {
  if (tabs.length === 0) return bytes;
  const lists = hasOthersLists(sheets) ? noLists : listsOf(read.book);
  const [own, made] = [openPackage(bytes), openPackage(await makeXlsx(tabs, lists, [], 'inline'))];
  if (!own.ok || !made.ok) throw new GatewayError('damaged', 'This file cannot be read.');
  graftTabs(own.value, made.value, (name) => tabs.some(({ dress }) => dress.title === name && dress.hidden));
  return written(finishedPackage(own.value));
}

/** The same over bytes in memory; `bytes` gives what was written last. */
export function openXlsxFile(start: Uint8Array, device: Place): XlsxWorkbook & { bytes(): Uint8Array } {
  let bytes = start;
  const file: FilePort = {
    read: () => Promise.resolve(bytes),
    write: (fresh) => {
      bytes = fresh;
      return Promise.resolve();
    },
  };
  return { ...openXlsxPort(file, device), bytes: () => bytes };
}

/** What a set of changes comes to: the bytes to write, or the answer where there is nothing to write. */
async function applied(
  bytes: Uint8Array,
  open: Opener,
  changes: readonly Change[],
  revision: string,
): Promise<Applied | { readonly bytes: Uint8Array }> {
  const opened = open(bytes);
  const { loaded } = opened;
  const after = applyChanges(loaded.book, changes);
  if (after.kind === 'conflict') return { kind: 'conflict', rows: after.rows, loaded };
  if (after.touched.length === 0) return { kind: 'applied', loaded };
  if (loaded.revision !== revision) return { kind: 'conflict', rows: [], loaded };
  insistOnTabs(opened.read, opened.sheets, after.touched, 'workbook', BRING_BACK);
  const touched = new Set(after.touched.map(({ tab }) => tab));
  const lacking = lackingTabs(opened, [], ({ entity }) => entity !== null && touched.has(entity));
  const grown = await withTabs(bytes, lacking, opened);
  const { read, sheets, device: place } = lacking.length > 0 ? open(grown) : opened;
  return { bytes: edited(grown, bookEdits(read, sheets, after.book, after.touched, place)) };
}

const BRING_BACK = 'Bring it back from a copy of the file, or set the workbook up for an empty one.';

const edited = (...asked: Parameters<typeof editXlsx>): Uint8Array => written(editXlsx(...asked));

function written(answer: Checked<Uint8Array>): Uint8Array {
  if (answer.ok) return answer.value;
  const [problem] = answer.problems;
  throw new GatewayError('refused', [problem?.field, problem?.message].filter(Boolean).join(': '));
}
