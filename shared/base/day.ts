import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as plusMonths } from 'date-fns/addMonths';
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

const DASH = 45;
/** From 1 March of the year 0, which is day 1, to 1 January 1970. */
const DAYS_TO_1970 = 719_469;
/** Days after 1970-01-01 of the ISO day that a text begins with, which rules ask for again and again; NaN of one that does not exist. */
export function daysAt(text: string): number {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return NaN;
  const year = twoAt(text, 0) * 100 + twoAt(text, 2);
  const month = twoAt(text, 5);
  const day = twoAt(text, 8);
  const february = year % (year % 100 === 0 ? 400 : 4) === 0 ? 29 : 28;
  const last = month === 2 ? february : 30 + ((month + (month >> 3)) & 1);
  if (!(month && month < 13 && day && day <= last)) return NaN;
  // Counted from 1 March, so that the day of a leap year is the last one.
  const from = month > 2 ? year : year - 1;
  const leaps = (from >> 2) - ((from / 100) | 0) + ((from / 400) | 0);
  return from * 365 + leaps + (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - DAYS_TO_1970;
}

/** The instant a day begins in UTC, where no day has a gap, whatever zone the process runs in; NaN of what is no day. */
const timeOf = (text: string): number => (text.length === 10 ? daysAt(text) * DAY_MS : NaN);

function timeOfDay(day: Day): number {
  const time = timeOf(day);
  // Its words are put together only for what is none: this is asked a million times.
  if (Number.isNaN(time)) ensure(false, `"${day}" is not a day`);
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

const STYLES = {
  numeric: { day: 'numeric', month: 'numeric', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'short' },
} as const;

/** English of no country writes the day first: "22 Oct 2026". */
export const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** How a locale writes days. */
export function formatterOf(locale: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const fixed = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const made = new Intl.DateTimeFormat(dateLocale(locale), { ...STYLES[style], ...fixed });
  formatters.set(key, made);
  return made;
}

const inWords = new Map<string, string>();

/** A day in words of a locale: short "22 Oct", medium "22 Oct 2026", full "22 October 2026", long with its weekday, month alone "Oct". */
export function formatDay(day: Day, locale: string, style: keyof typeof STYLES = 'medium'): string {
  const key = `${day} ${style} ${locale}`;
  // “8. Dez.” at the end of a sentence would end it twice.
  return (
    inWords.get(key) ??
    kept(inWords, key, formatterOf(locale, style).format(timeOfDay(day)).replace(/\.$/, ''))
  );
}
