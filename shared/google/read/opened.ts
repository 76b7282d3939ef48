import type { SheetRows } from '../../table/cells/cell.ts';
import type { Place } from '../../table/cells/place.ts';
import type { ReadBook } from '../../table/book/read-book.ts';
import type { WireStructure, WireValues } from '../wire/sheets-client.ts';

/** A spreadsheet as read at one moment. */
export interface OpenSpreadsheet {
  readonly read: ReadBook;
  readonly sheets: readonly SheetRows[];
  readonly structure: WireStructure;
  /** What cells are read by where Settings say nothing: the spreadsheet's own, the same on every device. */
  readonly place: Place;
  readonly revision: string;
  /** What the tab of writes holds, where it was asked for. */
  readonly writes: WireValues['rows'];
}
