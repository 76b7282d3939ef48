import type { FormattedCell } from '#shared/table/book/tab-edit.ts';

/** Cells that fill a rectangle; rows and columns counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly FormattedCell[])[];
}

/** Gathers cells into as few rectangles as follow from their rows: side by side in a row, then equal rows under each other. */
export function blocksOf(cells: readonly FormattedCell[]): Block[] {
  const inOrder = cells.every((cell, n) => n === 0 || follows(cell, cells[n - 1] ?? cell));
  return stacked(runsOf(inOrder ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column)));
}

const follows = (cell: FormattedCell, before: FormattedCell): boolean =>
  cell.row > before.row || (cell.row === before.row && cell.column >= before.column);

/** Cells in their order as runs without a gap; of two for one place the later counts. */
function runsOf(cells: readonly FormattedCell[]): FormattedCell[][] {
  const runs: FormattedCell[][] = [];
  let run: FormattedCell[] = [];
  let last: FormattedCell | null = null;
  for (const cell of cells) {
    const beside = last !== null && last.row === cell.row ? cell.column - last.column : null;
    if (beside === 0) run[run.length - 1] = cell;
    else if (beside === 1) run.push(cell);
    else {
      run = [cell];
      runs.push(run);
    }
    last = cell;
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
