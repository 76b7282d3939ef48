import { dateLocale, isDay } from '../../base/day.ts';
import { isEitherOrder } from '../../base/parse-day.ts';
import type { Day } from '../../base/time.ts';
import { plainWords } from './header-text.ts';

/** Whether the day or the month comes first in a file. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** What a text of a day can be: one day for sure, or one by each order. */
export type DayForm =
  { readonly sure: Day; readonly order: DayOrder | null } | { readonly [O in DayOrder]: Day } | null;

const NUMERIC = /^(\d{1,4}) ?([./年-]|\s) ?(\d{1,2}) ?[./月-] ?(\d{1,4})[.日]?$/;
const WEEKDAY = /^\p{L}{2,}\.?,? (?=\d{1,2}[./-]\d{1,2}[./-]\d)/u;
const NAMED =
  /^(?:\p{L}+\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th|er|º)?[.\s-]*(?:de )?(\p{L}+)\.?|(\p{L}+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?!\d)),?[\s-]*(?:de )?(\d{4}|\d{2})$/u;

const iso = (year: string, month: number | string, day: string): Day =>
  `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Reads a day by its form alone: dotted days begin with the day, ISO with the year, “Oct 15, 2026” says its month. */
export function dayForm(text: string, locale: string): DayForm {
  const plain = text
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, year8 = '', month8 = '', day8 = ''] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain) ?? [];
  if (year8 !== '') return sure(iso(year8, month8, day8), null);
  const [, first = '', mark = '', second = '', third = ''] = NUMERIC.exec(plain.replace(WEEKDAY, '')) ?? [];
  if (first.length === 4) return sure(iso(first, second, third), null);
  if (first !== '') return numericDay(first, second, third, mark);
  const [, dayA, monthA, monthB, dayB, year = ''] = NAMED.exec(plain) ?? [];
  const month = monthNumber(monthA ?? monthB ?? '', locale);
  return month === null ? null : sure(iso(year, month, dayA ?? dayB ?? ''), null);
}

/** No day of a practice lies before 1900: a year such as 0026 is a slip. */
const isSound = (day: Day): boolean => isDay(day) && day >= '1900' && day < '2200';

const sure = (day: Day, order: DayOrder | null): DayForm => (isSound(day) ? { sure: day, order } : null);

function numericDay(first: string, second: string, year: string, mark: string): DayForm {
  if (year.length !== 4 && year.length !== 2) return null;
  const [dayFirst, monthFirst] = [iso(year, second, first), iso(year, first, second)];
  if (mark === '.' || !isSound(monthFirst)) return sure(dayFirst, mark === '.' ? null : 'dayFirst');
  if (!isSound(dayFirst)) return sure(monthFirst, 'monthFirst');
  return dayFirst === monthFirst ? sure(dayFirst, null) : { dayFirst, monthFirst };
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];
const months = new Map<string, ReadonlyMap<string, number>>();

function monthNumber(word: string, locale: string): number | null {
  if (word === '') return null;
  const known = months.get(locale) ?? monthsOf([locale, ...LANGUAGES]);
  months.set(locale, known);
  return known.get(plainWords(word)) ?? null;
}

function monthsOf(locales: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const styles = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const;
  for (const locale of locales)
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
        const name = plainWords(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (name !== '' && !/^\d/.test(name) && !found.has(name)) found.set(name, month);
        if (name.length > 3 && /^(?:sept|mrz)/.test(name) === false && !found.has(name.slice(0, 3)))
          found.set(name.slice(0, 3), month);
      }
    }
  return found;
}

const orders = new Map<string, DayOrder | null>();

/** The order in which a locale writes day and month; null where it may mean either. */
export function orderOfLocale(locale: string): DayOrder | null {
  const known = orders.get(locale);
  if (known !== undefined) return known;
  const types = new Intl.DateTimeFormat(dateLocale(locale), {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  })
    .formatToParts(0)
    .map(({ type }) => type);
  const isDayFirst = types.indexOf('day') < types.indexOf('month');
  const order = isEitherOrder(locale) ? null : isDayFirst ? 'dayFirst' : 'monthFirst';
  orders.set(locale, order);
  return order;
}

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?\s?m?\.?$/i;
const ONLY_HOUR = /^(\d{1,2})\s*([ap])\.?\s?m\.?$/i;

/** A time of day as “09:30” or “09:30:15”; null where the text is not one. */
export function clockText(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^(\d{1,2})(?:\s*uhr|h)$/i, '$1:00')
    .replace(/\s*(?:uhr|h)$/i, '');
  const [, hour = '', minute = '00', second = '00', half] = CLOCK.exec(plain) ?? [];
  const [, bare, only] = ONLY_HOUR.exec(plain) ?? [];
  const [h, part] = [Number(hour || bare || Number.NaN), (half ?? only)?.toLowerCase()];
  if (Number.isNaN(h) || h > (part ? 12 : 23) || Number(minute) > 59 || Number(second) > 59) return null;
  const full = part ? (h % 12) + (part === 'p' ? 12 : 0) : h;
  return `${String(full).padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
}

