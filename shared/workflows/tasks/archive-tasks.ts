import { recordOf } from '../../model/book.ts';
import { isArchived } from '../../rules/archived.ts';
import { standing } from '../../rules/standing.ts';
import { keeping, todayOf, type Seen, type Task } from './task.ts';

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
export const ARCHIVE_TASKS = {
  archive: {
    button: 'Archive the engagement',
    title: 'Archive the engagement',
    save: 'Archive it',
    entity: 'engagements',
    fields: ['archivedOn'],
    offered: (seen) => !isAway(seen),
    start: (seen) => ({ archivedOn: todayOf(seen) }),
    says: (seen) => stillOpen(seen, [{ id: seen.engagement }]),
    wish: ({ engagement }, { values }) => keeping('engagements', engagement, values),
  },
  archiveClient: {
    button: 'Archive the client',
    title: 'Archive the client with every engagement',
    save: 'Archive the client',
    entity: 'clients',
    fields: ['archivedOn'],
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
    button: 'Bring it back from the archive',
    title: 'Bring it back from the archive',
    save: 'Bring it back',
    entity: 'engagements',
    fields: [],
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
} as const satisfies Record<string, Task>;
