import { daysBetween } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import { contractInView } from '../guarantee/terms.ts';
import { placeOnRing } from './stage.ts';

/** Whether a moment took place: one that was planned waits until it is ticked, whatever its day. */
const tookPlace = ({ state }: Touchpoint): boolean => state !== 'planned' && state !== 'dropped';

/** Whether a session was seen by now: held, in part or whole, and begun. */
export const sessionSeen = ({ outcome, start }: Session, now: Instant): boolean =>
  (outcome === 'held' || outcome === 'partly') && instantOf(start) <= now;

/** Whether a moment or a piece of work was done by now. */
export const doneBy = (one: Touchpoint, now: Instant): boolean => tookPlace(one) && instantOf(one.at) <= now;

/** What means much to the client, or is hard to solve: it wants word sooner, and a small fall in mood counts. */
export function isDemanding(book: Book, engagement: string): boolean {
  const row = recordOf(book, 'engagements', engagement);
  return row?.impact === 'high' || row?.complexity === 'high';
}
const SOONER = 0.7;

/** After how many days without a moment the client waits too long, by stage; null where the practice set none for it. */
export function silenceLimit(book: Book, engagement: string, delivering = false): number | null {
  const row = recordOf(book, 'engagements', engagement);
  const { silenceBefore, silenceDays, silenceAfter } = settingsOf(book);
  const way = delivering ? 0 : placeOnRing(row?.stage ?? 'deliver') - placeOnRing('deliver');
  const limit = way < 0 ? silenceBefore : way > 0 ? silenceAfter : (silenceDays ?? 10);
  return limit !== null && isDemanding(book, engagement) ? Math.max(1, Math.round(limit * SOONER)) : limit;
}

/** When the client saw something by now: held sessions and moments above the line, in any order. */
const seenAt = (book: Book, engagement: string, now: Instant): Instant[] => [
  ...rowsOf(book, 'sessions', engagement)
    .filter((one) => sessionSeen(one, now))
    .map(({ start }) => instantOf(start)),
  ...rowsOf(book, 'touchpoints', engagement)
    .filter((one) => one.line === 'above' && doneBy(one, now))
    .map(({ at }) => instantOf(at)),
];

/** Days on which the client saw something, the earliest first. */
export const seenDays = (book: Book, engagement: string, now: Instant, zone: Zone): Day[] =>
  seenAt(book, engagement, now)
    .sort((a, b) => a - b)
    .map((at) => dayAt(at, zone));

/** The last day on which the client saw something; null where they saw nothing yet. */
export function lastSeen(book: Book, engagement: string, now: Instant, zone: Zone): Day | null {
  const last = seenAt(book, engagement, now).reduce((latest, at) => Math.max(latest, at), -Infinity);
  return last === -Infinity ? null : dayAt(last, zone);
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
  const last = lastSeen(book, engagement, now, zone) ?? beganOn(book, engagement);
  return last ? Math.max(0, daysBetween(last, dayAt(now, zone))) : null;
}

/** Work below the line that was done by now and not told yet. */
export const untoldWork = (book: Book, engagement: string, now: Instant): Touchpoint[] =>
  rowsOf(book, 'touchpoints', engagement).filter(
    (one) => one.line === 'below' && one.toldIn === null && doneBy(one, now),
  );
