import type { Cell, SheetRows } from '../cells/cell.ts';

/** Two sums over all cells: tells two states of a spreadsheet apart. Blanks at the ends of rows and tabs do not count. */
export function rowsRevision(sheets: readonly SheetRows[]): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  const add = (text: string): void => {
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
  };
  for (const { name, rows } of sheets) {
    add(name);
    rows.forEach((row, at) =>
      row.forEach((cell, column) => cell !== null && add(`${at} ${column} ${textOf(cell)}`)),
    );
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

const textOf = (cell: Exclude<Cell, null>): string =>
  typeof cell === 'object' ? cell.error : `${typeof cell === 'string' ? '' : '='}${String(cell)}`;
