import type { Book } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { refreshEdits } from '#shared/table/book/refresh-edits.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import type { DerivedTab } from '#shared/table/book/derived-tab.ts';
import { sameWords, type Rows, type SheetRows } from '#shared/table/cells/cell.ts';
import { refuseOthersDerived } from '#shared/table/dress/strangers-at-set-up.ts';
import type { FormattedCell, TabEdit } from '#shared/table/book/tab-edit.ts';
import { LISTS_TAB, listsOf } from '#shared/table/dress/lists.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { writeStill } from './gateway.ts';
import type { OpenSheets } from './opened.ts';
import { showNeeded } from './show-tabs.ts';
import type { Services } from './services.ts';

/** Writes the derived tabs and the words of the dropdowns of a book just read, ids and labels its rows lack, and that nothing is out of date. */
export function refresh(opened: OpenSheets, context: Context, services: Services): void {
  let derived: readonly DerivedTab[] = [];
  const derive = (book: Book) => (derived = derivedTabs(book, context));
  const edits = refreshEdits(opened.read, opened.sheets, derive, opened.place);
  refuseOthersDerived(firstRows(services, DERIVED_TABS), derived);
  const lists = wholeTab(LISTS_TAB, listsOf(opened.read.book).rows);
  writeStill(opened, [...edits, lists], services);
  showNeeded(services, opened, derived);
}

/** The first rows of tabs that a refresh writes and nobody reads: what stands there may be somebody’s own. */
export const firstRows = (services: Services, titles: readonly string[]): SheetRows[] => {
  const names = titles.map(sameWords);
  return services
    .spreadsheet()
    .getSheets()
    .filter((sheet) => names.includes(sameWords(sheet.getName())))
    .map((sheet) => {
      const range = sheet.getRange(1, 1, Math.min(2, sheet.getMaxRows()), sheet.getMaxColumns());
      const rows = (range.getValues() as unknown[][]).map((row) =>
        row.map((value) => (typeof value === 'string' && value !== '' ? value : null)),
      );
      return { name: sheet.getName(), rows };
    });
};

/** Down to here a tab of words is one rectangle; below, only the few columns that are longer are written. */
const SHORT_LISTS = 50;
/** So many cells are sooner written whole than in pieces. */
const FEW_CELLS = 20_000;

/** A tab of words that is written whole. */
export function wholeTab(tab: string, rows: Rows): TabEdit {
  const cells: FormattedCell[] = [];
  const isFew = rows.length * (rows[0]?.length ?? 0) < FEW_CELLS;
  rows.forEach((words, row) =>
    words.forEach((cell, column) => {
      if (cell !== null || isFew || row < SHORT_LISTS) cells.push({ row, column, cell, format: '@' });
    }),
  );
  return { tab, whole: true, hidden: true, cells };
}
