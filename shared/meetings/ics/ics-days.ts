import type { Day } from '../../base/time.ts';

/** A day by its number since 1970, taken apart: rules of repetition look at thousands, so no date is made for each. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekday: number;
}

const DAY_MS = 86_400_000;

/** The number of a day since 1970-01-01. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day of a number. */
export const dayOfNumber = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Year, month, day and weekday of a number (Howard Hinnant's `civil_from_days`, in whole numbers). */
export function partsOf(number: number): DayParts {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day, weekday: (((number + 4) % 7) + 7) % 7 };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 31);

/** How many days a year has. */
export const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365);

/** The number of the first day of a year. */
export const firstOfYear = (year: number): number =>
  365 * (year - 1970) +
  Math.floor((year - 1969) / 4) -
  Math.floor((year - 1901) / 100) +
  Math.floor((year - 1601) / 400);
