import { instantOf } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import type { MeetingFacts } from '../meetings/facts.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Session } from '../model/sessions.ts';

const plannedOf = (book: Book, engagement: string): Session[] =>
  rowsOf(book, 'sessions', engagement).filter((one) => (one.outcome ?? 'planned') === 'planned');

/** The planned session that begins next; null where none is to come. */
export const comingSession = (book: Book, engagement: string, now: Instant): Session | null =>
  plannedOf(book, engagement)
    .filter((one) => instantOf(one.start) > now)
    .sort((a, b) => instantOf(a.start) - instantOf(b.start))[0] ?? null;

/** A session planned for the same time, or the one that ended last without a word. */
export function plannedSession(book: Book, id: string, facts: Pick<MeetingFacts, 'start'>, now: number) {
  const planned = plannedOf(book, id);
  const start = facts.start?.value;
  if (start)
    return planned.find((one) => Math.abs(instantOf(one.start) - instantOf(start)) < 3_600_000) ?? null;
  return (
    planned
      .filter((one) => instantOf(one.start) <= now)
      .sort((a, b) => instantOf(b.start) - instantOf(a.start))[0] ?? null
  );
}
