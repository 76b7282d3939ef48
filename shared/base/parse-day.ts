import { good, refused, type Checked } from './checked.ts';
import { formatDay, formatterOf, isDay } from './day.ts';
import type { Day } from './time.ts';

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
