import { largest } from '../../base/largest.ts';
import type { EntityName } from '../../model/entities.ts';
import { isBlankCell, type Cell, type SheetRows } from '../cells/cell.ts';
import { formatOf } from '../dress/cell-looks.ts';
import { columnsOf, entityOf, fieldOf, tabTitle } from './columns.ts';
import type { FormattedCell, TabEdit } from './tab-edit.ts';
import type { ReadBook, TabLayout } from './read-book.ts';
import { refuseStranger, strangerNamed } from '../dress/strangers.ts';

/** One tab being written: says where each record's cells go, and gathers them. */
export interface TabTarget {
  /** Puts a value into a record's cell; a new record gets the next free row, a missing column a header at the right. */
  put(id: string, field: string, cell: Cell): void;
  /** Puts an id into a row that has none. */
  name(row: number, id: string): void;
  /** Whether the record stands in the tab already. */
  has(id: string): boolean;
  /** Gives every column that is missing a header at the right. */
  complete(): void;
  edit(): TabEdit;
}

/** How many rows say anything, up to the last one. */
export function usedRows(rows: SheetRows['rows']): number {
  let used = rows.length;
  while (used > 0 && (rows[used - 1] ?? []).every(isBlankCell)) used -= 1;
  return used;
}

/** Starts writing into a tab, or into a new one where the workbook has none; refused where that tab is somebody's own. */
export function tabTarget(name: EntityName, read: ReadBook, sheets: readonly SheetRows[]): TabTarget {
  const layout = read.layouts.get(name);
  if (!layout) refuseStranger(strangerNamed(name, read, sheets));
  return targetAt(
    name,
    layout,
    sheets.find((one) => one.name === layout?.plan.tab),
  );
}

const widthOf = (sheet: SheetRows | undefined): number =>
  largest((sheet?.rows ?? []).map((row) => row.length), 0); // prettier-ignore

function targetAt(name: EntityName, layout: TabLayout | undefined, sheet: SheetRows | undefined): TabTarget {
  const columns: Record<string, number> = { ...layout?.plan.columns };
  const rowOf = new Map(layout?.rowOf);
  const cells: FormattedCell[] = [];
  const headerRow = layout?.plan.headerRow ?? 0;
  let nextColumn = widthOf(sheet);
  let nextRow = Math.max(usedRows(sheet?.rows ?? []), headerRow + 1);
  const columnOf = (field: string): number => {
    const known = columns[field];
    if (known !== undefined) return known;
    const header = columnsOf(name).find((column) => column.name === field)?.header ?? field;
    cells.push({ row: headerRow, column: nextColumn, cell: header, format: 'General' });
    return (columns[field] = nextColumn++);
  };
  const rowFor = (id: string): number => {
    const row = rowOf.get(id) ?? nextRow++;
    rowOf.set(id, row);
    return row;
  };
  const write = (row: number, field: string, cell: Cell) =>
    cells.push({ row, column: columnOf(field), cell, format: formatOf(fieldOf(name, field)) });
  const complete = () => columnsOf(name).forEach((column) => columnOf(column.name));
  if (!layout) complete();
  return {
    complete,
    put: (id, field, cell) => {
      if (cell !== null || columns[field] !== undefined) write(rowFor(id), field, cell);
    },
    name: (row, id) => write(row, 'id', id),
    has: (id) => rowOf.has(id),
    edit: () => ({
      tab: layout?.plan.tab ?? tabTitle(name),
      hidden: !entityOf(name).visible,
      headerRow,
      cells,
    }),
  };
}
