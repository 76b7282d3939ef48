import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as plusMonths } from 'date-fns/addMonths';
import { good, refused, type Checked } from './checked.ts';
import { ensure } from './ensure.ts';
import type { Day } from './time.ts';

const DAY_MS = 86_400_000;

const MOST_KEPT = 20_000;

/** Keeps an answer; where there are too many, all are forgotten: rules ask again and again, but about one engagement after the other. */
export function kept<K, V>(answers: Map<K, V>, asked: K, answer: V): V {
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(asked, answer);
  return answer;
}

/** The two digits of a text at a place; NaN where these are not two. */
export function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Days of a year before each month, where February has 28. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

const leapDaysBy = (year: number): number =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

const DASH = 45;

/** Days after 1970-01-01 of the ISO day that a text begins with, which rules ask for again and again; NaN of one that does not exist. */
export function daysAt(text: string): number {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return NaN;
  const year = twoAt(text, 0) * 100 + twoAt(text, 2);
  const month = twoAt(text, 5);
  const day = twoAt(text, 8);
  const before = BEFORE_MONTH[month - 1];
  if (before === undefined || !(day >= 1)) return NaN;
  const leaps = leapDaysBy(month > 2 ? year : year - 1);
  const isLeap = month === 2 && leapDaysBy(year) > leaps;
  if (day > (BEFORE_MONTH[month] ?? 0) - before + (isLeap ? 1 : 0)) return NaN;
  return (year - 1970) * 365 + leaps - leapDaysBy(1969) + before + day - 1;
}

/** The instant a day begins in UTC, where no day has a gap, whatever zone the process runs in; NaN of what is no day. */
const timeOf = (text: string): number => (text.length === 10 ? daysAt(text) * DAY_MS : NaN);

function timeOfDay(day: Day): number {
  const time = timeOf(day);
  ensure(!Number.isNaN(time), `"${day}" is not a day`);
  return time;
}

const dateOf = (day: Day): Date => new UTCDateMini(timeOfDay(day));

const [FIRST, LAST] = ['0001-01-01', '9999-12-31'].map((day) => Date.parse(day)) as [number, number];

/** A day as far as days go: a term “until 9999” that is prolonged ends with them, and a count of a billion days breaks no rule. */
const isoOf = (time: number, later: boolean): Day =>
  dayNumbered((time >= FIRST && time <= LAST ? time : later ? LAST : FIRST) / DAY_MS);

const numbered = new Map<number, Day>();

/** The day so many days after 1970-01-01. */
export const dayNumbered = (days: number): Day =>
  numbered.get(days) ?? kept(numbered, days, new Date(days * DAY_MS).toISOString().slice(0, 10));

/** Whether a text is an ISO day that exists: 2026-02-30 is none. */
export const isDay = (text: string): boolean => !Number.isNaN(timeOf(text));

/** The day so many days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day =>
  isoOf(timeOfDay(day) + Math.trunc(days) * DAY_MS, days > 0);

/** The day so many months later; the last of a month where the day does not exist. */
export const addMonths = (day: Day, months: number): Day =>
  isoOf(plusMonths(dateOf(day), months).getTime(), months > 0);

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (timeOfDay(to) - timeOfDay(from)) / DAY_MS;

/** Negative, zero or positive as a is before, at or after b. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => dateOf(day).getUTCDay();

const EPOCH_SERIAL = 25569;
const FIRST_SERIAL = 61;
const AFTER_LAST_SERIAL = 2_958_466;

/** A spreadsheet's serial number of a day (1900 system, day 0 is 1899-12-30). */
export const serialFromDay = (day: Day): number => timeOfDay(day) / DAY_MS + EPOCH_SERIAL;

/**
 * The day of a spreadsheet's serial number; its time of day is dropped. Null before 1900-03-01, where programs count
 * differently (Excel knows a 29 February 1900), and after the year 9999.
 */
export function dayFromSerial(serial: number): Day | null {
  if (!(serial >= FIRST_SERIAL && serial < AFTER_LAST_SERIAL)) return null;
  return dayNumbered(Math.floor(serial) - EPOCH_SERIAL);
}

const STYLES = {
  numeric: { day: 'numeric', month: 'numeric', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
} as const;

/** English of no country writes the day first: "22 Oct 2026". */
export const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const fixed = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const made = new Intl.DateTimeFormat(dateLocale(locale), { ...STYLES[style], ...fixed });
  formatters.set(key, made);
  return made;
}

const inWords = new Map<string, string>();

/** A day in words of a locale: short "22 Oct", medium "22 Oct 2026", full "22 October 2026", long with its weekday. */
export function formatDay(day: Day, locale: string, style: keyof typeof STYLES = 'medium'): string {
  const key = `${day} ${style} ${locale}`;
  return inWords.get(key) ?? kept(inWords, key, formatterOf(locale, style).format(timeOfDay(day)));
}

type Part = 'day' | 'month' | 'year';

const isPart = (type: string): type is Part => type === 'day' || type === 'month' || type === 'year';

/** Whether a locale may mean day or month first: English of no country, and languages whose own two short forms differ. */
export const isEitherOrder = (locale: string): boolean => /^(?:en|(?:mt|so)(?:-.*)?)$/.test(locale);

/** Orders in which a locale may mean three numbers. */
function ordersOf(locale: string): readonly (readonly Part[])[] {
  const order = formatterOf(locale, 'numeric')
    .formatToParts(0)
    .map((part) => part.type)
    .filter(isPart);
  return isEitherOrder(locale) ? [order, ['month', 'day', 'year'], ['day', 'month', 'year']] : [order];
}

const BETWEEN = '(?: ?[./-] ?|[年년] ?|[月월] ?| )';
const NUMERIC = new RegExp(`^(\\d{1,4})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{1,4})[.日일]?$`);

/** The days that three numbers can mean; the year has four digits, else it is none. */
function meanings(text: string, locale: string): Day[] {
  const numbers = NUMERIC.exec(text)?.slice(1);
  if (!numbers) return [];
  const orders = numbers[0]?.length === 4 ? [['year', 'month', 'day'] as const] : ordersOf(locale);
  const days = orders.map((order) => {
    const part = (name: Part) => numbers[order.indexOf(name)] ?? '';
    return `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  });
  return [...new Set(days.filter(isDay))];
}

/**
 * Reads an ISO day or the locale's own numeric form with a year of four digits. What can be two days ("3/4/2026" in English
 * of no country) is asked, never guessed.
 */
export function parseDay(text: string, locale: string, field = ''): Checked<Day> {
  const trimmed = text.replace(/[\u200e\u200f]/g, '').trim();
  const [day, other] = meanings(trimmed, locale);
  if (day && other)
    return refused(
      field,
      `This can be ${formatDay(day, locale)} or ${formatDay(other, locale)}. Write ${day} or ${other}.`,
    );
  if (day) return good(day);
  return refused(
    field,
    `Not a day. Write it like ${formatDay('2026-10-22', locale, 'numeric')} or 2026-10-22.`,
  );
}
