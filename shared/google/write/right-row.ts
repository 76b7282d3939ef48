import type { EntityName } from '../../model/entities.ts';
import { columnsOf } from '../../table/book/columns.ts';
import { gist, idHit, type WriteEntry } from './journal.ts';
import { headerAt, type TabPlace } from '../read/tab-places.ts';

type Written = WriteEntry['cells'][number];

/** Whether a cell was written in its field's own column: under the header that was meant, under a new name of it, or its first one. */
export const isOwnColumn = (
  place: TabPlace,
  entry: WriteEntry,
  { field, column, header }: Written,
): boolean => {
  const { entity, headers } = entry;
  const own = place.columns[field];
  const stood = headers[column];
  if (stood === header || isRenamed(entry, header, stood)) return true;
  return own !== undefined && (headerAt(place, own) === stood || headerOf(entity, field) === stood);
};

/**
 * Whether a header was renamed where it stands: its old name is nowhere any more, its new one was nowhere before, and there are as
 * many columns as before. A column that is moved keeps its header.
 */
const isRenamed = ({ headers, headersRead }: WriteEntry, was: string, is: string | undefined): boolean =>
  is !== undefined &&
  is !== '' &&
  !headers.includes(was) &&
  !headersRead.includes(is) &&
  headers.filter((one) => one !== '').length === headersRead.filter((one) => one !== '').length;

const headerOf = (entity: EntityName, field: string): string | null =>
  columnsOf(entity).find(({ name }) => name === field)?.header ?? null;

/** Whether a write hit the row and the columns it meant. */
export const hitPlace = (place: TabPlace, entry: WriteEntry): boolean =>
  entry.cells.every((cell) => isOwnColumn(place, entry, cell)) &&
  (entry.added || entry.idHeader === null || idHit(entry) === entry.meant) &&
  (entry.added || entry.meant !== '' || isAsRead(entry));

/** Whether the cells held what had been read: of a row without an id nothing else tells that it is the same. */
const isAsRead = ({ cells, row }: WriteEntry): boolean =>
  cells.every(({ column, expected }) => gist(row[column]) === expected);

/** Whether it also overwrote only what had been read: nobody typed there in between. */
export const hitWell = (place: TabPlace, entry: WriteEntry): boolean =>
  hitPlace(place, entry) && (entry.added || isAsRead(entry));

/**
 * Whether the rows of one batch had only changed places: each was overwritten whole, its id too, and together they held what together
 * they were read to hold. Each then stands right, in another row than was meant.
 */
export function isExchange(place: TabPlace, entries: readonly WriteEntry[]): boolean {
  const held = entries.map(({ row }) => said(row.map((cell, column) => [column, gist(cell)])));
  const read = entries.map(({ cells }) => said(cells.map(({ column, expected }) => [column, expected])));
  return (
    entries.every((entry) => isWholeRow(place, entry)) && held.sort().join('\n') === read.sort().join('\n')
  );
}

/** What a row says, column by column. */
const said = (cells: readonly (readonly [number, string])[]): string =>
  JSON.stringify([...cells].filter(([, text]) => text !== '').sort(([a], [b]) => a - b));

/** Whether a row was overwritten in every cell that said anything, under the headers that were meant. */
const isWholeRow = (place: TabPlace, entry: WriteEntry): boolean =>
  !entry.added &&
  entry.cells.every((cell) => isOwnColumn(place, entry, cell)) &&
  entry.row.every((cell, at) => gist(cell) === '' || entry.cells.some(({ column }) => column === at));

/** Where a column of that moment stands now: where its field is, in its place still, or where its header went. */
export function columnNow(place: TabPlace, entry: WriteEntry, was: number): number | null {
  const { headers } = entry;
  const written = entry.cells.find(({ column }) => column === was);
  if (written && written.field !== '' && isOwnColumn(place, entry, written))
    return place.columns[written.field] ?? null;
  if (headers.every((header, column) => headerAt(place, column) === header)) return was;
  const header = headers[was] ?? '';
  const found = (place.rows[place.headerRow] ?? []).flatMap((cell, column) =>
    header !== '' && gist(cell) === header ? [column] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
