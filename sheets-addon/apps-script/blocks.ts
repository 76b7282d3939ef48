import type { FormattedCell } from '#shared/table/edit-xlsx.ts';

/** Cells that fill a rectangle; rows and columns counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly FormattedCell[])[];
}

/** Gathers cells into as few rectangles as follow from their rows: side by side in a row, then equal rows under each other. */
export function blocksOf(cells: readonly FormattedCell[]): Block[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const ordered = [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: FormattedCell[][] = [];
  for (const cell of ordered) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.row === cell.row && last.column + 1 === cell.column) run.push(cell);
    else runs.push([cell]);
  }
  return stacked(runs);
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
