import { addDays, daysBetween } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import type { JourneyPicture } from '../../rules/journey/picture.ts';
import type { TimelineWeek } from '../../rules/journey/timeline.ts';
import { bare, laid, phone, wordOf, type Segment } from './journey-segments.ts';

/** A square, and how far squares and full columns stand apart. */
export const SQUARE = 16;
export const PITCH = 20;
const CLOSEST = 17;
const RIGHT = 4;

/** A week where it is drawn. */
export interface Column {
  readonly week: TimelineWeek;
  readonly x: number;
}

/** Where everything of the picture lies across. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  readonly narrow: boolean;
  readonly segments: readonly Segment[];
  readonly columns: readonly Column[];
  readonly today: number;
  /** The middle of the column of a day; null for one that is older than the window. */
  readonly middle: (day: Day) => number | null;
  /** The first day that is drawn to scale. */
  readonly from: Day;
  /** What is older, in words; null where nothing is folded. */
  readonly earlier: {
    readonly seen: number;
    readonly work: number;
    readonly untold: number;
    readonly word: string;
  } | null;
}

/** Lays the picture out in a width in pixels. Below 17 pixels a week what is older becomes one stretch; on a phone the last ten weeks stay. */
export function scaleOf(picture: JourneyPicture, width: number, locale: string): Scale {
  const narrow = width < 480;
  const left = narrow ? 62 : 84;
  const plot = width - left - RIGHT;
  const first = firstDay(picture);
  const whole = laid(bare(picture, first, null, locale), left, plot);
  const past = whole.filter(
    ({ kind, from, to }) => (kind === 'passed' || kind === 'now') && daysBetween(from, to) >= 7,
  );
  const tight = past.some((one) => (one.width / daysBetween(one.from, one.to)) * 7 < CLOSEST);
  const plan = picture.stages.some(({ state }) => state === 'ahead') ? 125 : 0;
  const coming = picture.timeline.weeks.filter(({ from }) => from > picture.today).slice(0, 10).length;
  const most = narrow ? 10 : Math.max(8, Math.floor((plot - 166 - plan) / PITCH) - coming);
  const cut = addDays(mondayOf(picture), -7 * (most - 1));
  const fold = (narrow || tight) && cut > first ? cut : null;
  const segments = narrow
    ? laid(phone(picture, fold ?? first), left, plot)
    : fold === null
      ? whole
      : laid(bare(picture, first, fold, locale), left, plot);
  return drawn(picture, segments, { left, right: width - RIGHT, narrow, fold, first });
}

/** The Monday of this week, as the weeks of the picture count. */
const mondayOf = ({ timeline: { weeks, todayWeek }, today }: JourneyPicture): Day =>
  weeks[todayWeek ?? -1]?.from ?? today;

/** The first day the picture knows of. */
function firstDay({ stages, timeline, today }: JourneyPicture): Day {
  return (
    [stages[0]?.from, timeline.moments[0]?.on, today]
      .filter((day) => day !== null && day !== undefined)
      .sort()[0] ?? today
  );
}

function drawn(
  picture: JourneyPicture,
  segments: readonly Segment[],
  {
    left,
    right,
    narrow,
    fold,
    first,
  }: { left: number; right: number; narrow: boolean; fold: Day | null; first: Day },
): Scale {
  const { today } = picture;
  const from = fold ?? first;
  const toScale = segments.filter(
    ({ kind, label }) => kind !== 'earlier' && (kind !== 'ahead' || label !== ''),
  );
  const at = (day: Day): number => {
    const one = toScale.filter((each) => each.from <= day).at(-1) ?? toScale[0];
    if (!one) return left;
    const part = daysBetween(one.from, day) / Math.max(1, daysBetween(one.from, one.to));
    return one.x + Math.min(1, Math.max(0, part)) * one.width;
  };
  const { columns, mark } = columnsOf(picture, from, at, { left, right });
  const past = columns.filter(({ week }) => week.from <= today);
  const middle = (day: Day): number | null => {
    if (day < from) return null;
    const own = past.filter(({ week }) => week.from <= day).at(-1);
    return own ? own.x + SQUARE / 2 : at(day);
  };
  return {
    ...{ left, right, narrow, segments, columns, middle, from },
    today: Math.min(mark, right - 4),
    earlier: fold === null ? null : earlierOf(picture, first, columns[0]?.week.from ?? fold),
  };
}

function earlierOf({ timeline, contracts }: JourneyPicture, first: Day, from: Day): Scale['earlier'] {
  const old = timeline.moments.filter(({ on }) => on < from);
  const count = (...looks: readonly string[]) => old.filter(({ look }) => looks.includes(look)).length;
  return {
    seen: count('seen'),
    work: count('told', 'untold'),
    untold: count('untold'),
    word: wordOf(first, from, contracts),
  };
}

/** The weeks from left to right, never closer than a column is wide; planned ones stand right of today. */
function columnsOf(
  { today, timeline }: JourneyPicture,
  from: Day,
  at: (day: Day) => number,
  { left, right }: { left: number; right: number },
): { columns: Column[]; mark: number } {
  const columns: Column[] = [];
  const markNow = () => Math.max(at(today), (columns.at(-1)?.x ?? left) + SQUARE + 5);
  let mark: number | null = null;
  // This week, while all it holds is still to come.
  const isOnlyPlanned = ({ from: monday, seen, told, untold }: (typeof timeline.weeks)[number]) =>
    seen.length + told + untold === 0 &&
    timeline.moments.some(
      ({ on, look }) => look === 'planned' && on > today && monday <= today && on < addDays(monday, 7),
    );
  for (const week of timeline.weeks.filter((one) => addDays(one.from, 6) >= from)) {
    const ahead = week.from > today || isOnlyPlanned(week);
    if (ahead) mark ??= markNow();
    const before = columns.at(-1);
    const least = before ? before.x + CLOSEST : left;
    const x = Math.max(at(week.from < from ? from : week.from) + 1, least, ahead ? (mark ?? 0) + 5 : 0);
    if (x + SQUARE <= right) columns.push({ week, x });
  }
  return { columns, mark: mark ?? markNow() };
}
