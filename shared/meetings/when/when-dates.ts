import { isDay, weekday as weekdayOf } from '../../base/day.ts';
import type { Day } from '../../base/time.ts';
import type { WhenToken } from './when-token.ts';
import type { WrittenDate } from './written-date.ts';

/** The written dates of a text, and the places of the tokens they used up. */
export interface WrittenDates {
  readonly dates: readonly WrittenDate[];
  readonly used: ReadonlySet<number>;
}

type Tokens = readonly WhenToken[];

const numberAt = (
  tokens: Tokens,
  at: number,
  used: ReadonlySet<number>,
  digits: readonly number[],
): number | null => {
  const token = tokens[at];
  return token?.kind === 'number' && !used.has(at) && digits.includes(token.digits) ? token.value : null;
};

/** Steps over words that only join ("22 de octubre de 2026"), and commas when a year is looked for. */
function step(tokens: Tokens, from: number, by: 1 | -1, breaks: boolean): number {
  let at = from + by;
  for (let skipped = 0; skipped < 2; skipped++) {
    const kind = tokens[at]?.kind;
    if (kind === 'word' || (breaks && kind === 'break')) at += by;
  }
  return at;
}

function dayBeside(tokens: Tokens, at: number, used: Set<number>): { day: number; place: number } | null {
  for (const by of [-1, 1] as const) {
    const place = step(tokens, at, by, false);
    const day = numberAt(tokens, place, used, [1, 2]);
    const clockLike = by === 1 && tokens[place + 1]?.kind === 'period';
    if (day !== null && day >= 1 && day <= 31 && !clockLike) return { day, place };
  }
  const place = at - 2;
  const day = tokens[at - 1]?.kind === 'break' ? numberAt(tokens, place, used, [1, 2]) : null;
  return day !== null && day >= 1 && day <= 31 ? { day, place } : null;
}

function yearBeside(tokens: Tokens, from: number, used: Set<number>): number | null {
  const place = step(tokens, from, 1, true);
  const year = numberAt(tokens, place, used, [4]);
  if (year !== null) used.add(place);
  return year;
}

/** The other day of "22 – 24 October" or "October 22 – 24". */
function otherDay(
  tokens: Tokens,
  place: number,
  month: number,
  used: Set<number>,
): { day: number; first: boolean } | null {
  const before = place < month;
  const at = before ? place - 2 : place + 2;
  if (tokens[before ? place - 1 : place + 1]?.kind !== 'dash') return null;
  const day = numberAt(tokens, at, used, [1, 2]);
  const timed = tokens.some(({ kind }) => kind === 'clock' || kind === 'period');
  if (day === null || day < 1 || day > 31 || (timed && !before)) return null;
  used.add(at);
  return { day, first: before };
}

/** Finds the dates of a text: whole ones, and days beside the word of their month. */
export function writtenDates(tokens: Tokens): WrittenDates {
  const used = new Set<number>();
  const dates: WrittenDate[] = [];
  let weekday: number | null = null;
  tokens.forEach((token, at) => {
    const last = dates.at(-1);
    if (token.kind === 'weekday' && last?.weekday === null && tokens[at - 1]?.kind === 'date')
      dates[dates.length - 1] = { ...last, weekday: token.weekday };
    else if (token.kind === 'weekday') weekday ??= token.weekday;
    if (token.kind === 'date') {
      const year = token.year ?? yearBeside(tokens, at, used);
      dates.push({ year, month: token.month, day: token.day, weekday });
      weekday = null;
    }
    if (token.kind !== 'month') return;
    if (token.orWeekday !== null && numberAt(tokens, step(tokens, at, -1, false), used, [1, 2]) === null) {
      weekday ??= token.orWeekday;
      return;
    }
    const found = dayBeside(tokens, at, used);
    if (!found) return;
    used.add(found.place);
    const other = otherDay(tokens, found.place, at, used);
    const end = Math.max(at, found.place, other && !other.first ? found.place + 2 : 0);
    const year = yearBeside(tokens, end, used);
    const one = { year, month: token.month, day: found.day, weekday: other?.first ? null : weekday };
    const two = other && { year, month: token.month, day: other.day, weekday: other.first ? weekday : null };
    dates.push(...(two ? (other.first ? [two, one] : [one, two]) : [one]));
    weekday = null;
  });
  tokens.forEach((token, at) => {
    const only = dates[0];
    if (token.kind === 'weekday' && dates.length === 1 && only?.weekday === null && at > 0)
      dates[0] = { ...only, weekday: token.weekday };
  });
  return { dates, used };
}

const iso = (year: number, { month, day }: WrittenDate): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Nobody met, or will meet, in a year outside of these. */
const isYear = (day: Day): boolean => day >= '1900' && day < '2200';

const fits = (day: Day, { weekday }: WrittenDate): boolean =>
  isDay(day) && isYear(day) && (weekday === null || weekdayOf(day) === weekday);

/**
 * The day a written date means. Without a year it is the one nearest to `today` that exists and falls on the weekday named;
 * null where no day fits.
 */
export function dayMeant(
  date: WrittenDate,
  today: Day,
): { readonly day: Day; readonly inferred: boolean } | null {
  if (date.year !== null) {
    const day = iso(date.year, date);
    return fits(day, date) ? { day, inferred: false } : null;
  }
  const year = Number(today.slice(0, 4));
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today));
  const [best] = [year - 1, year, year + 1]
    .map((one) => iso(one, date))
    .filter((day) => fits(day, date))
    .sort((a, b) => distance(a) - distance(b));
  return best ? { day: best, inferred: true } : null;
}