const WITH_CLOCK =
  /^(.*?\d{2,4}[.日]?|.*\d{4})(?:,?\s+(?:at |um |à |a las |alle )?|T|,)(\d{1,2}(?:[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?)?\s*(?:[ap]\.?\s?m\.?)?)\s*(?:Uhr)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** Zones as Notion names them behind a time: those of America by their letters, all others by their offset. */
const AMERICAN = ['pst', 'mst|pdt', 'cst|mdt', 'est|cdt', 'edt'];
const BEHIND = /\s*\((?:(?:GMT|UTC)(?:([+-]\d{1,2})(?::?(\d{2}))?)?|([A-Z]{3}))\)\s*$/i;

/** A time with the zone behind it as an offset: “2:00 PM (GMT+1)”. */
function withOffset(text: string): string {
  const [zone, hours, minutes = '00', letters] = BEHIND.exec(text) ?? [];
  if (zone === undefined) return text;
  const at = letters ? AMERICAN.findIndex((one) => one.split('|').includes(letters.toLowerCase())) : -1;
  if (letters && at < 0) return text;
  const ahead = letters ? at - 8 : Number(hours ?? 0);
  const offset = `${ahead < 0 ? '-' : '+'}${String(Math.abs(ahead)).padStart(2, '0')}:${minutes}`;
  return `${text.slice(0, -zone.length)} ${offset}`;
}

/** The two ends of a text “from → to”; the second has the day and the zone of the first where it names none. */
export function endsOf(text: string): readonly [from: string, to: string] {
  const [from = '', to = ''] = text
    .replace(/^\s*@/, '')
    .split('→')
    .map((part) => withOffset(part.trim()));
  if (to === '') return [from, ''];
  const { day, offset } = momentParts(from);
  const [, clock = to, own = offset ?? ''] = /^(.*?)(?:\s([+-]\d\d:\d\d))?$/.exec(to) ?? [];
  return [from, `${clockText(clock) === null ? '' : `${day} `}${clock} ${own}`.trim()];
}

/** A text split into its day, its time of day and the offset it names; of “from → to”, the first. */
export function momentParts(text: string): {
  readonly day: string;
  readonly clock: string | null;
  readonly offset: string | null;
} {
  const said = /[@→(]/.test(text) ? (endsOf(text.split('→')[0] ?? '')[0] ?? text) : text;
  const [, day = '', clock = '', offset] = WITH_CLOCK.exec(said.trim()) ?? [];
  const time = clock === '' ? null : clockText(clock);
  if (time === null) return { day: said.trim(), clock: null, offset: null };
  const plain =
    offset === undefined
      ? null
      : /^[zug]/i.test(offset)
        ? '+00:00'
        : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return { day, clock: time, offset: plain };
}
