import type { Day } from '../../base/time.ts';
import { dayNumber, dayOfNumber } from './ics-days.ts';
import type { IcsProperty } from './ics-line.ts';
import { daysOfRule, ruleOf, type Rule } from './ics-rule.ts';
import { localLike, readPeriods, readTime, readTimes, type IcsTime } from './ics-time.ts';
import type { ZoneContext } from './ics-zone.ts';

/** Most days walked through for one series that ends after a number of meetings: a daily one for a hundred years. */
const MOST_DAYS = 40_000;
const YEAR = 366;

/** Planned starts of a series on its own wall clock, in order; `broken` says why the rule was not followed to its end. */
export interface Planned {
  readonly locals: readonly string[];
  /** The ends of those that have one of their own. */
  readonly ends: ReadonlyMap<string, string>;
  readonly broken: string | null;
}

/** The days of a period that BYSETPOS picks: the so-manieth of those that fit. */
function picked(days: readonly number[], periods: readonly number[], rule: Rule): readonly number[] {
  if (rule.bySetPos.length === 0) return days;
  const groups = new Map<number, number[]>();
  days.forEach((day, at) => groups.set(periods[at] ?? 0, [...(groups.get(periods[at] ?? 0) ?? []), day]));
  return [...groups.values()].flatMap((group) =>
    group.filter((_, at) => rule.bySetPos.some((pos) => pos === at + 1 || pos === at - group.length)),
  );
}

/** Every so-manieth day, without a look at each. */
function everyDay(rule: Rule, first: number, low: number, high: number): readonly number[] {
  const days: number[] = [];
  const last = rule.count === null ? high : Math.min(high, first + (rule.count - 1) * rule.interval);
  const skipped = Math.max(0, Math.ceil((low - first) / rule.interval));
  for (let day = first + skipped * rule.interval; day <= last; day += rule.interval) days.push(day);
  return days;
}

const isPlainDaily = (rule: Rule): boolean =>
  rule.freq === 'DAILY' &&
  [rule.byDay, rule.byMonth, rule.byMonthDay, rule.byYearDay, rule.byWeek, rule.bySetPos].every(
    (list) => list.length === 0,
  );

/** The days from `low` to `high` on which a rule that starts on `first` falls. */
function daysIn(rule: Rule, first: number, low: number, high: number): readonly number[] {
  if (isPlainDaily(rule)) return everyDay(rule, first, low, high);
  const counted = rule.count !== null;
  const around = rule.bySetPos.length > 0 ? YEAR : 0;
  const from = counted ? first : Math.max(first, low);
  const last = counted ? Math.min(high, first + MOST_DAYS) : high;
  const fits = daysOfRule(rule, first);
  const days: number[] = [];
  const periods: number[] = [];
  for (let day = from - around; day <= last + around; day++) {
    const period = fits(day);
    if (period < 0) continue;
    days.push(day);
    periods.push(period);
    if (counted && around === 0 && days.length >= (rule.count ?? 0)) break;
  }
  const found = picked(days, periods, rule).filter((day) => day >= first);
  return (counted ? found.slice(0, rule.count ?? 0) : found).filter((day) => day >= low && day <= high);
}

/** The last wall time a rule allows; a UTC end is read on the clock of the start, a day includes all of it. */
function lastLocal(rule: Rule, start: IcsTime, zones: ZoneContext): string {
  const until = readTime(rule.until ?? '', new Map(), zones);
  if (!until) return '9999-12-31T23:59:59';
  if (until.isDay) return `${until.local.slice(0, 10)}T23:59:59`;
  const wall = until.zone.kind === 'utc' ? localLike(until, start, zones) : until.local;
  return start.isDay ? `${wall.slice(0, 10)}T23:59:59` : wall;
}

interface Bounded {
  readonly rule: Rule;
  readonly last: string;
}

interface Series {
  readonly start: IcsTime;
  readonly rules: readonly Bounded[];
  /** Rules of the days to leave out (EXRULE of the first calendar format). */
  readonly without: readonly Bounded[];
  readonly added: readonly string[];
  readonly ends: ReadonlyMap<string, string>;
  readonly out: ReadonlySet<string>;
}

