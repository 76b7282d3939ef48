import type { Zone } from '../../base/time.ts';
import type { Cell } from './cell.ts';

/** What one cell needs to know of its row and book to be read; `wrong` notes a problem at the cell and answers null. */
export interface CellReading {
  readonly locale: string;
  /** Wall clock of the row. */
  readonly zone: Zone;
  /** Currency of the row: its own, else its engagement's, else the practice's. */
  readonly currency: string | null;
  /** What was read of another cell of the row: its currency, zone and engagement, and what tells a rate. */
  of(field: string): unknown;
  /** Whether the cell is shown in per cent; null where its home does not tell. */
  inPercent(): boolean | null;
  wrong(message: string): null;
  /** The id a reference cell means. */
  find(to: string, text: string): Found;
}

/** What a reference cell was found to mean. */
export type Found =
  | { readonly id: string; readonly gone?: true }
  | { readonly several: readonly string[] }
  | { readonly none: true };

/** What one value needs to know of its row and book to be written. */
export interface CellWriting {
  readonly locale: string;
  readonly zone: Zone;
  readonly currency: string | null;
  /** Another value of the row, where the cell is one of a row. */
  of?(field: string): unknown;
  /** `Label · CODE` of a record. */
  show(to: string, id: string): string;
}

/** How a kind of field stands in a cell. `read` never meets a blank or an error cell, `write` never null. */
export interface Codec {
  read(cell: string | number | boolean, reading: CellReading): unknown;
  write(value: unknown, writing: CellWriting): Cell;
}
