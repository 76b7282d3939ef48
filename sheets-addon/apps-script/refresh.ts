import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { refreshEdits } from '#shared/table/refresh-edits.ts';
import type { Rows } from '#shared/table/cell.ts';
import type { TabEdit } from '#shared/table/edit-xlsx.ts';
import { LISTS_TAB, listsOf } from '#shared/table/lists.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Opened } from './gateway.ts';
import type { Services } from './services.ts';
import { writeEdits } from './write-edits.ts';

/** Writes the derived tabs and the words of the dropdowns of a book just read, ids and labels its rows lack, and that nothing is out of date. */
export function refresh(opened: Opened, context: Context, services: Services): void {
  const edits = refreshEdits(opened.read, opened.sheets, (book) => derivedTabs(book, context), opened.place);
  const lists = wholeTab(LISTS_TAB, listsOf(opened.read.book).rows);
  writeEdits(services.spreadsheet(), [...edits, lists], services);
  services.flush();
}

/** A tab of words that is written whole. */
export const wholeTab = (tab: string, rows: Rows): TabEdit => ({
  tab,
  whole: true,
  hidden: true,
  cells: rows.flatMap((cells, row) => cells.map((cell, column) => ({ row, column, cell, format: '@' }))),
});
