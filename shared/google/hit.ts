import { gist, idHit, type WriteEntry } from './journal.ts';
import { headerAt, type TabPlace } from './tab-places.ts';

type Written = WriteEntry['cells'][number];

/** Whether a cell was written in its field's own column: under the header that was meant, or under a new name of it. */
const isOwnColumn = (
  place: TabPlace,
  { headers }: WriteEntry,
  { field, column, header }: Written,
): boolean => {
  const own = place.columns[field];
  return headers[column] === header || (own !== undefined && headerAt(place, own) === headers[column]);
};

/** Whether a write hit the row and the columns it meant. */
export const hitPlace = (place: TabPlace, entry: WriteEntry): boolean =>
  entry.cells.every((cell) => isOwnColumn(place, entry, cell)) &&
  (entry.added || entry.idHeader === null || idHit(entry) === entry.meant);

/** Whether it also overwrote only what had been read: nobody typed there in between. */
export const hitWell = (place: TabPlace, entry: WriteEntry): boolean =>
  hitPlace(place, entry) &&
  (entry.added || entry.cells.every(({ column, expected }) => gist(entry.row[column]) === expected));

/** Where a column of that moment stands now: where its field is, in its place still, or where its header went. */
export function columnNow(place: TabPlace, entry: WriteEntry, was: number): number | null {
  const { headers } = entry;
  const written = entry.cells.find(({ column }) => column === was);
  if (written && isOwnColumn(place, entry, written)) return place.columns[written.field] ?? null;
  if (headers.every((header, column) => headerAt(place, column) === header)) return was;
  const header = headers[was] ?? '';
  const found = (place.rows[place.headerRow] ?? []).flatMap((cell, column) =>
    header !== '' && gist(cell) === header ? [column] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
