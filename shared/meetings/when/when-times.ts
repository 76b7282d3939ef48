import type { WhenToken } from './when-token.ts';

/** A time of day as it was written; `hours` are the parts of the day a word beside it allows ("pm"). */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly hours: ReadonlySet<number> | null;
  /** Written so that only a clock of 24 hours writes it: "09:00", "16:00". */
  readonly sure: boolean;
  /** Its place among the pieces of the text. */
  readonly at: number;
}

type Tokens = readonly WhenToken[];

const isHour = (token: WhenToken | undefined): boolean =>
  token?.kind === 'clock' || (token?.kind === 'number' && token.digits <= 2 && token.value <= 24);

/** The place beside a time or a part of the day; a short word between ("2 ч. pm", "nachmittags um 2") is stepped over. */
function past(tokens: Tokens, at: number, by: 1 | -1): number {
  const one = tokens[at + by];
  return one?.kind === 'word' && one.text.length <= 3 ? at + 2 * by : at + by;
}

/** Whether two times are begin and end: a dash, another date or the word "end" stands between them. */
export const isRange = (tokens: Tokens, first: WrittenTime, second: WrittenTime): boolean =>
  tokens
    .slice(first.at + 1, second.at)
    .some(
      (token) =>
        ['dash', 'date', 'month'].includes(token.kind) ||
        (token.kind === 'word' &&
          /^(?:ends?|ending|ende|fin|fine|final|einde|slut|koniec|конец|終了|結束|结束|종료)$/.test(
            token.text,
          )),
    );

type Found = WrittenTime & { readonly bare: boolean };

/** One token as a time; `bare` is a number of which nothing says that it is an hour. */
function timeAt(
  token: WhenToken | undefined,
  hours: ReadonlySet<number> | null,
  at: number,
): readonly Found[] {
  if (token?.kind === 'clock') {
    const { hour, minute, padded } = token;
    const sure = !token.hours && (padded || hour > 12 || hour === 0);
    return [{ hour, minute, hours: token.hours ?? hours, sure, at, bare: false }];
  }
  if (token?.kind !== 'number') return [];
  const bare = hours === null && !token.spoken;
  return [{ hour: token.value % 24, minute: 0, hours, sure: token.value > 12, at, bare }];
}

/** Finds the times of a text: clock times, and bare hours beside "pm" or in a range with such a one. */
export function writtenTimes(tokens: Tokens, used: ReadonlySet<number>): readonly WrittenTime[] {
  const places = tokens
    .map((token, at) => (isHour(token) && !used.has(at) ? at : -1))
    .filter((at) => at >= 0);
  const leading = tokens.some(
    (token, at) =>
      token.kind === 'period' &&
      places.includes(past(tokens, at, 1)) &&
      !places.includes(past(tokens, at, -1)),
  );
  const taken = new Set<number>();
  const periodOf = (at: number): ReadonlySet<number> | null => {
    for (const by of leading ? ([-1, 1] as const) : ([1, -1] as const)) {
      const beside = past(tokens, at, by);
      const token = tokens[beside];
      if (token?.kind !== 'period' || taken.has(beside)) continue;
      taken.add(beside);
      return token.hours;
    }
    return null;
  };
  const times = places.flatMap((at) => timeAt(tokens[at], periodOf(at), at));
  const joined = (a: number, b: number) =>
    Math.abs(a - b) <= 3 && tokens.slice(Math.min(a, b), Math.max(a, b)).some(({ kind }) => kind === 'dash');
  return times.filter(
    (time) => !time.bare || times.some((other) => !other.bare && joined(time.at, other.at)),
  );
}

/** Hours a written one can mean under "pm" or "vormittags"; people stretch the latter, so else its half of the day. */
function within(hour: number, hours: ReadonlySet<number>): readonly number[] {
  const both = [hour % 12, (hour % 12) + 12];
  const inside = both.filter((one) => hours.has(one));
  if (inside.length > 0) return inside;
  const all = [...hours];
  if (all.every((one) => one < 12)) return both.slice(0, 1);
  return all.every((one) => one >= 12) ? both.slice(1) : [];
}

const readings = ({ hour, minute, hours }: WrittenTime, open: boolean): readonly number[] => {
  const unmarked = open ? [hour % 12, (hour % 12) + 12] : [hour];
  const possible = hour > 12 ? [hour] : hours ? within(hour, hours) : unmarked;
  return possible.map((one) => one * 60 + minute);
};

/** Start and end in minutes of the day; all pairs that the text allows when it is unclear. */
export type TimesMeant = readonly { readonly start: number; readonly end: number | null }[];

const HALF_DAY = 12 * 60;

const length = (start: number, end: number): number => (end - start + 24 * 60) % (24 * 60) || 24 * 60;

/**
 * What one or two written times mean. "4 – 5 pm": the shortest reading, of more than twelve hours only where no other is left,
 * and within one day or between the two that were written (`twoDays`). Times without "am" or
 * "pm" where people write them are unclear, unless a clock of 24 hours shows.
 */
export function timesMeant(times: readonly WrittenTime[], twelveHours: boolean, twoDays = false): TimesMeant {
  const [first, second] = times;
  if (!first) return [];
  const marked = first.hours !== null || (second?.hours ?? null) !== null;
  const sure = times.some((time) => time.sure);
  const open = (time: WrittenTime) =>
    time.hours === null && time.hour <= 12 && !time.sure && (marked || (twelveHours && !sure));
  const starts = readings(first, open(first));
  if (!second) return starts.map((start) => ({ start, end: null }));
  const ends = readings(second, open(second));
  const all = starts
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .sort((a, b) => length(a.start, a.end) - length(b.start, b.end));
  const short = all.filter(({ start, end }) => length(start, end) <= HALF_DAY);
  const alike = (first.hours === null) === (second.hours === null);
  const pairs = short.length > 0 ? short : all.filter(({ start, end }) => alike && (twoDays || start < end));
  return marked ? pairs.slice(0, 1) : pairs;
}
