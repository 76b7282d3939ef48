import { endOfDay, instantOf, startOfDay, dayAt } from '../../base/moment.ts';
import type { Day, Instant } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import { endOf } from '../duties/duty-fact.ts';
import { exposedUntil } from '../money/exposure.ts';
import type { GuaranteeStatus } from './guarantee.ts';
import { zoneOf } from './terms.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SOON_HOURS = 36;

/** States in which a sentence counts days, so that each midnight changes something. */
const COUNTS_DAYS = new Set([
  'none',
  'draft',
  'offered',
  'active',
  'suspended',
  'evaluating',
  'claimed',
  'reviewing',
  'remedyAgreed',
]);

/** What is said of an engagement, and when the next row that waits comes in. */
interface Said {
  readonly status: GuaranteeStatus;
  /** Whether a sentence beside the guarantee counts days: what needs the practitioner says since when. */
  readonly countsDays: boolean;
  readonly waiting: Instant | null;
}

/**
 * The next instant at which what is said of an engagement changes by itself: a row that waits comes in, a session begins, ends
 * or comes near, hours for a word are over, a day begins on which something is due or over. Days change in the engagement's zone.
 */
export function validUntil(
  book: Book,
  engagement: string,
  { status, countsDays, waiting }: Said,
  now: Instant,
): Instant | null {
  const zone = zoneOf(book, engagement);
  const days =
    countsDays || COUNTS_DAYS.has(status.state) ? [dayAt(now, zone)] : daysOf(book, engagement, status);
  const hours = (status.terms?.feedbackHours ?? 24) * HOUR;
  let next = waiting !== null && waiting > now ? waiting : Infinity;
  const look = (at: Instant): void => {
    if (at > now && at < next) next = at;
  };
  for (const day of days) {
    look(startOfDay(day, zone));
    look(endOfDay(day, zone));
  }
  // Days before yesterday are over wherever on earth.
  const over = dayAt(now - hours - 2 * DAY, 'UTC');
  for (const one of rowsOf(book, 'sessions', engagement)) {
    if (one.start < over && (one.heldTo ?? one.end ?? one.start) < over) continue;
    const [start, end] = [instantOf(one.start), endOf(one)];
    [start - SOON_HOURS * HOUR, start, end, end + hours].forEach(look);
  }
  return next === Infinity ? null : next;
}

/** Days on which something falls due or is over once nothing counts days any more. */
function daysOf(book: Book, engagement: string, status: GuaranteeStatus): Day[] {
  const due = [
    ...rowsOf(book, 'payments', engagement).map((one) => one.dueOn),
    ...rowsOf(book, 'actions', engagement).map((one) => one.dueOn),
    ...rowsOf(book, 'pauses', engagement).flatMap((one) => [one.from, one.to]),
    ...rowsOf(book, 'proposals', engagement).map((one) => one.validUntil),
    status.terms?.windowEnd ?? null,
    exposedUntil(status),
  ];
  return due.filter((day) => day !== null);
}
