import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { refreshEdits } from '#shared/table/book/refresh-edits.ts';
import type { Rows } from '#shared/table/cells/cell.ts';
import type { FormattedCell, TabEdit } from '#shared/table/book/tab-edit.ts';
import { LISTS_TAB, listsOf } from '#shared/table/dress/lists.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { writeStill } from './gateway.ts';
import type { OpenSheets } from './opened.ts';
import type { Services } from './services.ts';

/** Writes the derived tabs and the words of the dropdowns of a book just read, ids and labels its rows lack, and that nothing is out of date. */
export function refresh(opened: OpenSheets, context: Context, services: Services): void {
  const edits = refreshEdits(opened.read, opened.sheets, (book) => derivedTabs(book, context), opened.place);
  const lists = wholeTab(LISTS_TAB, listsOf(opened.read.book).rows);
  writeStill(opened, [...edits, lists], services);
}

/** Down to here a tab of words is one rectangle; below, only the few columns that are longer are written. */
const SHORT_LISTS = 50;

/** A tab of words that is written whole. */
export function wholeTab(tab: string, rows: Rows): TabEdit {
  const cells: FormattedCell[] = [];
  rows.forEach((words, row) =>
    words.forEach((cell, column) => {
      if (cell !== null || row < SHORT_LISTS) cells.push({ row, column, cell, format: '@' });
    }),
  );
  return { tab, whole: true, hidden: true, cells };
}
