import { isBlankCell, type Cell, type Rows } from '../cells/cell.ts';

/** A report that writes a name once above its rows: the rows with that name in each, and the column it stands in. */
export interface UngroupedRows {
  readonly rows: Rows;
  readonly column: number;
}

const filledIn = (row: readonly Cell[]): number[] =>
  row.flatMap((cell, at) => (isBlankCell(cell) ? [] : [at]));

/**
 * Brings the names of groups down into their rows, as accounting programs write their reports: a row with only the name, its rows with
 * that cell blank, and a total. Null for a list that is not written so. `left` are the rows that are no records.
 */
export function ungrouped(
  rows: Rows,
  headerRow: number,
  left: ReadonlyMap<number, string>,
): UngroupedRows | null {
  const records = new Set<number>();
  const heads = new Set<number>();
  for (let at = headerRow + 1; at < rows.length; at++) {
    const filled = filledIn(rows[at] ?? []);
    if (filled.length === 0 || left.has(at)) continue;
    if (filled.length > 1 && heads.size === 0) return null;
    (filled.length === 1 ? heads : records).add(at);
  }
  const column = [...heads].reduce(
    (least, at) => Math.min(least, filledIn(rows[at] ?? [])[0] ?? least),
    Infinity,
  );
  const isBlankThere = (at: number) => isBlankCell(rows[at]?.[column]);
  const [first] = records;
  if (first === undefined || ![...heads].some((at) => at < first && !isBlankThere(at))) return null;
  if (![...records].every(isBlankThere)) return null;
  let name: Cell = null;
  const told = rows.map((row, at): readonly Cell[] => {
    if (at <= headerRow || left.has(at)) return row;
    if (heads.has(at)) {
      name = row[column] ?? name;
      return [];
    }
    return records.has(at) ? row.map((cell, n) => (n === column ? name : cell)) : row;
  });
  return { rows: told, column };
}
