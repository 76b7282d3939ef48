import { addDays, daysBetween, weekday } from '../base/day.ts';
import { dayAt, instantOf } from '../base/moment.ts';
import type { Day, Instant, Zone } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import { seenDays } from './silence.ts';
import { termsOf } from './terms.ts';

/** One week of an engagement: moments above the line, work below it, value check and mood. */
export interface TimelineWeek {
  /** Its Monday. */
  readonly from: Day;
  readonly seen: readonly { readonly number: number | null }[];
  readonly planned: readonly { readonly number: number | null }[];
  readonly told: number;
  readonly untold: number;
  readonly check: 'yes' | 'partly' | 'no' | null;
  readonly mood: number | null;
}

/** An engagement as an iceberg: one square a moment or a piece of work, never sized by effort. */
export interface Timeline {
  readonly weeks: readonly TimelineWeek[];
  readonly todayWeek: number | null;
  readonly seenCount: number;
  readonly workCount: number;
  readonly untoldCount: number;
  readonly longestSilence: number | null;
}

const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

const MAX_WEEKS = 104;

/** Reads the timeline from the start to the later of today and the planned end. */
export function timelineOf(book: Book, engagement: string, now: Instant, zone: Zone): Timeline {
  const row = recordOf(book, 'engagements', engagement);
  const sessions = rowsOf(book, 'sessions', engagement);
  const moments = rowsOf(book, 'touchpoints', engagement);
  const today = dayAt(now, zone);
  const days = [...sessions.map((one) => one.start), ...moments.map((one) => one.at)]
    .map((at) => dayAt(instantOf(at), zone))
    .sort();
  const terms = termsOf(book, engagement);
  const first =
    [row?.decidedOn, days[0]].filter((day) => day !== undefined && day !== null).sort()[0] ?? today;
  const last = [today, days.at(-1) ?? today, terms?.termEnd ?? today].sort().at(-1) ?? today;
  const start = mondayOf(first);
  const count = Math.min(MAX_WEEKS, Math.floor(daysBetween(start, last) / 7) + 1);
  const indexOf = (at: string) => Math.floor(daysBetween(start, dayAt(instantOf(at), zone)) / 7);
  const held = sessions.filter((one) => one.outcome === 'held' || one.outcome === 'partly');
  const planned = sessions.filter(
    (one) => (one.outcome ?? 'planned') === 'planned' && instantOf(one.start) >= now,
  );
  const above = moments.filter((one) => one.line === 'above');
  const work = moments.filter((one) => one.line === 'below');
  const weeks = Array.from({ length: count }, (_, n): TimelineWeek => {
    const within = <T>(list: readonly T[], at: (one: T) => string) =>
      list.filter((one) => indexOf(at(one)) === n);
    const here = within(held, (one) => one.start);
    const below = within(work, (one) => one.at);
    return {
      from: addDays(start, n * 7),
      seen: [
        ...here.map((one) => ({ number: one.ordinal })),
        ...within(above, (one) => one.at).map(() => ({ number: null })),
      ],
      planned: within(planned, (one) => one.start).map((one) => ({ number: one.ordinal })),
      told: below.filter((one) => one.toldIn !== null).length,
      untold: below.filter((one) => one.toldIn === null).length,
      check: here.map((one) => one.gotValue).find((one) => one !== null) ?? null,
      mood: here.map((one) => one.mood).find((one) => one !== null) ?? null,
    };
  });
  const todayWeek = Math.floor(daysBetween(start, today) / 7);
  return {
    weeks,
    todayWeek: todayWeek >= 0 && todayWeek < count ? todayWeek : null,
    seenCount: held.length + above.length,
    workCount: work.length,
    untoldCount: work.filter((one) => one.toldIn === null).length,
    longestSilence: longestGap([...seenDays(book, engagement, now, zone), today]),
  };
}

/** The largest gap in days between moments the client saw, now included; null without any. */
function longestGap(days: readonly Day[]): number | null {
  if (days.length < 2) return null;
  return Math.max(...days.slice(1).map((day, n) => daysBetween(days[n] ?? day, day)));
}
