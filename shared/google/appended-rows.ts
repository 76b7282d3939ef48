import type { Cell } from '../table/cell.ts';
import type { FormattedCell, TabEdit } from '../table/edit-xlsx.ts';
import { gist } from './journal.ts';
import type { Opened } from './reader.ts';
import { headerAt, tabPlace, type TabPlace } from './tab-places.ts';

/** A row that was put below all others, by the columns as they stood when it was planned. */
export interface AppendedRow {
  readonly sheetId: number;
  readonly cells: readonly { readonly column: number; readonly header: string; readonly wrote: string }[];
}

/** The rows that some cells below the last one make. */
export function appendedRows(place: TabPlace, added: readonly FormattedCell[]): AppendedRow[] {
  const rows = new Map<number, FormattedCell[]>();
  for (const cell of added) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()].map((cells) => ({
    sheetId: place.sheet.sheetId,
    cells: cells
      .filter(({ cell }) => cell !== null)
      .map(({ column, cell }) => ({ column, header: headerAt(place, column), wrote: gist(cell) })),
  }));
}

/** Blanks the rows that were added while columns were being moved, so that they stand under other headers; they are added anew. */
export const takeBack = (opened: Opened, rows: readonly AppendedRow[]): TabEdit[] =>
  rows.flatMap((appended) => {
    const tab = opened.structure.sheets.find(({ sheetId }) => sheetId === appended.sheetId)?.title;
    const place = tab === undefined ? null : tabPlace(opened, tab);
    if (!place || appended.cells.every(({ column, header }) => headerAt(place, column) === header)) return [];
    const isIt = (cells: readonly Cell[]) =>
      appended.cells.every(({ column, wrote }) => gist(cells[column]) === wrote);
    const row = place.rows.map(isIt).lastIndexOf(true);
    const cells = appended.cells.map(({ column }) => ({ row, column, cell: null, format: 'General' }));
    return row <= place.headerRow ? [] : [{ tab: place.sheet.title, cells }];
  });
