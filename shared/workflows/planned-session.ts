import { instantOf } from '../base/moment.ts';
import type { MeetingFacts } from '../meetings/facts.ts';
import { rowsOf, type Book } from '../model/book.ts';

/** A session planned for the same time, or the one that ended last without a word. */
export function plannedSession(book: Book, id: string, facts: Pick<MeetingFacts, 'start'>, now: number) {
  const planned = rowsOf(book, 'sessions', id).filter((one) => (one.outcome ?? 'planned') === 'planned');
  const start = facts.start?.value;
  if (start)
    return planned.find((one) => Math.abs(instantOf(one.start) - instantOf(start)) < 3_600_000) ?? null;
  return (
    planned
      .filter((one) => instantOf(one.start) <= now)
      .sort((a, b) => instantOf(b.start) - instantOf(a.start))[0] ?? null
  );
}
