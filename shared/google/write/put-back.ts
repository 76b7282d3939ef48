import { cellAddress, type Cell } from '../../table/cells/cell.ts';
import { tabTitle } from '../../table/book/columns.ts';
import type { FormattedCell, TabEdit } from '../../table/book/tab-edit.ts';
import type { CheckItem } from '../../table/book/gateway.ts';
import { columnNow, hitPlace, hitWell, isExchange } from './right-row.ts';
import { gist, idHit, writeEntries, type WriteEntry } from './journal.ts';
import { keepsRows, sayUnmended } from '../read/keeps-rows.ts';
import { putUnder, type PutUnder } from './put-under.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { Aftermath } from './settled.ts';
import { rowOfId, tabPlace, withCells, type TabPlace } from '../read/tab-places.ts';
import { cellOfWire } from '../wire/typed-cells.ts';

/** What writes that hit something else than they meant call for. */
export interface PutBack extends Aftermath {
  readonly edits: readonly TabEdit[];
  /** One for each write that is mended and each time it is: of two mendings of the same write only the first may land. */
  readonly keys: readonly string[];
}

interface Tab {
  readonly is: TabPlace | null;
  cells: readonly FormattedCell[];
}

/**
 * Finds the writes that hit another row or column than they meant, or a cell somebody typed into the moment before, and gives the
 * cells their own content again. Of a cell typed into, the plan then meets the person's words and is a conflict like any other.
 * A row that was added under other headers is put under its own. What a mending settles counts only if the mending itself hit what it
 * meant: else it is undone like any write, and what it was for is looked at anew.
 */
export function putBack(opened: OpenSpreadsheet): PutBack {
  const tabs = new Map<string, Tab>();
  const tabAt = (title: string) => {
    const tab = tabs.get(title) ?? { is: tabPlace(opened, title), cells: [] };
    tabs.set(title, tab);
    return tab;
  };
  const entries = writeEntries(opened.writes);
  const isAstray = (entry: WriteEntry): boolean => {
    const { is } = tabAt(tabOf(opened, entry));
    return is !== null && !hitWell(is, entry) && !isExchange(is, entriesOf(entries, entry));
  };
  const missed = new Set(entries.flatMap((one) => ('token' in one && isAstray(one) ? [one.token] : [])));
  const mendings = new Set(entries.flatMap((one) => ('token' in one ? [] : [one.by])));
  const notices: CheckItem[] = [];
  const settled = new Set<string>();
  // The newest write first: what an earlier one did shows only once the later ones are undone.
  for (const entry of missed.size === 0 ? [] : entries) {
    if (!('token' in entry)) {
      if (!missed.has(entry.by) && !settled.has(entry.by)) entry.settled.forEach((one) => settled.add(one));
      continue;
    }
    // A mending of which any row went astray is undone whole: what it was for is mended anew.
    const isUndone = missed.has(entry.token) && mendings.has(entry.token);
    if (settled.has(entry.token) || !(isUndone || isAstray(entry))) continue;
    const tab = tabAt(tabOf(opened, entry));
    if (!tab.is) continue;
    const place = withCells(tab.is, tab.cells);
    const found = entry.added ? putUnder(place, entry) : giveBack(place, entry, isUndone);
    tab.cells = [...tab.cells, ...found.cells];
    notices.push(...found.notices);
  }
  const mended = [...missed].filter((one) => !settled.has(one));
  const keys = mended.map((one) => mendingKey(entries, one));
  return { ...whatKeepsRows([...tabs.values()], entries, notices), settled: mended, keys };
}

/** The edits of the tabs that lose no row by them; where one would, it is left to a person. */
function whatKeepsRows(
  tabs: readonly Tab[],
  entries: ReturnType<typeof writeEntries>,
  notices: readonly CheckItem[],
): Pick<PutBack, 'edits' | 'notices'> {
  const writes = entries.flatMap((one) => ('token' in one ? [one] : []));
  const found = tabs.flatMap(({ is, cells }) => {
    const changed = is ? changedCells(is, cells) : [];
    return is && changed.length > 0 ? [{ is, changed, keeps: keepsRows(is, changed, writes) }] : [];
  });
  return {
    edits: found.flatMap(({ is, changed, keeps }) =>
      keeps ? [{ tab: is.sheet.title, cells: changed }] : [],
    ),
    notices: [...notices, ...found.flatMap(({ is, keeps }) => (keeps ? [] : [sayUnmended(is)]))],
  };
}

const entriesOf = (entries: ReturnType<typeof writeEntries>, { token, entity }: WriteEntry): WriteEntry[] =>
  entries.flatMap((one) => ('token' in one && one.token === token && one.entity === entity ? [one] : []));

const mendingKey = (entries: ReturnType<typeof writeEntries>, token: string): string =>
  `put back ${token} ${entries.filter((one) => 'settled' in one && one.settled.includes(token)).length}`;

/** What differs from what stands there; of two for one cell the later counts. */
function changedCells({ rows }: TabPlace, cells: readonly FormattedCell[]): FormattedCell[] {
  const last = new Map(cells.map((one) => [`${one.row} ${one.column}`, one]));
  return [...last.values()].filter(({ row, column, cell }) => gist(rows[row]?.[column]) !== gist(cell));
}

const tabOf = ({ read }: OpenSpreadsheet, { entity }: WriteEntry): string =>
  entity === 'settings'
    ? (read.settings?.tab ?? tabTitle(entity))
    : (read.layouts.get(entity)?.plan.tab ?? tabTitle(entity));

function giveBack(place: TabPlace, entry: WriteEntry, isUndone: boolean): PutUnder {
  const tab = place.sheet.title;
  const astray = !hitPlace(place, entry);
  const row = rowHit(place, entry);
  const cells: FormattedCell[] = [];
  const notices: CheckItem[] = [];
  for (const { column: was, wrote, expected } of entry.cells) {
    const before = entry.row[was] ?? null;
    if (gist(before) === wrote || (!astray && !isUndone && gist(before) === expected)) continue;
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
  return { cells, notices };
}

/**
 * The row that was hit: by its id, which is what was written where the write hit the id itself; else by all that it held. Where the
 * write took its whole content, a new one below.
 */
function rowHit(place: TabPlace, entry: WriteEntry): number | null {
  const hit = idHit(entry);
  const over = entry.cells.find(({ column }) => entry.headers[column] === entry.idHeader);
  const id = over?.wrote ?? hit ?? '';
  const byId = id === '' ? null : rowOfId(place, id);
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
  // Of rows that are alike in everything it does not matter which.
  const alike = new Set(rows.map((row) => JSON.stringify(place.rows[row])));
  return alike.size === 1 ? (rows.at(-1) ?? null) : null;
}

const words = (before: Cell): string => (gist(before) === '' ? 'blank' : `“${gist(before)}”`);

const sayPutBack = (tab: string, before: Cell): string =>
  `Rows or columns of “${tab}” were moved while something was saved, and for a moment this cell held what belongs elsewhere. It was put back to ${words(before)}.`;

const sayLook = (tab: string, before: Cell): string =>
  `Rows or columns of “${tab}” were moved while something was saved. This cell held ${words(before)} before and could not be put back for certain. Look at it.`;
