import { UTCDate } from '@date-fns/utc';
import { addDays as plusDays } from 'date-fns/addDays';
import { addMonths as plusMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { good, refused, type Checked } from './checked.ts';
import type { Day } from './time.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const dateOf = (day: Day): UTCDate => new UTCDate(`${day}T00:00:00Z`);
const isoOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** Whether a text is an ISO day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!ISO.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new UTCDate(time).toISOString().startsWith(text);
}

/** The day so many days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => isoOf(plusDays(dateOf(day), days));

/** The day so many months later; the last of a month where the day does not exist. */
export const addMonths = (day: Day, months: number): Day => isoOf(plusMonths(dateOf(day), months));

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(dateOf(to), dateOf(from));

/** Negative, zero or positive as a is before, at or after b. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => dateOf(day).getUTCDay();

const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;

/** A spreadsheet's serial number of a day (1900 system, day 0 is 1899-12-30). */
export const serialFromDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH_SERIAL;

/** The day of a spreadsheet's serial number; its time of day is dropped. Null outside the years 1900 to 9999. */
export function dayFromSerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return null;
  return isoOf(new UTCDate((Math.floor(serial) - EPOCH_SERIAL) * DAY_MS));
}

const STYLES = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day in words of a locale: short "22 Oct", medium "22 Oct 2026", full "22 October 2026", long with its weekday. */
export function formatDay(day: Day, locale: string, style: keyof typeof STYLES = 'medium'): string {
  const key = `${locale} ${style}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' });
  formatters.set(key, known);
  return known.format(dateOf(day));
}

/** Order of day, month and year in a locale's numeric dates. */
function numericOrder(locale: string): ('day' | 'month' | 'year')[] {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatToParts(new UTCDate(0))
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
}

/** Reads an ISO day or the locale's own numeric form with a year of four digits. */
export function parseDay(text: string, locale: string, field = ''): Checked<Day> {
  const trimmed = text.trim();
  if (isDay(trimmed)) return good(trimmed);
  const numbers = trimmed.match(/^(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})\D?$/)?.slice(1);
  if (numbers) {
    const order = numbers[0]?.length === 4 ? (['year', 'month', 'day'] as const) : numericOrder(locale);
    const part = (name: string) => numbers[order.indexOf(name as 'day')] ?? '';
    const day = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
    if (isDay(day)) return good(day);
  }
  return refused(field, `Not a day. Write it like ${formatNumeric(locale)} or 2026-10-22.`);
}

const formatNumeric = (locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new UTCDate('2026-10-22T00:00:00Z'));