/** All starts of a series between two days, without those taken out. */
function localsIn(series: Series, low: number, high: number): readonly string[] {
  const { start, rules, without, added, out } = series;
  const first = dayNumber(start.local.slice(0, 10));
  const time = start.local.slice(10);
  const byRule = ({ rule, last }: Bounded) =>
    daysIn(rule, first, low, Math.min(high, dayNumber(last.slice(0, 10))))
      .map((day) => `${dayOfNumber(day)}${time}`)
      .filter((local) => local <= last);
  const planned = rules.flatMap(byRule);
  const left = new Set(without.flatMap(byRule));
  const inside = added.filter((local) => {
    const day = dayNumber(local.slice(0, 10));
    return day >= low && day <= high;
  });
  return [...new Set([...planned, ...inside])]
    .filter((local) => !out.has(local) && !out.has(local.slice(0, 10)) && !left.has(local))
    .sort();
}

function seriesOf(start: IcsTime, properties: readonly IcsProperty[], zones: ZoneContext): Series {
  const named = (name: string) => properties.filter((property) => property.name === name);
  const ruled = (name: string): readonly Bounded[] =>
    named(name)
      .map(({ raw }) => ruleOf(raw, start.local))
      .filter((rule) => rule !== null)
      .map((rule) => ({ rule, last: lastLocal(rule, start, zones) }));
  const [rules, without] = [ruled('rrule'), ruled('exrule')];
  const periods = named('rdate').flatMap((property) => readPeriods(property, zones));
  const ends = new Map(
    periods.map(([from, to]) => [localLike(from, start, zones), localLike(to, start, zones)]),
  );
  const times = (name: string) => named(name).flatMap((property) => readTimes(property, zones));
  const added = times('rdate').map((time) =>
    time.isDay && !start.isDay
      ? `${time.local.slice(0, 10)}${start.local.slice(10)}`
      : localLike(time, start, zones),
  );
  const out = new Set(
    times('exdate').map((time) => (time.isDay ? time.local.slice(0, 10) : localLike(time, start, zones))),
  );
  return { start, rules, without, added: rules.length === 0 ? [start.local, ...added] : added, ends, out };
}

/** Stretches of days in which the nearest instance is looked for: around the day asked for, at the end, at the start. */
function stretches(
  { rules, added }: Series,
  first: number,
  middle: number,
): readonly (readonly [number, number])[] {
  const ends = rules.map(({ rule, last }) =>
    Math.min(rule.count === null ? Infinity : first + MOST_DAYS, dayNumber(last.slice(0, 10))),
  );
  const end = Math.max(first, ...ends, ...added.map((local) => dayNumber(local.slice(0, 10))));
  return [
    [middle - 400, middle + 400],
    [middle - 4 * YEAR, middle + 4 * YEAR],
    ...(rules.some(({ rule }) => rule.count !== null) ? [[first, end] as const] : []),
    [end - 4 * YEAR, end],
    [first, first + 4 * YEAR],
  ];
}

/** The planned starts of a series within `reach` days of a day; the nearest one where there is none. */
export function plannedStarts(
  start: IcsTime,
  properties: readonly IcsProperty[],
  zones: ZoneContext,
  near: Day,
  reach: number,
): Planned {
  const series = seriesOf(start, properties, zones);
  const unread = properties.find(({ name, raw }) => name === 'rrule' && ruleOf(raw, start.local) === null);
  const middle = dayNumber(near);
  const broken = unread ? `its rule can not be read (${unread.raw.slice(0, 60)})` : null;
  const close = localsIn(series, middle - reach, middle + reach);
  const { ends } = series;
  if (close.length > 0) return { locals: close, ends, broken };
  const distance = (local: string) => Math.abs(dayNumber(local.slice(0, 10)) - middle);
  for (const [low, high] of stretches(series, dayNumber(start.local.slice(0, 10)), middle)) {
    const locals = localsIn(series, low, high);
    if (locals.length === 0) continue;
    return { locals: [locals.reduce((a, b) => (distance(b) < distance(a) ? b : a))], ends, broken };
  }
  const takenOut = series.out.size + series.without.length > 0 && !unread;
  return { locals: takenOut ? [] : [start.local], ends, broken: broken ?? 'its rule gives no date' };
}
