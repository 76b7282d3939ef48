import { entityOf } from '../../table/book/columns.ts';
import type { FormattedCell } from '../../table/book/tab-edit.ts';
import type { CheckItem } from '../../table/book/gateway.ts';
import type { WriteEntry } from '../write/journal.ts';
import { withCells, type TabPlace } from './tab-places.ts';

/**
 * Whether a mending leaves every record of a tab where it is once: a row that it would take away, or make stand twice, is worth more
 * than what it would put back. An id that an astray write itself gave to a row typed by hand may go: it follows from what the row says.
 */
export function keepsRows(
  place: TabPlace,
  cells: readonly FormattedCell[],
  entries: readonly WriteEntry[],
): boolean {
  const [before, after] = [idsIn(place), idsIn(withCells(place, cells))];
  const given = givenIds(entries);
  return (
    [...before.keys()].every((id) => after.has(id) || given.has(id)) &&
    [...after].every(([id, times]) => times <= Math.max(1, before.get(id) ?? 1))
  );
}

/** Says what a mending that would cost a row leaves to a person. */
export const sayUnmended = ({ entity, sheet }: TabPlace): CheckItem => ({
  tab: entity,
  id: null,
  field: sheet.title,
  message: `Rows or columns of “${sheet.title}” were moved several times while something was saved, and what was overwritten could not be put back for certain. Look at it: the hidden tab “Recent writes” still holds the rows as they were.`,
});

/** How often each id of ours stands in the tab. */
function idsIn({ entity, rows, headerRow, idAt }: TabPlace): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  if (!entity || entity === 'settings') return ids;
  const ours = new RegExp(`^${entityOf(entity).prefix}_\\w+$`);
  for (let row = headerRow + 1; row < rows.length; row++) {
    const id = idAt(row);
    if (ours.test(id)) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  return ids;
}

/** Ids that were written into rows that are there, and belong to no row that was added. */
function givenIds(entries: readonly WriteEntry[]): ReadonlySet<string> {
  const added = new Set(entries.flatMap((one) => (one.added ? [one.meant] : [])));
  return new Set(
    entries.flatMap(({ added: isNew, idHeader, cells }) =>
      isNew
        ? []
        : cells.flatMap(({ header, wrote }) => (header === idHeader && !added.has(wrote) ? [wrote] : [])),
    ),
  );
}
