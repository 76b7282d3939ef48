import { addDays, daysBetween, weekday } from '../../base/day.ts';
import { dayAt } from '../../base/moment.ts';
import type { Day, Instant, Zone } from '../../base/time.ts';
import { inOurCalendar } from './when-calendar.ts';
import { dayMeant, writtenDates } from './when-dates.ts';
import type { WrittenDate } from './written-date.ts';
import { isSeries, SERIES_ASKED } from './when-series.ts';
import { isRange, timesMeant, writtenTimes, type WrittenTime } from './when-times.ts';
import { whenTokens } from './when-tokens.ts';
import type { Placed } from './when-token.ts';
import { whenWords } from './when-words.ts';

/** What a "when" text says on the wall clock: `start` and `end` like `2026-10-22T16:00`, null where it names no time. */
export interface When {
  readonly day: Day;
  readonly lastDay: Day;
  readonly start: string | null;
  readonly end: string | null;
  /** The year was not written; it is the one nearest to now. */
  readonly yearInferred: boolean;
  /** The zone as it stands in the text ("cest", "central european time – berlin"), not yet understood. */
  readonly zoneText: string | null;
}

/** A reading, or a doubt with its reason and the readings that are possible. */
export type WhenReading =
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'doubt'; readonly reason: string; readonly choices: readonly When[] };

/** `locale` of the page or person; `now` and `zone` give the missing year its neighbourhood. */
export interface WhenOptions {
  readonly locale: string;
  readonly now: Instant;
  readonly zone: Zone;
  /** Folds the text, and turns times in words into figures where people write them; left out, it only folds. */
  readonly fold?: (text: string) => string;
}

const doubt = (reason: string, choices: readonly When[] = []): WhenReading => ({
  kind: 'doubt',
  reason,
  choices,
});

