import { cellAddress, type Cell } from '../table/cell.ts';
import { tabTitle } from '../table/columns.ts';
import type { FormattedCell, TabEdit } from '../table/edit-xlsx.ts';
import type { CheckItem } from '../table/gateway.ts';
import { columnNow, hitPlace, hitWell } from './hit.ts';
import { gist, idHit, writeEntries, type WriteEntry } from './journal.ts';
import type { Opened } from './reader.ts';
import { rowOfId, tabPlace, type TabPlace } from './tab-places.ts';
import { cellOfWire } from './typed-cells.ts';

/** What writes that hit something else than they meant call for. */
export interface PutBack {
  readonly edits: readonly TabEdit[];
  /** What a person should know of it. */
  readonly notices: readonly CheckItem[];
  /** The writes that missed and are mended already: they need no more care. */
  readonly settled: readonly string[];
}

/**
 * Finds the writes that hit another row or column than they meant, or a cell somebody typed into the moment before, and gives the
 * cells their own content again. Of a cell typed into, the plan then meets the person's words and is a conflict like any other.
 * A row that was added under other headers is blanked, to be added anew.
 */
export function putBack(opened: Opened): PutBack {
  const missed = writeEntries(opened.writes).flatMap((entry) => {
    const place = tabPlace(opened, tabOf(opened, entry));
    return place && !hitWell(place, entry) ? [{ place, entry }] : [];
  });
  const found = missed.map(({ place, entry }) =>
    entry.added ? takeBack(place, entry) : giveBack(place, entry),
  );
  return {
    edits: found.flatMap(({ edits }) => edits),
    notices: found.flatMap(({ notices }) => notices),
    settled: settledAmong(
      missed.map(({ entry }) => entry),
      found,
    ),
  };
}

type One = Pick<PutBack, 'edits' | 'notices'>;
const NOTHING: One = { edits: [], notices: [] };

/** A mended write is settled by a later batch only, once it was seen to be mended: the mending may have missed as well. */
function settledAmong(missed: readonly WriteEntry[], found: readonly One[]): string[] {
  const open = new Set(missed.filter((_, n) => (found[n]?.edits.length ?? 0) > 0).map(({ token }) => token));
  return [...new Set(missed.map(({ token }) => token))].filter((token) => !open.has(token));
}

const tabOf = ({ read }: Opened, { entity }: WriteEntry): string =>
  entity === 'settings'
    ? (read.settings?.tab ?? tabTitle(entity))
    : (read.layouts.get(entity)?.plan.tab ?? tabTitle(entity));

/** Blanks a row that stands under other headers than it was made for. What else stands in the row stays. */
function takeBack(place: TabPlace, entry: WriteEntry): One {
  const row = place.rows.findIndex((_, at) => at > place.headerRow && isAstray(place, entry, at));
  if (row < 0) return NOTHING;
  const ours = new Set(entry.cells.map(({ wrote }) => wrote));
  const blanked = (place.rows[row] ?? []).flatMap((cell, column): FormattedCell[] =>
    cell !== null && ours.has(gist(cell)) ? [{ row, column, cell: null, format: 'General' }] : [],
  );
  return { edits: [{ tab: place.sheet.title, cells: blanked }], notices: [] };
}

/** Whether a row is the one an entry added, under wrong headers: its id stands elsewhere, or all of it where those headers went. */
function isAstray(place: TabPlace, entry: WriteEntry, row: number): boolean {
  const says = (place.rows[row] ?? []).map((cell) => gist(cell));
  if (!says.includes(entry.meant)) return false;
  if (place.idAt(row) !== entry.meant) return entry.cells.every(({ wrote }) => says.includes(wrote));
  return entry.cells.every(({ column: was, wrote }) => {
    const column = columnNow(place, entry, was);
    return column !== null && says[column] === wrote;
  });
}

function giveBack(place: TabPlace, entry: WriteEntry): One {
  const tab = place.sheet.title;
  const astray = !hitPlace(place, entry);
  const row = rowHit(place, entry);
  const cells: FormattedCell[] = [];
  const notices: CheckItem[] = [];
  for (const { column: was, wrote, expected } of entry.cells) {
    const before = entry.row[was] ?? null;
    if (gist(before) === wrote || (!astray && gist(before) === expected)) continue;
    const column = columnNow(place, entry, was);
    const known = row !== null && column !== null;
    const now = known ? gist(place.rows[row]?.[column]) : null;
    const here = known ? cellAddress(tab, row, column) : tab;
    const about = { tab: entry.entity, id: idHit(entry) || null, field: here };
    if (known && now === wrote) {
      cells.push({ row, column, cell: cellOfWire(before), format: 'General' });
      if (astray) notices.push({ ...about, message: sayPutBack(tab, before) });
    } else if (gist(before) !== '' && now !== gist(before))
      notices.push({ ...about, message: sayLook(tab, before) });
  }
  return { edits: cells.length > 0 ? [{ tab, cells }] : [], notices };
}

/** The row that was hit: by its id, else by all that it held; where the write took its whole content, a new one below. */
function rowHit(place: TabPlace, entry: WriteEntry): number | null {
  const hit = idHit(entry);
  const byId = hit === null || hit === '' ? null : rowOfId(place, hit);
  return byId ?? rowLike(place, entry) ?? (tookId(place, entry, hit) ? place.nextRow : null);
}

/** Whether the write blanked the id of the row it hit, and nothing in the tab says it any more. */
const tookId = (place: TabPlace, { cells, idHeader }: WriteEntry, hit: string | null): boolean =>
  hit !== null &&
  hit !== '' &&
  cells.some(({ header, wrote }) => header === idHeader && wrote === '') &&
  !place.rows.some((row) => row.some((cell) => gist(cell) === hit));

function rowLike(place: TabPlace, entry: WriteEntry): number | null {
  const written = new Map(entry.cells.map(({ column, wrote }) => [column, wrote]));
  const wanted = entry.row.flatMap((cell, was) => {
    const column = columnNow(place, entry, was);
    return column === null ? [] : [{ column, text: written.get(was) ?? gist(cell) }];
  });
  if (wanted.every(({ text }) => text === '')) return null;
  const rows = place.rows.flatMap((cells, row) =>
    row > place.headerRow && wanted.every(({ column, text }) => gist(cells[column]) === text) ? [row] : [],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

const words = (before: Cell): string => (gist(before) === '' ? 'blank' : `“${gist(before)}”`);

const sayPutBack = (tab: string, before: Cell): string =>
  `Rows or columns of “${tab}” were moved while something was saved, and for a moment this cell held what belongs elsewhere. It was put back to ${words(before)}.`;

const sayLook = (tab: string, before: Cell): string =>
  `Rows or columns of “${tab}” were moved while something was saved. This cell held ${words(before)} before and could not be put back for certain. Look at it.`;
