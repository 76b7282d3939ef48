import { daysBetween } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import { contractInView } from '../guarantee/terms.ts';

/** Days on which the client saw something: held sessions and moments above the line, the earliest first. */
export function seenDays(book: Book, engagement: string, now: Instant, zone: Zone): Day[] {
  const sessions = rowsOf(book, 'sessions', engagement)
    .filter((one) => one.outcome === 'held' || one.outcome === 'partly')
    .map((one) => one.start);
  const moments = rowsOf(book, 'touchpoints', engagement)
    .filter((one) => one.line === 'above')
    .map((one) => one.at);
  return [...sessions, ...moments]
    .filter((at) => instantOf(at) <= now)
    .map((at) => dayAt(instantOf(at), zone))
    .sort();
}

/** The day the engagement began, as far as is known: the term's start, else the decision to begin. */
export const beganOn = (book: Book, engagement: string): Day | null =>
  contractInView(book, engagement)?.termStart ?? recordOf(book, 'engagements', engagement)?.decidedOn ?? null;

/** Days since the client last saw something; since the start where they saw nothing yet; null before that. */
export function silenceDays(book: Book, engagement: string, now: Instant, zone: Zone): number | null {
  const last = seenDays(book, engagement, now, zone).at(-1) ?? beganOn(book, engagement);
  return last ? Math.max(0, daysBetween(last, dayAt(now, zone))) : null;
}

/** Work below the line that was done by now and not told yet. */
export const untoldWork = (book: Book, engagement: string, now: Instant): Touchpoint[] =>
  rowsOf(book, 'touchpoints', engagement).filter(
    (one) => one.line === 'below' && one.toldIn === null && instantOf(one.at) <= now,
  );
