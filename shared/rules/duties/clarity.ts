import { instantOf } from '../../base/moment.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';

/** The last two sessions with a word on clarity where both times the client was confused; empty otherwise. A blank says nothing. */
export function confusedTwice(book: Book, engagement: string): Session[] {
  const told = rowsOf(book, 'sessions', engagement)
    .filter((one) => one.clarity !== null)
    .sort((a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id));
  const last = told.slice(-2);
  return last.length === 2 && last.every((one) => one.clarity === 'confused') ? last : [];
}
