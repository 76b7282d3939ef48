import type { Book } from '../model/book.ts';
import { inUse } from '../rules/archived.ts';

/** The tabs a form after a call reads: a popup that carries no more of the practice opens at once. */
export type CallBook = Pick<
  Book,
  | 'settings'
  | 'clients'
  | 'people'
  | 'engagements'
  | 'outcomes'
  | 'minimumResults'
  | 'sessions'
  | 'actions'
  | 'contracts'
>;

interface CallRow {
  readonly id: string;
  readonly engagement?: string | null;
}

/** The row of an id, or null. As `recordOf`, without the list of all entities that comes with it. */
export const byId = <R extends CallRow>(rows: readonly R[], id: string | null): R | null =>
  rows.find((row) => row.id === id) ?? null;

/** The rows that belong to an engagement. */
export const ofEngagement = <R extends CallRow>(rows: readonly R[], engagement: string): R[] =>
  rows.filter((row) => row.engagement === engagement);

/** The engagements a call can be put to: what was archived is not offered. */
export const toChooseFrom = (book: CallBook): CallBook['engagements'] => inUse(book);
