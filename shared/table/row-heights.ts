import type { Cell } from './cell.ts';
import type { TabDress } from './dress.ts';

/** Height of one line of text, in points. */
const LINE = 15;
/** A long text does not push the next row out of sight. */
const MOST_LINES = 6;

const linesOf = (cell: Cell | undefined, width: number): number =>
  typeof cell === 'string'
    ? cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
    : 1;

/**
 * The heights, in points, of rows that need more than one line; by row, counted from 0. Programs differ in whether they make
 * room for wrapped words when they open a file, so the file says it.
 */
export function rowHeights(
  { columns, headerRow }: TabDress,
  rows: readonly (readonly Cell[])[],
): Map<number, { height: number }> {
  const header = columns.reduce((most, one) => Math.max(most, linesOf(one.header, one.width)), 1);
  const all = rows.map((row) =>
    columns.reduce(
      (most, { width, wrap, hidden }, n) => (wrap && !hidden ? Math.max(most, linesOf(row[n], width)) : most),
      1,
    ),
  );
  return new Map(
    [header, ...all].flatMap((lines, n) =>
      lines > 1 ? [[headerRow + n, { height: Math.min(lines, MOST_LINES) * LINE }] as const] : [],
    ),
  );
}
