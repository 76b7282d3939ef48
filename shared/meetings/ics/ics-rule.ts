import { daysInMonth, daysInYear, firstOfYear, partsOf, type DayParts } from './ics-days.ts';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** A weekday of a rule: every one, or only the so-manieth (from the end where negative). */
interface NthDay {
  readonly weekday: number;
  readonly nth: number;
}

/** A rule of repetition as RFC 5545 means it, for meetings: one a day at most, always at the time of its start. */
export interface Rule {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number | null;
  readonly until: string | null;
  readonly weekStart: number;
  readonly byDay: readonly NthDay[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeek: readonly number[];
  readonly bySetPos: readonly number[];
}

const numbers = (text: string | undefined, most: number): readonly number[] | null => {
  if (text === undefined) return [];
  const read = text.split(',').map(Number);
  return read.every((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= most) ? read : null;
};

function nthDays(text: string | undefined): readonly NthDay[] | null {
  if (text === undefined) return [];
  const read = text.split(',').map((one) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(one.trim()));
  if (!read.every((one) => one !== null)) return null;
  return read.map((one) => ({ weekday: DAYS.indexOf(one[2] ?? ''), nth: Number(one[1] ?? 0) }));
}

/** Parts of the time of day that only repeat what the start says. */
const sameTime = (parts: ReadonlyMap<string, string>, start: string): boolean =>
  (
    [
      ['BYHOUR', 11],
      ['BYMINUTE', 14],
      ['BYSECOND', 17],
    ] as const
  ).every(([part, at]) => {
    const text = parts.get(part);
    return text === undefined || Number(text) === Number(start.slice(at, at + 2));
  });

/** Reads a rule; null for one that is unsound or repeats within a day, which no meeting of a practice does. */
export function ruleOf(text: string, start: string): Rule | null {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name.trim(), value.trim()] as const),
  );
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  const [interval, count] = [Number(parts.get('INTERVAL') ?? 1), Number(parts.get('COUNT') ?? 1)];
  const lists = [
    numbers(parts.get('BYMONTH'), 12),
    numbers(parts.get('BYMONTHDAY'), 31),
    numbers(parts.get('BYYEARDAY'), 366),
    numbers(parts.get('BYWEEKNO'), 53),
    numbers(parts.get('BYSETPOS'), 366),
  ] as const;
  const byDay = nthDays(parts.get('BYDAY'));
  const [byMonth, byMonthDay, byYearDay, byWeek, bySetPos] = lists;
  if (!freq || !byDay || !byMonth || !byMonthDay || !byYearDay || !byWeek || !bySetPos) return null;
  if (![interval, count].every((one) => Number.isInteger(one) && one >= 1 && one < 1e5)) return null;
  if (!sameTime(parts, start)) return null;
  const weekStart = Math.max(0, DAYS.indexOf(parts.get('WKST') ?? 'MO'));
  const until = parts.get('UNTIL') ?? null;
  const given = parts.has('COUNT') ? count : null;
  return {
    freq,
    interval,
    count: given,
    until,
    weekStart,
    byDay,
    byMonth,
    byMonthDay,
    byYearDay,
    byWeek,
    bySetPos,
  };
}

const within = (list: readonly number[], value: number, length: number): boolean =>
  list.length === 0 || list.includes(value) || list.includes(value - length - 1);

/** The number of the week a day lies in, by its year's first week of four days or more. */
function weekOf(number: number, weekStart: number): readonly [week: number, weeks: number] {
  const monday = number - ((partsOf(number).weekday - weekStart + 7) % 7);
  const year = partsOf(monday + 3).year;
  const first = (of: number) => {
    const fourth = firstOfYear(of) + 3;
    return fourth - ((partsOf(fourth).weekday - weekStart + 7) % 7);
  };
  return [(monday - first(year)) / 7 + 1, (first(year + 1) - first(year)) / 7];
}

/** Whether a weekday fits: the so-manieth of its month, or of its year where the rule names no month. */
function fitsDay(rule: Rule, number: number, { year, month, day, weekday }: DayParts): boolean {
  const inYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0;
  const [at, length] = inYear
    ? [number - firstOfYear(year) + 1, daysInYear(year)]
    : [day, daysInMonth(year, month)];
  return rule.byDay.some(
    (one) =>
      one.weekday === weekday &&
      (one.nth === 0 ||
        one.nth === Math.ceil(at / 7) ||
        one.nth === -Math.ceil((length - at + 1) / 7) ||
        rule.freq === 'WEEKLY' ||
        rule.freq === 'DAILY'),
  );
}

/** The day that a rule without days of its own repeats: the one of its start. */
function likeStart(rule: Rule, parts: DayParts, start: DayParts): boolean {
  if (rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0) return true;
  if (rule.byWeek.length > 0) return parts.weekday === start.weekday;
  const sameMonth = rule.freq === 'MONTHLY' || rule.byMonth.length > 0 || parts.month === start.month;
  return sameMonth && parts.day === start.day;
}

const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** Days and weeks are counted on the number alone; a day is taken apart only where a rule asks for its month. */
function shortPeriod(rule: Rule, number: number, first: number): number {
  if (rule.freq === 'DAILY') return number - first;
  const week = (day: number) => day - ((weekdayOf(day) - rule.weekStart + 7) % 7);
  return (week(number) - week(first)) / 7;
}

function fitsDates(rule: Rule, number: number, parts: DayParts): boolean {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(parts.month)) return false;
  if (!within(rule.byMonthDay, parts.day, daysInMonth(parts.year, parts.month))) return false;
  if (rule.byDay.length > 0 && !fitsDay(rule, number, parts)) return false;
  if (rule.byYearDay.length > 0) {
    const at = number - firstOfYear(parts.year) + 1;
    if (!within(rule.byYearDay, at, daysInYear(parts.year))) return false;
  }
  return rule.byWeek.length === 0 || within(rule.byWeek, ...weekOf(number, rule.weekStart));
}

/** Asks of each day whether a rule that starts on `first` falls on it; -1 for no, else the period it lies in. */
export function daysOfRule(rule: Rule, first: number): (number: number) => number {
  const start = partsOf(first);
  if (rule.freq === 'DAILY' || rule.freq === 'WEEKLY') {
    const days = new Set(rule.byDay.map(({ weekday }) => weekday));
    if (days.size === 0 && rule.freq === 'WEEKLY') days.add(start.weekday);
    const plain =
      rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeek.length === 0;
    return (number) => {
      if (days.size > 0 && !days.has(weekdayOf(number))) return -1;
      const period = shortPeriod(rule, number, first);
      if (period % rule.interval !== 0) return -1;
      return plain || fitsDates(rule, number, partsOf(number)) ? period : -1;
    };
  }
  return (number) => {
    const parts = partsOf(number);
    const years = parts.year - start.year;
    const period = rule.freq === 'YEARLY' ? years : years * 12 + parts.month - start.month;
    if (period % rule.interval !== 0 || !likeStart(rule, parts, start)) return -1;
    return fitsDates(rule, number, parts) ? period : -1;
  };
}
