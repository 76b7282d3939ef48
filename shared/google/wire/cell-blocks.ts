import type { FormattedCell } from '../../table/book/tab-edit.ts';
import type { CellData, GridRange, RowData, SheetsRequest } from './requests.ts';
import { cellData, numberFormat } from './typed-cells.ts';

/** Makes a grid larger where it is too small; nothing can be written beyond it. */
export const room = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  has: number,
  needs: number,
): SheetsRequest[] => (needs > has ? [{ appendDimension: { sheetId, dimension, length: needs - has } }] : []);

/** Cells as the rows of a rectangle that begins at the top left; what no cell says is blank. */
export function rowsOf(cells: readonly FormattedCell[], height: number, width: number): RowData[] {
  const grid = Array.from({ length: height }, () => new Array<CellData>(width).fill({}));
  for (const { row, column, cell } of cells) (grid[row] ?? [])[column] = cellData(cell);
  return grid.map((values) => ({ values }));
}

/** Cells that stand side by side, so that each run is one request. */
export function blocks(cells: readonly FormattedCell[]): FormattedCell[][] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: FormattedCell[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.row === cell.row && last.column + 1 === cell.column) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Writes cells of one block, their values only. */
export function writeRun(sheetId: number, cells: readonly FormattedCell[]): SheetsRequest {
  const [first] = cells;
  const { row, column } = first ?? { row: 0, column: 0 };
  return {
    updateCells: {
      range: {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + cells.length,
      },
      rows: [{ values: cells.map(({ cell }) => cellData(cell)) }],
      fields: 'userEnteredValue',
    },
  };
}

/** Gives cells a number format, and nothing else. */
export function giveFormat(range: GridRange, pattern: string): SheetsRequest[] {
  const format = numberFormat(pattern);
  const fields = 'userEnteredFormat.numberFormat';
  return format === null
    ? []
    : [{ repeatCell: { range, cell: { userEnteredFormat: { numberFormat: format } }, fields } }];
}
