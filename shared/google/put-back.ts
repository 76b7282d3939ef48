import { tabTitle } from '../table/columns.ts';
import { cellAddress, type Cell } from '../table/cell.ts';
import type { FormattedCell, TabEdit } from '../table/edit-xlsx.ts';
import type { CheckItem } from '../table/gateway.ts';
import { gist, hitWell, writeEntries, type WriteEntry } from './journal.ts';
import type { Opened } from './reader.ts';
import { columnOf, rowOfId, tabPlace, type TabPlace } from './tab-places.ts';
import { cellOfWire } from './typed-cells.ts';

/** What writes that hit another row than they meant call for. */
export interface PutBack {
  readonly edits: readonly TabEdit[];
  /** What a person should know of it. */
  readonly notices: readonly CheckItem[];
  /** The writes that need no more care once these edits are made. */
  readonly settled: readonly string[];
}

/** Finds the writes that hit another row or column than they meant, and gives the cells hit their own content again. */
export function putBack(opened: Opened): PutBack {
  const missed = writeEntries(opened.writes).filter((entry) => !hitWell(entry));
  const found = missed.map((entry) => putBackOne(opened, entry));
  return {
    edits: found.flatMap(({ edits }) => edits),
    notices: found.flatMap(({ notices }) => notices),
    settled: [...new Set(missed.map(({ token }) => token))],
  };
}

type One = Pick<PutBack, 'edits' | 'notices'>;

function putBackOne(opened: Opened, entry: WriteEntry): One {
  const tab = tabOf(opened, entry);
  const place = tabPlace(opened, tab);
  if (!place) return { edits: [], notices: [] };
  const row = rowHit(place, entry);
  const cells: FormattedCell[] = [];
  const notices: CheckItem[] = [];
  for (const { field, headerHit, wrote, before } of entry.cells) {
    if (gist(before) === wrote) continue;
    const column = columnOf(place, field, headerHit);
    const known = row !== null && column !== null;
    const now = known ? gist(place.rows[row]?.[column]) : null;
    const here = known ? cellAddress(tab, row, column) : tab;
    const about = { tab: entry.entity, id: entry.hit || null, field: here };
    if (known && now === wrote) {
      cells.push({ row, column, cell: cellOfWire(before), format: 'General' });
      notices.push({ ...about, message: sayPutBack(tab, before) });
    } else if (gist(before) !== '' && now !== gist(before))
      notices.push({ ...about, message: sayLook(tab, before) });
  }
  return { edits: cells.length > 0 ? [{ tab, cells }] : [], notices };
}

const tabOf = ({ read }: Opened, { entity }: WriteEntry): string =>
  entity === 'settings'
    ? (read.settings?.tab ?? tabTitle(entity))
    : (read.layouts.get(entity)?.plan.tab ?? tabTitle(entity));

/** The row that was hit: by its id; where it has none, by what was written; where the write took its id away, a new one below. */
function rowHit(place: TabPlace, { hit, cells }: WriteEntry): number | null {
  const idWritten = cells.find(({ field }) => field === 'id')?.wrote;
  if (hit !== '') {
    const known = rowOfId(place, hit);
    if (known !== null || idWritten === undefined) return known;
    return idWritten === '' ? place.nextRow : rowOfId(place, idWritten);
  }
  const written = cells.flatMap(({ field, headerHit, wrote }) => {
    const column = columnOf(place, field, headerHit);
    return wrote === '' || column === null ? [] : [{ column, wrote }];
  });
  const rows = place.rows.flatMap((cell, row) =>
    row > place.headerRow &&
    place.idAt(row) === '' &&
    written.length > 0 &&
    written.every(({ column, wrote }) => gist(cell[column]) === wrote)
      ? [row]
      : [],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

const words = (before: Cell): string => (gist(before) === '' ? 'blank' : `“${gist(before)}”`);

const sayPutBack = (tab: string, before: Cell): string =>
  `Rows or columns of “${tab}” were moved while something was saved, and for a moment this cell held what belongs elsewhere. It was put back to ${words(before)}.`;

const sayLook = (tab: string, before: Cell): string =>
  `Rows or columns of “${tab}” were moved while something was saved. This cell held ${words(before)} before and could not be put back for certain. Look at it.`;
