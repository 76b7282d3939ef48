import type { Book } from '../model/book.ts';
import type { Engagement } from '../model/work/engagements.ts';

type Rows = Pick<Book, 'clients' | 'engagements'>;

/** Whether an engagement is put away, by itself or with its client. Closed is another thing: it says that the work is over. */
export const isArchived = ({ clients }: Pick<Rows, 'clients'>, { archivedOn, client }: Engagement): boolean =>
  archivedOn !== null || clients.some((one) => one.id === client && one.archivedOn !== null);

/** What lists offer: every engagement that is not put away. Totals of the past and the search take all rows. */
export const inUse = (book: Rows): readonly Engagement[] =>
  book.engagements.filter((one) => !isArchived(book, one));

/** What people work on now: not closed, not put away. */
export const underWay = (book: Rows): readonly Engagement[] =>
  inUse(book).filter(({ closedOn }) => closedOn === null);
