import { cellsIn } from '../table/book/read-book.ts';
import type { EntityName } from '../model/entities.ts';
import { applyChanges } from '../table/book/apply-changes.ts';
import { bookEdits } from '../table/book/book-edits.ts';
import type { Change } from '../table/book/change.ts';
import type { DerivedTab } from '../table/book/derived-tab.ts';
import { bookDress, type TabDress } from '../table/dress/dress.ts';
import {
  GatewayError,
  type Applied,
  type CheckItem,
  type ConflictRow,
  type Loaded,
  type WorkbookGateway,
} from '../table/book/gateway.ts';
import { insistOnTabs } from '../table/book/gone-tabs.ts';
import type { Derive } from '../table/book/refresh-edits.ts';
import { tabsToShow } from './dress/show-tabs.ts';
import { gatewayError } from './wire/failures.ts';
import { WRITES_DRESS } from './write/writes-tab.ts';
import { writeKey } from './write/marker.ts';
import type { OpenSpreadsheet } from './read/opened.ts';
import { SheetReader } from './read/reader.ts';
import { insistOnPractice, refreshing } from './write/refresh.ts';
import { SheetWriter, type WriteOutcome, type Want } from './write/save.ts';
import type { SheetsClient, SheetsWorld } from './wire/sheets-client.ts';

/** A practice in a Google spreadsheet. */
export interface GoogleWorkbook extends WorkbookGateway {
  /** Makes what is missing of our tabs, columns, marks and looks, then refreshes; says what was added. People's own stays as it is. */
  setUp(derive: Derive): Promise<{ readonly added: readonly string[]; readonly loaded: Loaded }>;
  /** Writes the derived tabs whole, with ids and labels that rows lack: one read, one write. */
  refresh(derive: Derive): Promise<Loaded>;
  /** The spreadsheet's name. */
  title(): Promise<string>;
  /** Refuses a spreadsheet of somebody's own that holds no tab of ours, as it was read last. */
  insist(): void;
  /** The address of a record's row, as the spreadsheet was read last; null for a record it does not hold. */
  rowLink(tab: EntityName, id: string): string | null;
}

/** What was loaded so short a time ago is written upon without another look; whether it still was so, the write's own answer tells. */
const STILL_FRESH_MS = 2000;

/** What is remembered of the spreadsheet between two calls. */
class Memory {
  last: OpenSpreadsheet | null = null;
  derived: readonly DerivedTab[] = [];
  private readAt = Number.NEGATIVE_INFINITY;
  private readonly notices = new Map<string, CheckItem>();

  constructor(private readonly now: () => number) {}

  keep({ opened, notices }: WriteOutcome): Loaded {
    this.last = opened;
    for (const one of notices) this.notices.set(JSON.stringify(one), one);
    const { read, revision } = opened;
    const check = [...this.notices.values(), ...read.check];
    return { book: read.book, check, revision, cellOf: cellsIn(read) };
  }

  /** The same of a look at the spreadsheet and nothing else. */
  keepFresh(looked: WriteOutcome): Loaded {
    this.readAt = this.now();
    return this.keep(looked);
  }

  /** What was loaded a moment ago; only once, since writing makes it old. */
  takeFresh(): OpenSpreadsheet | null {
    const known = this.now() - this.readAt < STILL_FRESH_MS ? this.last : null;
    this.readAt = Number.NEGATIVE_INFINITY;
    return known;
  }
}

/** Opens a practice in a Google spreadsheet. Every failure of the world is a GatewayError that names the next step. */
export function googleWorkbook(client: SheetsClient, world: SheetsWorld): GoogleWorkbook {
  const reader = new SheetReader(client, world);
  const memory = new Memory(() => world.now());
  const writer = new SheetWriter(client, reader, world, (title) => dressNamed(memory.derived, title));
  const save = async (want: Want): Promise<Loaded> => memory.keep(await writer.save(want));
  const home = { client, world, save, tabs: () => reader.tabs() };
  const refresh = (derive: Derive) => refreshing(home, (book) => (memory.derived = derive(book)));
  return {
    load: () =>
      worded(async () => {
        memory.takeFresh();
        return memory.keepFresh(await writer.look());
      }),
    apply: (changes, revision) =>
      worded(() =>
        applying(changes, revision, async (want) =>
          memory.keep(await writer.save(want, memory.takeFresh())),
        ).catch(lookAnew(reader)),
      ),
    refresh: (derive) => worded(() => refresh(derive)),
    setUp: (derive) =>
      worded(async () => {
        const { setUpSheet } = await import('./dress/set-up.ts');
        const added = await setUpSheet(home, derive);
        return { added, loaded: await refresh(derive) };
      }),
    insist: () => insistOnPractice(memory.last),
    title: () => worded(async () => (await reader.tabs()).title),
    rowLink: (tab, id) => (memory.last ? rowLink(client.spreadsheetId, memory.last, tab, id) : null),
  };
}

const dressNamed = (derived: readonly DerivedTab[], title: string): TabDress =>
  [WRITES_DRESS, ...bookDress(derived)].find((one) => one.title === title) ?? {
    ...WRITES_DRESS,
    title,
    columns: [],
    warning: null,
  };

async function applying(
  changes: readonly Change[],
  revision: string,
  save: (want: Want) => Promise<Loaded>,
): Promise<Applied> {
  let rows: readonly ConflictRow[] | null = null;
  const loaded = await save((opened, sent) => {
    const { read, sheets, place } = opened;
    const applied = applyChanges(read.book, changes);
    rows = applied.kind === 'conflict' ? applied.rows : null;
    if (applied.kind === 'conflict') return { done: true, doubtful: true };
    if (applied.touched.length === 0) return { done: true, doubtful: !sent };
    if (!sent && opened.revision !== revision) {
      rows = [];
      return { done: true };
    }
    insistOnTabs(read, sheets, applied.touched, 'spreadsheet', BRING_BACK);
    const edits = bookEdits(read, sheets, applied.book, applied.touched, place);
    const more = tabsToShow(opened, applied.book, []);
    return { done: false, key: writeKey(changes), edits, ...(more.length > 0 ? { more } : {}) };
  });
  return rows === null ? { kind: 'applied', loaded } : { kind: 'conflict', rows, loaded };
}

/** A tab that was missing may be back at the next try: then its place is looked up anew. */
const lookAnew =
  (reader: SheetReader) =>
  (error: unknown): never => {
    if (error instanceof GatewayError && error.kind === 'missingTab') reader.forget();
    throw error;
  };

const BRING_BACK =
  'Bring it back with Edit, Undo or File, Version history; or choose “Set up or repair” for an empty one. What you saved waits here and is not lost.';

function rowLink(spreadsheetId: string, opened: OpenSpreadsheet, tab: EntityName, id: string): string | null {
  const layout = opened.read.layouts.get(tab);
  const row = layout?.rowOf.get(id);
  const sheet = opened.structure.sheets.find(({ title }) => title === layout?.plan.tab);
  if (row === undefined || !sheet) return null;
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=${sheet.sheetId}&range=A${row + 1}`;
}

async function worded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw gatewayError(error);
  }
}
