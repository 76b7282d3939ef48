import { formatOf } from '../../table/dress/cell-looks.ts';
import { cellAddress, type Cell } from '../../table/cells/cell.ts';
import { fieldOf } from '../../table/book/columns.ts';
import type { FormattedCell } from '../../table/book/tab-edit.ts';
import type { CheckItem } from '../../table/book/gateway.ts';
import { columnNow, isOwnColumn } from './right-row.ts';
import { gist, isWhole, type WriteEntry } from './journal.ts';
import { headerAt, type TabPlace } from '../read/tab-places.ts';

/** A cell of an added row: where it was put and where it belongs, as the columns stand now. */
interface Astray {
  readonly field: string;
  readonly wrote: string;
  /** Null where that column is gone or cannot be told. */
  readonly at: number | null;
  readonly home: number;
}

/** What one added row that stands under wrong headers calls for. */
export interface PutUnder {
  readonly cells: readonly FormattedCell[];
  readonly notices: readonly CheckItem[];
}

/**
 * Puts the cells of an added row under the headers they were meant for: columns moved between our read and our write. What a person
 * typed there meanwhile stays. Of the row in a second copy, all that is ours is blanked.
 */
export function putUnder(place: TabPlace, entry: WriteEntry): PutUnder {
  const astray = entry.cells.flatMap((cell): Astray[] => {
    const home = place.columns[cell.field];
    if (home === undefined || cell.wrote === '' || isOwnColumn(place, entry, cell)) return [];
    return [{ ...cell, at: columnNow(place, entry, cell.column), home }];
  });
  const rows = place.rows.flatMap((_, row) => (isRowOf(place, entry, astray, row) ? [row] : []));
  const right = rows.find((row) => place.idAt(row) === entry.meant) ?? rows[0];
  if (rows.length === 0) return { cells: [], notices: [missing(place, entry)] };
  const found = rows.map((row) =>
    row === right ? ordered(place, entry, astray, row) : { cells: blanked(place, entry, row), notices: [] },
  );
  return { cells: found.flatMap(({ cells }) => cells), notices: found.flatMap(({ notices }) => notices) };
}

/** Deleted by a person, or typed over so that nothing tells it any more: only they can know. */
const missing = (place: TabPlace, entry: WriteEntry): CheckItem => ({
  tab: entry.entity,
  id: entry.meant,
  field: place.sheet.title,
  message: `Columns of “${place.sheet.title}” were moved while a row was added, and that row is not found any more. If one of its rows stands under wrong headers, put it right or delete it.`,
});

/** Whether a row is the one that was added: its id stands in place, or elsewhere while the id's own cell says what is ours. */
function isRowOf(place: TabPlace, entry: WriteEntry, astray: readonly Astray[], row: number): boolean {
  if (row <= place.headerRow) return false;
  const says = (place.rows[row] ?? []).map((cell) => gist(cell));
  if (!says.includes(entry.meant)) return false;
  const id = place.idAt(row);
  if (id === entry.meant) return true;
  const ours = entry.cells.filter(({ wrote }) => wrote !== '' && says.includes(wrote)).length;
  return (
    astray.some(({ home }) => home === place.idColumn) &&
    ours > 1 &&
    (id === '' || entry.cells.some(({ wrote }) => wrote === id))
  );
}

function ordered(place: TabPlace, entry: WriteEntry, astray: readonly Astray[], row: number): PutUnder {
  const now = (column: number): Cell => place.rows[row]?.[column] ?? null;
  const homes = new Set(Object.values(place.columns));
  const cells: FormattedCell[] = [];
  const notices: CheckItem[] = [];
  const put = (column: number, cell: Cell) => cells.push({ row, column, cell, format: 'General' });
  for (const one of astray) {
    const { field, wrote, at, home } = one;
    const stands = at !== null && at !== home && gist(now(at)) === wrote;
    if (stands && !(homes.has(at) && astray.some((other) => other.home === at))) put(at, null);
    const there = gist(now(home));
    if (there === wrote) continue;
    if (there !== '' && !astray.some((other) => other !== one && other.wrote === there)) continue;
    if (stands) put(home, now(at));
    else if (isWhole(wrote)) put(home, cellOf(entry, field, wrote));
    else {
      if (there !== '') put(home, null);
      const message = sayLost(headerAt(place, home), wrote);
      notices.push({
        tab: entry.entity,
        id: entry.meant,
        field: cellAddress(place.sheet.title, row, home),
        message,
      });
    }
  }
  return { cells, notices };
}

/** What stands in a row and is ours, blanked. */
function blanked(place: TabPlace, entry: WriteEntry, row: number): FormattedCell[] {
  const ours = new Set(entry.cells.map(({ wrote }) => wrote));
  return (place.rows[row] ?? []).flatMap((cell, column): FormattedCell[] =>
    cell !== null && ours.has(gist(cell)) ? [{ row, column, cell: null, format: 'General' }] : [],
  );
}

/** A cell from the words that are remembered of it. */
function cellOf({ entity }: WriteEntry, field: string, wrote: string): Cell {
  if (entity === 'settings' || formatOf(fieldOf(entity, field)) === '@') return wrote;
  return Number.isFinite(Number(wrote)) ? Number(wrote) : wrote;
}

const sayLost = (header: string, wrote: string): string =>
  `Columns were moved while this row was added, and what was meant for “${header}” was typed over. It began with “${wrote}”. Look at it.`;
