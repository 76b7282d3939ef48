import { addDays } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import type { WrittenDate } from './written-date.ts';

/** Months of the Persian calendar are numbered from here, so that none is taken for one of ours. */
export const PERSIAN = 100;
/** Between the years of Thailand and ours. */
const BUDDHIST_YEARS = 543;

/** A day as the Persian calendar numbers it; null where that day does not exist. Searched around the spring it begins with. */
function persianDay(year: number, month: number, day: number): Day | null {
  const formatter = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const days = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = addDays(`${String(year + 621).padStart(4, '0')}-03-21`, days + day - 1);
  return (
    [0, -1, 1, -2, 2]
      .map((off) => addDays(near, off))
      .find((one) => {
        const parts = formatter.formatToParts(Date.parse(`${one}T12:00Z`));
        const told = (type: string) =>
          Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
        return told('year') === year && told('month') === month && told('day') === day;
      }) ?? null
  );
}

/** A date as our calendar writes it, where it was written by the years of Thailand or the calendar of Iran. */
export function inOurCalendar(date: WrittenDate, locale: string, today: Day): WrittenDate {
  if (/^th\b/.test(locale) && date.year !== null && date.year > 2400)
    return { ...date, year: date.year - BUDDHIST_YEARS };
  if (date.year !== null && date.year > 1200 && date.year < 1500 && date.month <= PERSIAN)
    return inOurCalendar({ ...date, month: date.month + PERSIAN }, locale, today);
  if (date.month <= PERSIAN) return date;
  const thisYear = Number(today.slice(0, 4)) - 621;
  const years = date.year === null ? [thisYear - 1, thisYear, thisYear + 1] : [date.year];
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today));
  const [found] = years
    .map((year) => persianDay(year, date.month - PERSIAN, date.day))
    .filter((day) => day !== null)
    .sort((a, b) => distance(a) - distance(b));
  const [year = 0, month = 0, day = 0] = (found ?? '0000-00-00').split('-').map(Number);
  return { ...date, year, month, day };
}
