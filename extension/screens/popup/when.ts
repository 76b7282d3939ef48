import { dateLocale, formatDay, isDay } from '#shared/base/day.ts';
import { formatTime } from '#shared/base/moment.ts';

/** A day with its weekday, as short as the locale writes it: "Thu 22 Oct". */
export function dayWords(day: string, locale: string): string {
  if (!isDay(day)) return '';
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(dateLocale(locale), { ...options, calendar: 'gregory' });
  return parts.format(Date.parse(`${day}T00:00:00Z`));
}

/** A time of day in the locale. */
const timeWords = (time: string, locale: string): string =>
  /^\d\d:\d\d$/.test(time) ? formatTime(`2026-01-01T${time}+00:00`, locale) : '';

/** From and to in the locale: "16:02 – 17:01". */
export function hoursWords(from: string, to: string, locale: string): string {
  const [start, end] = [timeWords(from, locale), timeWords(to, locale)];
  return end ? `${start} – ${end}` : start;
}

/** A due day without its year. */
export const dueWords = (day: string, locale: string): string =>
  isDay(day) ? formatDay(day, locale, 'short') : '';

/** The town of a zone, as people say it: "Guayaquil". */
export const townOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replace(/_/g, ' ');
