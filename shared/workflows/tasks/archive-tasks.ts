import { recordOf } from '../../model/book.ts';
import { isArchived } from '../../rules/archived.ts';
import { standing } from '../../rules/standing.ts';
import { keeping, todayOf, type Seen } from './task.ts';
import forms from './forms/archive.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

const rowOf = ({ book, engagement }: Seen) => recordOf(book, 'engagements', engagement);

const isAway = (seen: Seen): boolean => {
  const row = rowOf(seen);
  return row !== null && isArchived(seen.book, row);
};

/** What still waits in engagements that are put away: from then on nobody is told of it. */
function stillOpen({ book, now }: Seen, engagements: readonly { readonly id: string }[]): string[] {
  const open = engagements.flatMap(({ id }) => standing(book, id, now).attention);
  return open.length === 0
    ? ['Nothing is open.']
    : ['Still open, and no longer told:', ...open.map(({ what, detail }) => `${what} ${detail}`.trim())];
}

/** Putting away what nobody works on any more, and bringing it back: a row keeps its place, its sums and its words in the search. */
export const ARCHIVE_TASKS = tasksOf(forms, {
  archive: {
    entity: 'engagements',
    offered: (seen) => !isAway(seen),
    start: (seen) => ({ archivedOn: todayOf(seen) }),
    says: (seen) => stillOpen(seen, [{ id: seen.engagement }]),
    wish: ({ engagement }, { values }) => keeping('engagements', engagement, values),
  },
  archiveClient: {
    entity: 'clients',
    offered: (seen) => !isAway(seen),
    start: (seen) => ({ archivedOn: todayOf(seen) }),
    says: (seen) =>
      stillOpen(
        seen,
        seen.book.engagements.filter(({ client }) => client === rowOf(seen)?.client),
      ),
    wish: (seen, { values }) => keeping('clients', rowOf(seen)?.client ?? null, values),
  },
  bringBack: {
    entity: 'engagements',
    offered: isAway,
    says: (seen) => [
      rowOf(seen)?.archivedOn ? 'It is in the lists again.' : 'Its client comes back with every engagement.',
    ],
    wish: (seen) => {
      const row = rowOf(seen);
      return row?.archivedOn
        ? keeping('engagements', row.id, { archivedOn: null })
        : keeping('clients', row?.client ?? null, { archivedOn: null });
    },
  },
});
