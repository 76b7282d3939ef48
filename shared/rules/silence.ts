import { daysBetween } from '../base/day.ts';
import { dayAt, instantOf } from '../base/moment.ts';
import type { Day, Instant, Zone } from '../base/time.ts';
import { rowsOf, type Book } from '../model/book.ts';

/** Days on which the client saw something: held sessions and moments above the line. */
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

/** Days since the client last saw something; since the start where they saw nothing yet; null before that. */
export function silenceDays(book: Book, engagement: string, now: Instant, zone: Zone): number | null {
  const start = rowsOf(book, 'contracts', engagement)[0]?.termStart ?? null;
  const last = seenDays(book, engagement, now, zone).at(-1) ?? start;
  return last ? Math.max(0, daysBetween(last, dayAt(now, zone))) : null;
}

/** Work below the line that was not told yet. */
export const untoldCount = (book: Book, engagement: string): number =>
  rowsOf(book, 'touchpoints', engagement).filter((one) => one.line === 'below' && one.toldIn === null).length;
