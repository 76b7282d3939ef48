import { WRITES_TAB } from '#shared/google/write/writes-tab.ts';
import { applyChanges, type AppliedToBook } from '#shared/table/book/apply-changes.ts';
import { bookEdits } from '#shared/table/book/book-edits.ts';
import type { Change } from '#shared/table/book/change.ts';
import { tabTitle } from '#shared/table/book/columns.ts';
import type { TabEdit } from '#shared/table/book/tab-edit.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { DICTIONARY_TAB } from '#shared/table/dress/dictionary.ts';
import { GatewayError, type Applied, type Loaded } from '#shared/table/book/gateway.ts';
import { insistOnTabs } from '#shared/table/book/gone-tabs.ts';
import { LISTS_TAB } from '#shared/table/dress/lists.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { rowsRevision } from '#shared/table/book/rows-revision.ts';
import { notHeld } from './not-held.ts';
import { placeOfSpreadsheet, readSheets } from './read-sheets.ts';
import { movedSince } from './moved-since.ts';
import type { OpenSheets } from './opened.ts';
import { showNeeded } from './show-tabs.ts';
import type { Services } from './services.ts';
import { strayCells } from './stray-cells.ts';
import { writeEdits } from './write-edits.ts';

/** Reads the whole spreadsheet but its derived tabs. */
export function openBook(services: Services): OpenSheets {
  const spreadsheet = services.spreadsheet();
  const place = placeOfSpreadsheet(spreadsheet);
  const sheets = readSheets(spreadsheet, services, WRITTEN_TABS);
  return { read: readBook(sheets, place), sheets, place };
}

/** Tabs that a refresh writes and nobody reads. */
const WRITTEN_TABS: readonly string[] = [...DERIVED_TABS, DICTIONARY_TAB, LISTS_TAB, WRITES_TAB];

const loadedOf = ({ read, sheets }: OpenSheets): Loaded => ({
  book: read.book,
  check: read.check,
  revision: rowsRevision(sheets),
});

/** The practice in the spreadsheet the script is bound to; like every other home, but at once. */
export interface SheetGateway {
  load(): Loaded;
  apply(changes: readonly Change[], revision: string): Applied;
}

/** Opens the home. Writers of this add-on wait for each other; every write is read back. */
export const sheetGateway = (services: Services): SheetGateway => ({
  load: () => loadedOf(openBook(services)),
  apply: (changes, revision) =>
    services.alone((): Applied => {
      const held = heldSheet(services);
      held.load();
      return held.apply(changes, revision);
    }),
});

/** What was loaded, with the cells it was read from. */
export interface LoadedSheet extends Loaded {
  readonly opened: OpenSheets;
}

interface HeldSheet {
  load(): LoadedSheet;
  apply(changes: readonly Change[], revision: string): Applied & { readonly loaded: LoadedSheet };
}

/** The sheet for one who holds the lock: what was loaded is what is written over, so that it is read once. */
export function heldSheet(services: Services): HeldSheet {
  const loadedFrom = (opened: OpenSheets): LoadedSheet => ({ ...loadedOf(opened), opened });
  let loaded: LoadedSheet | null = null;
  const load = () => (loaded = loadedFrom(openBook(services)));
  return {
    load,
    apply: (changes, revision) => {
      const now = loaded ?? load();
      const applied = applyChanges(now.book, changes);
      if (applied.kind === 'conflict') return { kind: 'conflict', rows: applied.rows, loaded: now };
      if (applied.touched.length === 0) return { kind: 'applied', loaded: now };
      if (now.revision !== revision) return { kind: 'conflict', rows: [], loaded: now };
      return { kind: 'applied', loaded: (loaded = loadedFrom(write(now.opened, applied, services))) };
    },
  };
}

/**
 * Writes what is new in a book just read, and reads it back. A visible tab that is gone is refused, and rows that moved meanwhile
 * are a conflict, before anything is written; a cell that does not hold what was saved is one after.
 */
function write(
  opened: OpenSheets,
  applied: Extract<AppliedToBook, { kind: 'applied' }>,
  services: Services,
): OpenSheets {
  insistOnTabs(opened.read, opened.sheets, applied.touched, 'spreadsheet', BRING_BACK);
  const edits = bookEdits(opened.read, opened.sheets, applied.book, applied.touched, opened.place);
  writeStill(opened, edits, services);
  showNeeded(services, { ...opened, read: { ...opened.read, book: applied.book } }, []);
  const after = openBook(services);
  const tabs = notHeld(after.read.book, applied.book, applied.touched);
  if (tabs.length === 0) return after;
  const stray = strayCells(opened, after, edits);
  const where =
    stray.length > 0
      ? `Written over in other rows: ${stray.join('; ')}. Put those back by hand, or with File → Version history`
      : `Look at the last rows of ${tabs.map(tabTitle).join(', ')}`;
  throw new GatewayError(
    'conflict',
    `${CHANGED} ${where}, then save again; what is there already is not written twice.`,
  );
}

const BRING_BACK =
  'Nothing was changed. Bring it back with Edit, Undo or File, Version history; or choose “Set up or repair this sheet” for an empty one.';

const CHANGED = 'Somebody changed the sheet at the same moment; not every cell holds what was saved.';

/** Writes into the sheet if what is written over still stands as it was read; else that is a conflict, and nothing is written. */
export function writeStill(opened: OpenSheets, edits: readonly TabEdit[], services: Services): void {
  const moved = movedSince(opened, edits, services);
  if (moved !== null) throw new GatewayError('conflict', moved);
  writeEdits(services.spreadsheet(), edits, services);
  services.flush();
}
