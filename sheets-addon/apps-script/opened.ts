import type { SheetRows } from '#shared/table/cell.ts';
import type { Place } from '#shared/table/place.ts';
import type { ReadBook } from '#shared/table/read-book.ts';

/** The spreadsheet as read at one moment. */
export interface Opened {
  readonly read: ReadBook;
  readonly sheets: readonly SheetRows[];
  readonly place: Place;
}
