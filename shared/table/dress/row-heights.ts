import type { Cell } from '../cells/cell.ts';
import type { TabDress } from './dress.ts';

/** Height of one line of text, in points. */
const LINE = 15;
/** No program shows a row much higher than a page. */
const MOST_LINES = 25;

/** Letters are narrower than the digits that widths are counted in; bold ones are not. */
const LETTERS_A_DIGIT = 1.1;

/** How many lines a text takes in a column so many digits wide; words longer than a line are broken. */
export function linesOf(text: string, digits: number, bold = false): number {
  const width = Math.max(1, Math.floor(digits * (bold ? 1 : LETTERS_A_DIGIT)));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let [used, own] = [0, 1];
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        own += 1;
        used = 0;
      }
      own += Math.floor(Math.max(0, length - 1) / width);
      used += (used > 0 ? 1 : 0) + (length > width ? length % width : length);
    }
    lines += own;
  }
  return lines;
}

/** The height of a row of so many lines, in points; null for the usual one. */
export const heightOf = (lines: number): number | null =>
  lines > 1 ? Math.min(lines, MOST_LINES) * LINE : null;

/**
 * The heights, in points, of rows that need more than one line; by row, counted from 0. Programs differ in whether they make
 * room for wrapped words when they open a file, so the file says it.
 */
export function rowHeights(
  { columns, headerRow }: TabDress,
  rows: readonly (readonly Cell[])[],
): Map<number, { height: number }> {
  const header = Math.max(
    1,
    ...columns.map((one) => (one.hidden ? 1 : linesOf(one.header, one.width, true))),
  );
  const wrapped = columns.flatMap(({ wrap, hidden, width }, at) => (wrap && !hidden ? [{ at, width }] : []));
  const all = rows.map((row) =>
    wrapped.reduce((most, { at, width }) => {
      const cell = row[at];
      return typeof cell === 'string' ? Math.max(most, linesOf(cell, width)) : most;
    }, 1),
  );
  return new Map(
    [header, ...all].flatMap((lines, n) => {
      const height = heightOf(lines);
      return height === null ? [] : [[headerRow + n, { height }] as const];
    }),
  );
}
