import type { FormattedCell } from '#shared/table/edit-xlsx.ts';

/** Cells that fill a rectangle; rows and columns counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly FormattedCell[])[];
}

/** Gathers cells into as few rectangles as follow from their rows: side by side in a row, then equal rows under each other. */
export function blocksOf(cells: readonly FormattedCell[]): Block[] {
  const byRow = new Map<number, Map<number, FormattedCell>>();
  for (const cell of cells) {
    const row = byRow.get(cell.row) ?? new Map<number, FormattedCell>();
    byRow.set(cell.row, row.set(cell.column, cell));
  }
  const runs = [...byRow.keys()].sort(byNumber).flatMap((row) => runsOf(byRow.get(row) ?? new Map()));
  return stacked(runs);
}

const byNumber = (a: number, b: number): number => a - b;

/** The cells of one row as runs without a gap. */
function runsOf(row: ReadonlyMap<number, FormattedCell>): FormattedCell[][] {
  const runs: FormattedCell[][] = [];
  let last = -2;
  for (const column of [...row.keys()].sort(byNumber)) {
    const cell = row.get(column);
    if (!cell) continue;
    if (column === last + 1) runs[runs.length - 1]?.push(cell);
    else runs.push([cell]);
    last = column;
  }
  return runs;
}

function stacked(runs: readonly (readonly FormattedCell[])[]): Block[] {
  const open = new Map<string, { row: number; column: number; cells: (readonly FormattedCell[])[] }>();
  const blocks: Block[] = [];
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const key = `${first.column} ${run.length}`;
    const above = open.get(key);
    if (above && above.row + above.cells.length === first.row) above.cells.push(run);
    else {
      const block = { row: first.row, column: first.column, cells: [run] };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks;
}
