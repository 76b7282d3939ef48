import { isDay } from '../base/day.ts';
import { instantOf } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import type { MeetingFacts } from '../meetings/facts.ts';
import type { Session } from '../model/work/sessions.ts';
import type { CallBook } from './call-book.ts';

/** What of a session tells which meeting it is. */
type SessionRow = Pick<Session, 'id' | 'start' | 'outcome' | 'series' | 'instance'>;

/** What of a meeting tells which session it is. */
export type MeetingTimes = Pick<MeetingFacts, 'start' | 'day' | 'seriesId' | 'instanceId'>;

const HOUR = 3_600_000;
/** A planned session this near to the meeting’s start is the meeting. */
const NEAR = HOUR;
/** Without a time it is the session that began within these last hours. */
const LATELY = 20 * HOUR;
const SAME_START = 60_000;
/** Some programs use one calendar id for several meetings: on another day it is another session. */
const SAME_DAY = 12 * HOUR;

/** Whether nobody has said yet how a session went. */
export const isPlanned = ({ outcome }: Pick<Session, 'outcome'>): boolean =>
  (outcome ?? 'planned') === 'planned';

/** The planned session that begins next; null where none is to come. */
export const comingSession = (
  { sessions }: Pick<CallBook, 'sessions'>,
  engagement: string,
  now: Instant,
): Session | null =>
  nearest(
    sessions.filter((one) => one.engagement === engagement && isPlanned(one) && instantOf(one.start) > now),
    now,
  );

/** The session nearest to an instant, whatever the order of the rows. */
const nearest = <R extends SessionRow>(sessions: readonly R[], to: Instant): R | null =>
  [...sessions].sort((a, b) => away(a, to) - away(b, to) || a.id.localeCompare(b.id))[0] ?? null;

const away = ({ start }: SessionRow, to: Instant): number => Math.abs(instantOf(start) - to);

/**
 * The planned session that a meeting is: the same one of its calendar series, else the one planned within an hour of its start, else
 * one of its day. Without a time, the one that began last. A conference code alone decides nothing.
 */
export function plannedSession<R extends SessionRow>(
  sessions: readonly R[],
  { start, day, seriesId, instanceId }: MeetingTimes,
  now: Instant,
): R | null {
  const planned = sessions.filter(isPlanned);
  const instance = instanceId?.value;
  const same = planned.find(
    (one) => instance !== undefined && one.instance === instance && one.series === seriesId?.value,
  );
  if (same) return same;
  if (start) {
    const at = instantOf(start.value);
    return nearest(
      planned.filter((one) => away(one, at) < NEAR),
      at,
    );
  }
  if (day && isDay(day.value))
    return nearest(
      planned.filter((one) => one.start.slice(0, 10) === day.value),
      now,
    );
  return nearest(
    planned.filter((one) => instantOf(one.start) <= now && instantOf(one.start) > now - LATELY),
    now,
  );
}

/**
 * The one of an engagement's sessions that a meeting was logged as before: the same meeting of its calendar, or the same start. Null
 * for none. A series that a page only lets guess is no single meeting.
 */
export function loggedSession<R extends SessionRow>(
  sessions: readonly R[],
  { start, seriesId, instanceId }: MeetingTimes,
): R | null {
  const instance = instanceId?.value ?? null;
  const sameMeeting = (one: R) =>
    seriesId !== null &&
    (instance !== null || seriesId.confidence === 'certain') &&
    one.series === seriesId.value &&
    one.instance === instance &&
    (instance !== null || start === null || away(one, instantOf(start.value)) < SAME_DAY);
  const sameStart = (one: R) => start !== null && away(one, instantOf(start.value)) < SAME_START;
  return sessions.find((one) => !isPlanned(one) && (sameMeeting(one) || sameStart(one))) ?? null;
}

/** The session of the book that a call fills in: the one it was logged as, else the one that was planned; null for a new one. */
export const sessionOfCall = <R extends SessionRow>(
  sessions: readonly R[],
  meeting: MeetingTimes,
  now: Instant,
): R | null => loggedSession(sessions, meeting) ?? plannedSession(sessions, meeting, now);
