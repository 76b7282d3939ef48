import { applyChanges } from './apply-changes.ts';
import { bookEdits } from './book-edits.ts';
import type { SheetRows } from './cell.ts';
import type { Change } from './change.ts';
import type { TabDress } from './dress.ts';
import { editXlsx, type TabEdit } from './edit-xlsx.ts';
import { GatewayError, type Applied, type Loaded, type WorkbookGateway } from './gateway.ts';
import { hasOthersLists, LISTS_TAB, listsOf } from './lists.ts';
import type { Place } from './place.ts';
import { readBook, type ReadBook } from './read-book.ts';
import { refreshEdits, repairEdits, type Derive } from './refresh-edits.ts';
import { xlsxContent } from './xlsx.ts';
import { refuseStrangers } from './strangers-at-set-up.ts';
import { fileDress, listsEdit } from './xlsx-dress.ts';

/** Where the bytes of a file are kept. `write` answers only once they are safe. */
export interface FilePort {
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
}

/** A home that can also be brought up to date and set up: what a spreadsheet has and a browser's database needs not. */
export interface XlsxWorkbook extends WorkbookGateway {
  /** Writes the derived tabs whole, with ids and labels that rows lack: one read, one write. */
  refresh(derive: Derive): Promise<Loaded>;
  /** Makes what is missing of our tabs, columns and settings, then refreshes; says what was added. People's own stays as it is. */
  setUp(derive: Derive): Promise<{ readonly added: readonly string[]; readonly loaded: Loaded }>;
}

/** A workbook in an .xlsx file that may hold more than ours: only cells of ours are ever written. */
export function openXlsxPort(file: FilePort, device: Place): XlsxWorkbook {
  const refresh = async (derive: Derive) => {
    const bytes = await file.read();
    const { read, sheets, device: place } = await open(bytes, device);
    const edits = [...refreshEdits(read, sheets, derive, place), ...keptLists(read, sheets)];
    const written = await write(file, bytes, edits, fileDress(derive(read.book), sheets));
    return (await open(written, device)).loaded;
  };
  return {
    load: async () => (await open(await file.read(), device)).loaded,
    refresh,
    apply: (changes, revision) => apply(file, device, changes, revision),
    setUp: async (derive) => {
      const bytes = await file.read();
      const { read, sheets } = await open(bytes, device);
      refuseStrangers(read, sheets, derive(read.book));
      const { edits, added } = repairEdits(read, sheets);
      const lists = hasOthersLists(sheets) ? [] : [listsEdit(listsOf(read.book))];
      // The lists go first: dropdowns are given to tabs that have words to draw from.
      if (added.length > 0) await write(file, bytes, [...lists, ...edits], fileDress([], sheets));
      return { added, loaded: await refresh(derive) };
    },
  };
}

/** The words of the dropdowns anew, where the file has them. */
function keptLists({ book }: ReadBook, sheets: readonly SheetRows[]): TabEdit[] {
  const there = sheets.some(({ name }) => name === LISTS_TAB);
  return there && !hasOthersLists(sheets) ? [listsEdit(listsOf(book))] : [];
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

interface Opened {
  readonly loaded: Loaded;
  readonly read: ReadBook;
  readonly sheets: readonly SheetRows[];
  readonly device: Place;
}

async function open(bytes: Uint8Array, device: Place): Promise<Opened> {
  const content = await xlsxContent(bytes);
  if (!content.ok)
    throw new GatewayError('damaged', content.problems[0]?.message ?? 'This file cannot be read.');
  const { sheets, place } = content.value;
  const read = readBook(sheets, { ...device, ...place });
  const loaded = { book: read.book, check: read.check, revision: revisionOf(bytes) };
  return { loaded, read, sheets, device: { ...device, ...place } };
}

async function apply(
  file: FilePort,
  device: Place,
  changes: readonly Change[],
  revision: string,
): Promise<Applied> {
  const bytes = await file.read();
  const opened = await open(bytes, device);
  const { loaded } = opened;
  const applied = applyChanges(loaded.book, changes);
  if (applied.kind === 'conflict') return { kind: 'conflict', rows: applied.rows, loaded };
  if (applied.touched.length === 0) return { kind: 'applied', loaded };
  if (loaded.revision !== revision) return { kind: 'conflict', rows: [], loaded };
  const edits = bookEdits(opened.read, opened.sheets, applied.book, applied.touched, opened.device);
  const written = await write(file, bytes, edits, fileDress([], opened.sheets));
  return { kind: 'applied', loaded: (await open(written, device)).loaded };
}

async function write(
  file: FilePort,
  bytes: Uint8Array,
  edits: readonly TabEdit[],
  dresses: readonly TabDress[],
): Promise<Uint8Array> {
  const written = editXlsx(bytes, edits, dresses);
  if (!written.ok) {
    const [problem] = written.problems;
    throw new GatewayError('refused', `${problem?.field ?? ''}: ${problem?.message ?? ''}`);
  }
  await file.write(written.value);
  return written.value;
}

/** Two 32-bit sums over all bytes: tells two states of one file apart. */
function revisionOf(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b + byte, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${bytes.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
