import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { guaranteeStatus } from '../guarantee/guarantee.ts';
import type { Closing } from './track-record.ts';

/** How the guarantee of every engagement closed; null for those still open. */
export const closingsOf = (book: Book, now: Instant): Closing[] =>
  book.engagements.map((one) => guaranteeStatus(book, one.id, now).closing);
