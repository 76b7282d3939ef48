import { cellAddress, isErrorCell, type Cell, type Rows } from '#shared/table/cells/cell.ts';
import type { TabEdit } from '#shared/table/book/tab-edit.ts';
import { layoutOfTab, type ReadBook } from '#shared/table/book/read-book.ts';
import { blocksOf } from './blocks.ts';
import type { OpenSheets } from './opened.ts';
import { cellOf } from './read-sheets.ts';
import type { Services, Sheet } from './services.ts';
import { serialOf } from './sheet-clock.ts';

/**
 * What a person changed between the reading of the sheet and now, in words; null where everything stands as it was read. Reads the
 * header, the ids and the cells that are about to be written once more, so that only an instant is left in which nothing looks.
 */
export function movedSince(
  { read, sheets }: OpenSheets,
  edits: readonly TabEdit[],
  services: Services,
): string | null {
  const spreadsheet = services.spreadsheet();
  const serial = serialOf(spreadsheet.getSpreadsheetTimeZone(), services.wallClock);
  for (const { tab, whole, cells } of edits) {
    const known = sheets.find(({ name }) => name === tab)?.rows ?? [];
    if (whole || cells.length === 0 || known.length === 0) continue;
    const sheet = spreadsheet.getSheetByName(tab);
    if (!sheet) return MOVED;
    const other = (area: Area) => changedIn(sheet, area, known, (value) => cellOf(value, serial));
    if (framesOf(read, tab, known).some((area) => other(area) !== null)) return MOVED;
    for (const { row, column, cells: rows } of blocksOf(cells)) {
      const found = other({ row, column, height: rows.length, width: rows[0]?.length ?? 0 });
      if (found !== null)
        return `Somebody typed into ${found} just now. Nothing was changed; look there, then try again.`;
    }
  }
  return null;
}

const MOVED = 'Rows of this sheet were moved just now. Nothing was changed; try again.';

/** A rectangle of cells, counted from 0. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** Where a tab shows that its rows or columns moved: its header and its ids; Settings is told by its labels. */
function framesOf(read: ReadBook, tab: string, known: Rows): Area[] {
  const plan = layoutOfTab(read, tab)?.plan;
  const row = plan?.headerRow ?? 0;
  const column = plan ? plan.columns['id'] : 0;
  const header = { row, column: 0, height: 1, width: known[row]?.length ?? 0 };
  return column === undefined ? [header] : [header, { row: 0, column, height: known.length + 1, width: 1 }];
}

/** The address of the first cell of an area that does not hold what was read; what lies beyond the grid is blank. */
function changedIn(
  sheet: Sheet,
  area: Area,
  known: Rows,
  cellOfValue: (value: unknown) => Cell,
): string | null {
  const height = Math.min(area.height, sheet.getMaxRows() - area.row);
  const width = Math.min(area.width, sheet.getMaxColumns() - area.column);
  if (height < 1 || width < 1) return null;
  const values = sheet.getRange(area.row + 1, area.column + 1, height, width).getValues() as unknown[][];
  for (const [down, row] of values.entries())
    for (const [right, value] of row.entries()) {
      const [at, column] = [area.row + down, area.column + right];
      if (!sameCell(cellOfValue(value), known[at]?.[column] ?? null))
        return cellAddress(sheet.getName(), at, column);
    }
  return null;
}

const sameCell = (a: Cell, b: Cell): boolean =>
  isErrorCell(a) && isErrorCell(b) ? a.error === b.error : a === b;
