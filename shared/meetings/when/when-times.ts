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

/** Finds the times of a text: clock times, and bare hours beside "pm" or in a range with such a one. */
export function writtenTimes(tokens: Tokens, used: ReadonlySet<number>): readonly WrittenTime[] {
  const places = tokens
    .map((token, at) => (isHour(token) && !used.has(at) ? at : -1))
    .filter((at) => at >= 0);
  const leading = tokens.some(
    (token, at) => token.kind === 'period' && places.includes(at + 1) && !places.includes(at - 1),
  );
  const taken = new Set<number>();
  const periodOf = (at: number): ReadonlySet<number> | null => {
    for (const beside of leading ? [at - 1, at + 1] : [at + 1, at - 1]) {
      const token = tokens[beside];
      if (token?.kind !== 'period' || taken.has(beside)) continue;
      taken.add(beside);
      return token.hours;
    }
    return null;
  };
  const times: (WrittenTime & { readonly bare: boolean })[] = [];
  for (const at of places) {
    const token = tokens[at];
    const hours = periodOf(at);
    if (token?.kind === 'clock') {
      const sure = token.padded || token.hour > 12 || token.hour === 0;
      times.push({ hour: token.hour, minute: token.minute, hours, sure, at, bare: false });
    } else if (token?.kind === 'number') {
      times.push({ hour: token.value % 24, minute: 0, hours, sure: false, at, bare: hours === null });
    }
  }
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
 * What one or two written times mean. "4 – 5 pm": the shortest reading, of more than twelve hours only within
 * one day and where no other is left. Times without "am" or
 * "pm" where people write them are unclear, unless a clock of 24 hours shows.
 */
export function timesMeant(times: readonly WrittenTime[], twelveHours: boolean): TimesMeant {
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
  const pairs = short.length > 0 ? short : all.filter(({ start, end }) => alike && start < end);
  return marked ? pairs.slice(0, 1) : pairs;
}
