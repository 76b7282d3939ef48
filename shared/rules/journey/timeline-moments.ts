import { daysBetween } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import type { RecordRef } from '../explain.ts';
import { beganOn, doneBy, seenDays, sessionSeen, silenceLimit } from './silence.ts';

/** One square of the picture, with the row it stands for. `told`: work below the line that was surfaced since. */
export interface TimelineMoment {
  readonly on: Day;
  readonly look: 'seen' | 'told' | 'untold' | 'planned';
  /** Number of the session, where it is one. */
  readonly number: number | null;
  readonly what: string;
  readonly record: RecordRef;
}

/** A stretch in which the client saw nothing, longer than the practice's limit; `open` where it lasts until today. */
export interface SilenceStretch {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly open: boolean;
}

/** Every moment of an engagement in order, above and below the line. Never sized by effort. */
export function momentsOf(book: Book, engagement: string, now: Instant, zone: Zone): TimelineMoment[] {
  const on = (at: string) => dayAt(instantOf(at), zone);
  const sessions = rowsOf(book, 'sessions', engagement).flatMap((one) => {
    const seen = sessionSeen(one, now);
    const planned =
      ['planned', 'held', 'partly'].includes(one.outcome ?? 'planned') && instantOf(one.start) >= now;
    if (!seen && !planned) return [];
    return [
      {
        at: instantOf(one.start),
        on: on(one.start),
        look: seen ? ('seen' as const) : ('planned' as const),
        number: one.ordinal,
        what: one.title ?? (one.ordinal ? `Session ${one.ordinal}` : 'Session'),
        record: { tab: 'sessions', id: one.id } as const,
      },
    ];
  });
  // Work that was not done yet waits for its day.
  const touchpoints = rowsOf(book, 'touchpoints', engagement)
    .filter((one) => one.state !== 'dropped' && (one.line === 'above' || doneBy(one, now)))
    .map((one) => ({
      at: instantOf(one.at),
      on: on(one.at),
      look: lookOf(one, now),
      number: null,
      what: one.summary,
      record: { tab: 'touchpoints', id: one.id } as const,
    }));
  return [...sessions, ...touchpoints]
    .sort((a, b) => a.at - b.at || a.record.id.localeCompare(b.record.id))
    .map(({ on, look, number, what, record }) => ({ on, look, number, what, record }));
}

function lookOf(one: Touchpoint, now: Instant): TimelineMoment['look'] {
  if (one.line === 'above') return doneBy(one, now) ? 'seen' : 'planned';
  return one.toldIn === null ? 'untold' : 'told';
}

/** Stretches without anything seen, from the beginning to now, that are longer than the limit. */
export function silencesOf(book: Book, engagement: string, now: Instant, zone: Zone): SilenceStretch[] {
  const limit = silenceLimit(book, engagement) ?? 10;
  return gapsOf(book, engagement, now, zone).filter((one) => one.days > limit);
}

/** The longest stretch in days, beginning and now included; null where neither a beginning nor a moment is known. */
export function longestSilence(book: Book, engagement: string, now: Instant, zone: Zone): number | null {
  const gaps = gapsOf(book, engagement, now, zone);
  return gaps.length === 0 ? null : Math.max(...gaps.map((one) => one.days));
}

function gapsOf(book: Book, engagement: string, now: Instant, zone: Zone): SilenceStretch[] {
  const today = dayAt(now, zone);
  const began = beganOn(book, engagement);
  const seen = seenDays(book, engagement, now, zone);
  const first = seen[0];
  const from = began !== null && began <= today && (!first || began < first) ? [began] : [];
  const days = [...from, ...seen];
  return days.map((day, n) => {
    const to = days[n + 1] ?? today;
    return { from: day, to, days: daysBetween(day, to), open: n === days.length - 1 };
  });
}
