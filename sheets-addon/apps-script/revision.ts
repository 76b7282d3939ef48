import type { SheetRows } from '#shared/table/cell.ts';

/** Two sums over all cells: tells two states of one spreadsheet apart. */
export function revisionOf(sheets: readonly SheetRows[]): string {
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
    for (const [at, row] of rows.entries())
      for (const [column, cell] of row.entries())
        if (cell !== null) add(`${at} ${column} ${typeof cell === 'object' ? cell.error : String(cell)}`);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
