import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { standing } from '../standing.ts';
import type { Closing } from './track-record.ts';

/** How the guarantee of every engagement closed; null for those still open. */
export const closingsOf = (book: Book, now: Instant): Closing[] =>
  book.engagements.map((one) => standing(book, one.id, now).guarantee.closing);
