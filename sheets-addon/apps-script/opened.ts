import type { SheetRows } from '#shared/table/cells/cell.ts';
import type { Place } from '#shared/table/cells/place.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';

/** The spreadsheet as read at one moment. */
export interface OpenSheets {
  readonly read: ReadBook;
  readonly sheets: readonly SheetRows[];
  readonly place: Place;
}
