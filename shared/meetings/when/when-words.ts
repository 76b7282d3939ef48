import { PERSIAN } from './when-calendar.ts';
import { latinDigits } from './digits.ts';

/** The words one language has for months, weekdays and parts of the day, from `Intl`, in small letters without dots. */
export interface WhenWords {
  /** Month 1–12 by its word. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekday 0 (Sunday) – 6 by its word. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** The hours (0–23) a part of the day covers, by its word: "pm", "nachmittags", "午後". */
  readonly periods: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whether its clock has twelve hours, so that "4:00" alone is unclear. */
  readonly twelveHours: boolean;
  /** Its own spelling of "GMT", with the offset that may stand before it. */
  readonly offset: RegExp;
  /** Its word between the two times of a range; '' where it sets a dash. */
  readonly to: string;
}

/** Small letters, no dots after letters, one kind of space and dash: "4:00 – 5:00 p. m." reads "4:00 – 5:00 pm". */
export const foldWords = (text: string): string =>
  latinDigits(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0307\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐-―~〜−]/g, '–')
    .replace(/[’ʼʻ]/g, "'")
    .replace(/[،،、]/g, ',')
    .replace(/\bt\/m\b/g, 'tot')
    .replace(/\b([ap])\. ?m\b\.?/g, '$1m')
    .replace(/(\d)([ap])(?![\p{L}\d])/gu, '$1$2m')
    // What a language hangs on the two English letters: “3:00 PMకి”.
    .replace(/(?<!\p{L})([ap]m)(?=\p{L})(?!\p{Script=Latin})/gu, '$1 ')
    .replace(/(\p{L})\./gu, '$1');

const days = (
  locale: string,
  options: Intl.DateTimeFormatOptions,
  type: string,
  dates: readonly number[],
) => {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  return dates.map((date) => {
    const parts = formatter.formatToParts(date).filter((part) => part.type === type);
    return foldWords(parts.map((part) => part.value).join('')).trim();
  });
};

const DAY = 86_400_000;
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  Date.parse(`2023-${String(month + 1).padStart(2, '0')}-15T12:00Z`),
);
/** 2023-01-01 was a Sunday. */
const WEEK = Array.from({ length: 7 }, (_, day) => Date.parse('2023-01-01T12:00Z') + day * DAY);
const HOURS = Array.from({ length: 24 }, (_, hour) => Date.parse('2023-01-01T00:00Z') + hour * 3_600_000);

function monthsOf(locale: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const month of ['long', 'short'] as const)
    for (const options of [{ month }, { month, day: 'numeric' }] as const)
      days(locale, options, 'month', MONTHS).forEach((word, index) => {
        if (/\p{L}/u.test(word) && (!/\d/.test(word) || /^\p{L}+ \d+$/u.test(word)))
          found.set(word, index + 1);
      });
  return found;
}

/** Months of the calendar of Iran, where the language writes by it. */
function persianMonths(locale: string): readonly (readonly [string, number])[] {
  if (!/^(?:fa|ps|ckb|mzn|lrc)\b/.test(locale)) return [];
  const dates = Array.from(
    { length: 12 },
    (_, month) => Date.parse('2023-04-05T12:00Z') + month * 30.5 * DAY,
  );
  const formatter = new Intl.DateTimeFormat(`${locale}-u-ca-persian`, {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
  });
  return dates.map((date, index) => {
    const month = formatter.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [foldWords(month).trim(), PERSIAN + index + 1] as const;
  });
}

function weekdaysOf(locale: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const weekday of ['long', 'short'] as const)
    days(locale, { weekday }, 'weekday', WEEK).forEach((word, index) => found.set(word, index));
  for (const [word, index] of [...found])
    if (word.endsWith('-feira')) found.set(word.replace('-feira', ''), index);
  return found;
}

function periodsOf(locale: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const add = (word: string, hour: number) => {
    if (/\p{L}/u.test(word)) found.set(word, (found.get(word) ?? new Set()).add(hour));
  };
  for (const dayPeriod of ['long', undefined] as const) {
    const options = { hour: 'numeric', hour12: true, ...(dayPeriod ? { dayPeriod } : {}) } as const;
    days(locale, options, 'dayPeriod', HOURS).forEach((word, hour) => add(word.replace(/^'/, ''), hour));
  }
  return found;
}

/** Words for parts of the day that stand in invitations of every language, and the hours they cover. */
const SPOKEN = `am=0-11|pm=12-23|午前=0-11|午後=12-23|上午=0-12|下午=12-18|晚上=17-23|中午=11-13|凌晨=0-5|早上=5-11|오전=0-11|오후=12-23|morning=0-11|afternoon=12-18|evening=16-23|ಪೂರ್ವಾಹ್ನ=0-11|ಅಪರಾಹ್ನ=12-23|पूर्वाह्न=0-11|अपराह्न=12-23|முற்பகல்=0-11|பிற்பகல்=12-23|পূর্বাহ্ন=0-11|অপরাহ্ন=12-23|ก่อนเที่ยง=0-11|หลังเที่ยง=12-23`;

const spoken = (): Map<string, ReadonlySet<number>> =>
  new Map(
    SPOKEN.split('|').map((entry) => {
      const [word = '', from = 0, to = 0] = entry.split(/[=-]/);
      return [
        word,
        new Set(HOURS.map((_, hour) => hour).filter((hour) => hour >= Number(from) && hour <= Number(to))),
      ];
    }),
  );

/** "GMT" as a language writes it, before an offset or behind it. */
function offsetWord(locale: string): RegExp {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'Etc/GMT-1', timeZoneName: 'shortOffset' });
  const name = formatter.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const plain = foldWords(name);
  const word = /\p{L}[\p{L}\p{M} ]*/u.exec(plain)?.[0].trim() ?? 'gmt';
  const before = /^[+–-]/.test(plain) ? '(?:([+–-] ?\\d{1,2}(?::?\\d{2})?) )?' : '()';
  return new RegExp(`${before}\\[?${word}(?!\\p{L})\\]?`, 'gu');
}

/** What a language sets between the two times of a range, where that is a word. */
function rangeWord(locale: string): string {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const parts = formatter.formatRangeToParts(HOURS[1] ?? 0, HOURS[3] ?? 0);
  const between = parts.findIndex(({ source }) => source === 'endRange');
  return foldWords(parts[between - 1]?.value ?? '').trim();
}

const known = new Map<string, WhenWords>();

/** The words of a locale; English ones are read too, since programs mix them in. */
export function whenWords(locale: string): WhenWords {
  const cached = known.get(locale);
  if (cached) return cached;
  const weekdays = weekdaysOf(locale);
  const english = [...monthsOf('en-GB'), ...monthsOf('en')].filter(([word]) => !weekdays.has(word));
  const periods = new Map([...spoken(), ...periodsOf('en'), ...periodsOf(locale)]);
  // "Am 9:00" is Welsh for "at 9:00"; "am" is Irish for time.
  if (/^(?:cy|ga)\b/.test(locale)) periods.delete('am');
  const made = {
    months: new Map([...english, ...monthsOf(locale), ...persianMonths(locale)]),
    weekdays: new Map([...weekdaysOf('en'), ...weekdays]),
    periods,
    twelveHours: new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true,
    offset: offsetWord(locale),
    to: rangeWord(locale),
  };
  known.set(locale, made);
  return made;
}
