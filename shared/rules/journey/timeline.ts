import { addDays, daysBetween, weekday } from '../../base/day.ts';
import { dayAt, instantOf } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Session } from '../../model/work/sessions.ts';
import { hasClientWord } from '../duties/duty-feedback.ts';
import { termsOf } from '../guarantee/terms.ts';
import { sessionSeen } from './silence.ts';
import {
  longestSilence,
  momentsOf,
  silencesOf,
  type SilenceStretch,
  type TimelineMoment,
} from './timeline-moments.ts';

/** One week of an engagement: moments above the line, work below it, value check and mood. */
export interface TimelineWeek {
  /** Its Monday. */
  readonly from: Day;
  readonly seen: readonly { readonly number: number | null }[];
  readonly planned: readonly { readonly number: number | null }[];
  readonly told: number;
  readonly untold: number;
  /** The client's latest word on value in that week; our impression is none. */
  readonly check: 'yes' | 'partly' | 'no' | null;
  /** The latest mood of that week, −2 to 2. */
  readonly mood: number | null;
}

/** An engagement as an iceberg: one square a moment or a piece of work, never sized by effort. */
export interface Timeline {
  readonly weeks: readonly TimelineWeek[];
  readonly todayWeek: number | null;
  /** Every square in order of time, those outside the weeks shown included. */
  readonly moments: readonly TimelineMoment[];
  readonly silences: readonly SilenceStretch[];
  readonly seenCount: number;
  readonly workCount: number;
  readonly untoldCount: number;
  readonly longestSilence: number | null;
}

const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

const MAX_WEEKS = 104;

/** Reads the timeline from the decision to begin to the later of today and the end of the term; at most the last two years. */
export function timelineOf(book: Book, engagement: string, now: Instant, zone: Zone): Timeline {
  const today = dayAt(now, zone);
  const moments = momentsOf(book, engagement, now, zone);
  const held = rowsOf(book, 'sessions', engagement)
    .filter((one) => sessionSeen(one, now))
    .sort((a, b) => instantOf(a.start) - instantOf(b.start) || a.id.localeCompare(b.id));
  const { start, count } = spanOf(book, engagement, moments, today);
  const weekOf = (day: Day) => Math.floor(daysBetween(start, day) / 7);
  const weeks = Array.from({ length: count }, (_, n) =>
    weekFrom(
      addDays(start, n * 7),
      moments.filter((one) => weekOf(one.on) === n),
      held.filter((one) => weekOf(dayAt(instantOf(one.start), zone)) === n),
    ),
  );
  const todayWeek = weekOf(today);
  const countOf = (look: TimelineMoment['look']) => moments.filter((one) => one.look === look).length;
  return {
    weeks,
    todayWeek: todayWeek >= 0 && todayWeek < count ? todayWeek : null,
    moments,
    silences: silencesOf(book, engagement, now, zone),
    seenCount: countOf('seen'),
    workCount: countOf('told') + countOf('untold'),
    untoldCount: countOf('untold'),
    longestSilence: longestSilence(book, engagement, now, zone),
  };
}

/** First Monday and number of weeks; where they are too many, the earliest go. */
function spanOf(book: Book, engagement: string, moments: readonly TimelineMoment[], today: Day) {
  const decided = recordOf(book, 'engagements', engagement)?.decidedOn ?? null;
  const end = termsOf(book, engagement)?.termEnd ?? null;
  const days = [decided, today, end, ...moments.map((one) => one.on)].filter((day) => day !== null).sort();
  const known = [decided, ...moments.map((one) => one.on)].filter((day) => day !== null).sort();
  const first = mondayOf(known[0] ?? today);
  const last = mondayOf(days.at(-1) ?? today);
  const all = Math.max(1, daysBetween(first, last) / 7 + 1);
  const count = Math.min(MAX_WEEKS, all);
  return { start: addDays(first, (all - count) * 7), count };
}

function weekFrom(from: Day, moments: readonly TimelineMoment[], held: readonly Session[]): TimelineWeek {
  const numbers = (look: TimelineMoment['look']) =>
    moments.filter((one) => one.look === look).map(({ number }) => ({ number }));
  return {
    from,
    seen: numbers('seen'),
    planned: numbers('planned'),
    told: numbers('told').length,
    untold: numbers('untold').length,
    check: held.filter(hasClientWord).at(-1)?.gotValue ?? null,
    mood: held.filter((one) => one.mood !== null).at(-1)?.mood ?? null,
  };
}
