import type { Cell, FormulaCell } from '../cells/cell.ts';

/** A cell to write and the number format it takes where no cell above it shows one. */
export interface FormattedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | FormulaCell;
  readonly format: string;
}

/** What is to be written into one tab. */
export interface TabEdit {
  readonly tab: string;
  /** A tab that is not there is added at the end, hidden or not. */
  readonly hidden?: boolean;
  readonly cells: readonly FormattedCell[];
  /** Throws away all rows first: a derived tab is written whole. */
  readonly whole?: boolean;
  /** The row of its headers, counted from 0; the first where nothing is said. */
  readonly headerRow?: number;
}
