import { daysBetween } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import { contractInView } from '../guarantee/terms.ts';
import { placeOnRing } from './stage.ts';

/** Whether a moment took place: one that was planned waits until it is ticked, whatever its day. */
export const tookPlace = ({ state }: Touchpoint): boolean => state !== 'planned' && state !== 'dropped';

/** What means much to the client, or is hard to solve, wants word sooner. */
const SOONER = 0.7;

/** After how many days without a moment the client waits too long, by stage; null where the practice set none for it. */
export function silenceLimit(book: Book, engagement: string, delivering = false): number | null {
  const row = recordOf(book, 'engagements', engagement);
  const { silenceBefore, silenceDays, silenceAfter } = settingsOf(book);
  const way = delivering ? 0 : placeOnRing(row?.stage ?? 'deliver') - placeOnRing('deliver');
  const limit = way < 0 ? silenceBefore : way > 0 ? silenceAfter : (silenceDays ?? 10);
  const soon = row?.impact === 'high' || row?.complexity === 'high';
  return limit !== null && soon ? Math.max(1, Math.round(limit * SOONER)) : limit;
}

/** Days on which the client saw something: held sessions and moments above the line, the earliest first. */
export function seenDays(book: Book, engagement: string, now: Instant, zone: Zone): Day[] {
  const sessions = rowsOf(book, 'sessions', engagement)
    .filter((one) => one.outcome === 'held' || one.outcome === 'partly')
    .map((one) => one.start);
  const moments = rowsOf(book, 'touchpoints', engagement)
    .filter((one) => one.line === 'above' && tookPlace(one))
    .map((one) => one.at);
  return [...sessions, ...moments]
    .filter((at) => instantOf(at) <= now)
    .map((at) => dayAt(instantOf(at), zone))
    .sort();
}

/** The day the engagement began, as far as is known: the term's start, else the decision to begin; later where earlier days were not recorded. */
export function beganOn(book: Book, engagement: string): Day | null {
  const row = recordOf(book, 'engagements', engagement);
  const began = contractInView(book, engagement)?.termStart ?? row?.decidedOn ?? null;
  const known = row?.historyFrom ?? null;
  return began !== null && known !== null && known > began ? known : began;
}

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
