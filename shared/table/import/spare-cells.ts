import { isBlankCell, type Cell, type Rows } from '../cells/cell.ts';

/** What is asked of a row with a cell behind the last header. */
export const SPARE = 'This row has more cells than there are columns. Look whether one fell into two.';

/**
 * Finds the cell behind the last header in a row that has more cells than there are columns: a field without quotation marks fell
 * into two. A list whose rows are mostly wider has a column without a name instead.
 */
export function spareCells(rows: Rows, headerRow: number): (row: number) => number | undefined {
  const width = rows[headerRow]?.length ?? 0;
  const spareIn = (row: readonly Cell[] | undefined) => {
    const at = row?.findIndex((cell, n) => n >= width && !isBlankCell(cell)) ?? -1;
    return at < 0 ? undefined : at;
  };
  const below = rows.slice(headerRow + 1, headerRow + 201);
  const wider = below.filter((row) => spareIn(row) !== undefined).length;
  return wider > below.length / 2 && below.length > 1 ? () => undefined : (at) => spareIn(rows[at]);
}