const local = (day: Day, minutes: number): string =>
  `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** "Dec 30 – Jan 2, 2027": a missing year follows from the other date. */
function sharedYear(dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const [first, second] = dates;
  if (!first || !second || (first.year === null) === (second.year === null)) return dates;
  const before = first.month * 31 + first.day <= second.month * 31 + second.day;
  if (first.year === null && second.year !== null)
    return [{ ...first, year: second.year - (before ? 0 : 1) }, second];
  return first.year === null ? dates : [first, { ...second, year: first.year + (before ? 0 : 1) }];
}

interface Span {
  readonly day: Day;
  readonly lastDay: Day;
  readonly yearInferred: boolean;
}

/** The days meant, or why none can be said. */
function spanOf(written: readonly WrittenDate[], today: Day): Span | string {
  const [first, second, third] = sharedYear(written);
  if (!first) return 'No date can be read in this text.';
  if (third) return 'This text names more than two dates.';
  const from = dayMeant(first, today);
  if (!from) return 'The date and its weekday do not fit together, or the day does not exist.';
  if (!second) return { day: from.day, lastDay: from.day, yearInferred: from.inferred };
  const to = dayMeant(second, from.inferred ? from.day : today);
  if (!to || daysBetween(from.day, to.day) < 0) return 'The second date lies before the first.';
  return { day: from.day, lastDay: to.day, yearInferred: from.inferred };
}

function withTimes(span: Span, zoneText: string | null, start: number, end: number | null): When {
  const oneDay = span.day === span.lastDay;
  const lastDay = oneDay && end !== null && end <= start ? addDays(span.day, 1) : span.lastDay;
  return {
    ...span,
    lastDay,
    start: local(span.day, start),
    end: end === null ? null : local(lastDay, end),
    zoneText,
  };
}

/** What stands behind the last time, up to the next date or time: there a zone is named. */
function zoneTextOf(
  plain: string,
  tokens: readonly Placed[],
  times: readonly WrittenTime[],
  next?: WrittenTime,
): string | null {
  const last = Math.max(-1, ...times.map(({ at }) => at));
  if (last < 0) return null;
  const after = tokens[last + 1]?.kind === 'period' ? last + 1 : last;
  const dated = tokens.findIndex(
    ({ kind }, at) =>
      at > after && (at === next?.at || kind === 'date' || kind === 'month' || kind === 'weekday'),
  );
  const from = tokens[after]?.end ?? 0;
  return plain.slice(from, dated < 0 ? undefined : (tokens[dated - 1]?.end ?? from)).trim() || null;
}

/** The meetings of a weekly series near now, to choose from: those on its weekday at its time, within its days. */
function seriesOf(
  tokens: readonly Placed[],
  used: ReadonlySet<number>,
  dates: readonly WrittenDate[],
  { now, zone, locale }: WhenOptions,
): WhenReading {
  const named = tokens.find((token) => token.kind === 'weekday');
  const today = dayAt(now, zone);
  const [first, last] = sharedYear(dates).map((date) => dayMeant(date, today)?.day ?? null);
  const meant = timesMeant(writtenTimes(tokens, used), whenWords(locale).twelveHours);
  const [times, ...others] = meant;
  if (named?.kind !== 'weekday' || !times || others.length > 0) return doubt(SERIES_ASKED);
  const near = Array.from({ length: 29 }, (_, at) => addDays(today, at - 21)).filter(
    (day) =>
      weekday(day) === named.weekday && (!first || day >= first) && (!last || last === first || day <= last),
  );
  const span = (day: Day): Span => ({ day, lastDay: day, yearInferred: false });
  return doubt(
    SERIES_ASKED,
    near.map((day) => withTimes(span(day), null, times.start, times.end)),
  );
}

/**
 * Reads a localised "when" text ("Donnerstag, 22. Oktober⋅16:00 – 17:00 Uhr", "Oct 22, 4 – 5pm", "10月22日 午後4:00～5:00").
 * Says a doubt instead of guessing; only a missing year is inferred, and said. Never throws.
 */
export function readWhen(text: string, options: WhenOptions): WhenReading {
  if (text.length > 1000) return doubt('This text is too long to be a date.');
  const words = whenWords(options.locale);
  const { plain, tokens } = whenTokens(text, options.locale, words, options.fold);
  const unclear = tokens.find((token) => token.kind === 'unclear');
  if (unclear?.kind === 'unclear') return doubt(`“${unclear.text}” can be more than one day, or none.`);
  const found = writtenDates(tokens);
  const today = dayAt(options.now, options.zone);
  const { used } = found;
  const dates = found.dates.map((date) => inOurCalendar(date, options.locale, today));
  if (isSeries(plain, tokens, dates.length)) return seriesOf(tokens, used, dates, options);
  const span = spanOf(dates, today);
  if (typeof span === 'string') return doubt(span);
  const times = writtenTimes(tokens, used);
  const zoneText = zoneTextOf(plain, tokens, times);
  if (times.length > 2) return doubt('This text names more than two times.');
  if (times.length === 0) return { kind: 'when', when: { ...span, start: null, end: null, zoneText } };
  const meaning = (some: readonly WrittenTime[], named: string | null) =>
    timesMeant(some, words.twelveHours || plain.includes('◷'), span.day !== span.lastDay).map(
      ({ start, end }) => withTimes(span, named, start, end),
    );
  const [first, second] = times;
  if (first && second && !isRange(tokens, first, second)) {
    const each = [
      ...meaning([first], zoneTextOf(plain, tokens, [first], second)),
      ...meaning([second], zoneText),
    ];
    return doubt(
      'The text names two times and does not say how they belong together. Choose the start.',
      each,
    );
  }
  const meant = meaning(times, zoneText);
  const [only, ...others] = meant;
  if (!only) return doubt('The end does not fit the start: it would be longer than twelve hours.');
  return others.length > 0
    ? doubt('Morning or afternoon? The text does not say.', meant)
    : { kind: 'when', when: only };
}
