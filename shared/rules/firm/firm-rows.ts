import { codeOf } from '../../base/id.ts';
import { dayAt, endOfDay } from '../../base/moment.ts';
import { add, type Money } from '../../base/money.ts';
import type { Day, Instant } from '../../base/time.ts';
import { settingsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { zoneOf } from '../guarantee/terms.ts';
import { arcOf } from '../journey/arc.ts';
import { moodOf } from '../journey/mood.ts';
import { silenceDays, silenceLimit } from '../journey/silence.ts';
import { fieldOf, twoAxes } from '../journey/two-axes.ts';
import { forecastOf } from '../learning/calibration.ts';
import { inPracticeCurrency, promiseOf } from '../portfolio.ts';
import { standing, type Standing } from '../standing.ts';
import type { FirmRow, FirmRows } from './firm-tables.ts';

/** The names a version is published with: the hash of the book, the version of the core. */
export interface Version {
  readonly hash: string;
  readonly core: string;
}

/** What a book shows its firm at an instant, in the order of its engagements. */
export function firmRows(book: Book, now: Instant, version: Version): FirmRows {
  const shown = book.engagements.map((one) => shownOf(book, one, now));
  const ends = shown.flatMap(({ until }) => (until === null ? [] : [until]));
  const { priorKept, priorRefunded } = settingsOf(book);
  return {
    standing: shown.map((one) => one.standing),
    money_line: shown.flatMap(({ lines }) => lines),
    signal: shown.map(({ signal }) => signal),
    book_version: [
      {
        ...version,
        computed_at: now,
        valid_until: ends.length === 0 ? null : Math.min(...ends),
        kept_before: priorKept ?? 0,
        refunded_before: priorRefunded ?? 0,
      },
    ],
  };
}

interface Shown {
  readonly standing: FirmRow<'standing'>;
  readonly lines: readonly FirmRow<'money_line'>[];
  readonly signal: FirmRow<'signal'>;
  readonly until: Instant | null;
}

function shownOf(book: Book, one: Engagement, now: Instant): Shown {
  const zone = zoneOf(book, one.id);
  const today = dayAt(now, zone);
  const found = standing(book, one.id, now);
  const { guarantee } = found;
  const open = one.closedOn === null || one.closedOn > today;
  const silence = open ? silenceDays(book, one.id, now, zone) : null;
  const amounts = amountsOf(book, one.id, found, today);
  const untilMidnight = silence === null ? [] : [endOfDay(today, zone)];
  const ends = [...untilMidnight, ...(found.validUntil === null ? [] : [found.validUntil])];
  return {
    standing: {
      engagement: one.id,
      code: codeOf(one.id),
      lead: one.lead === null ? null : codeOf(one.lead),
      trade: one.kind,
      open,
      state: guarantee.state,
      result: guarantee.result,
      closing: guarantee.closing,
      reasons: reasonsOf(book, one, found, silence, now).join(' '),
      window_end: guarantee.terms?.windowEnd ?? null,
      days_left: guarantee.daysLeft,
      ...paceOf(guarantee),
      currency: settingsOf(book).currency ?? 'EUR',
      ...sumsOf(book, amounts),
    },
    lines: linesOf(one.id, amounts, found),
    signal: signalOf(book, one, found, silence, now),
    until: ends.length === 0 ? null : Math.min(...ends),
  };
}

/** The four amounts of an engagement, as the core has them. */
function amountsOf(book: Book, id: string, { money: owed }: Standing, today: Day) {
  const { promised, realised, came } = promiseOf(book, id, today);
  return {
    promised: promised === null ? [] : [promised],
    realised: realised === null ? [] : [realised],
    due: owed.chased.map(({ net, tax }) => add(net, tax)),
    atStake: owed.exposure,
    came,
  };
}

type Amounts = ReturnType<typeof amountsOf>;

/** What the amounts are made of: each piece on its day, in its own currency. */
function linesOf(id: string, amounts: Amounts, { guarantee, money: owed }: Standing) {
  const line = (kind: string, { minor, currency }: Money, day: Day | null): FirmRow<'money_line'> => ({
    engagement: id,
    kind,
    day,
    currency,
    minor,
  });
  return [
    ...amounts.promised.map((one) => line('promised', one, null)),
    ...amounts.came.map(({ amount, on }) => line('realised', amount, on)),
    ...amounts.due.map((one, n) => line('due', one, owed.chased[n]?.row.dueOn ?? null)),
    ...amounts.atStake.map((one) => line('at_stake', one, guarantee.terms?.windowEnd ?? null)),
  ];
}

/** Amounts in the practice's currency, each brought into it and rounded by itself as the portfolio does; blank while a rate is missing. */
function inOne(book: Book, amounts: readonly Money[]): readonly [total: number | null, withoutRate: number] {
  const known = amounts.map((one) => inPracticeCurrency(book, one));
  const without = known.filter((one) => one === null).length;
  return [without > 0 ? null : known.reduce((sum, one) => sum + (one?.minor ?? 0), 0), without];
}

/** A value that is not known is blank; nothing due and nothing at stake is zero. */
const valueIn = (book: Book, amounts: readonly Money[]): readonly [number | null, number] =>
  amounts.length === 0 ? [null, 0] : inOne(book, amounts);

function sumsOf(book: Book, amounts: Amounts) {
  const promised = valueIn(book, amounts.promised);
  const realised = valueIn(book, amounts.realised);
  const due = inOne(book, amounts.due);
  const atStake = inOne(book, amounts.atStake);
  return {
    promised_minor: promised[0],
    promised_without_rate: promised[1],
    realised_minor: realised[0],
    realised_without_rate: realised[1],
    due_minor: due[0],
    due_without_rate: due[1],
    at_stake_minor: atStake[0],
    at_stake_without_rate: atStake[1],
  };
}

const points = (share: number | null): number | null => (share === null ? null : Math.round(share * 10_000));

/** How far the result that is furthest has come, against an even pace; once the term is over without an answer, against all of it. */
function paceOf({ state, progress }: Standing['guarantee']) {
  const [furthest] = [...progress]
    .filter((one) => one.progress !== null)
    .sort((a, b) => (b.progress ?? 0) - (a.progress ?? 0) || (a.result.id < b.result.id ? -1 : 1));
  const isOver = state === 'evaluating';
  const reached = points(furthest?.progress ?? null);
  const pace = isOver ? 10_000 : points(furthest?.evenPace ?? null);
  const behind = pace === null || (reached === null && !isOver) ? null : pace - (reached ?? 0);
  return { progress_bp: reached, pace_bp: pace, behind_bp: behind };
}

/** States that are a reason by themselves, the most pressing first. */
const PRESSING = ['refundDue', 'claimed', 'reviewing', 'evaluating'];

function reasonsOf(book: Book, one: Engagement, found: Standing, silence: number | null, now: Instant) {
  const { guarantee } = found;
  const mood = moodOf(book, one.id, now, zoneOf(book, one.id));
  const field = fieldOf(twoAxes(book, one.id, guarantee.progress, mood, now));
  const limit = silenceLimit(book, one.id);
  return [
    ...new Set([
      ...PRESSING.filter((state) => state === guarantee.state),
      ...guarantee.flags.map(({ code }) => code),
      ...(silence !== null && limit !== null && silence > limit ? ['silence'] : []),
      ...(mood.fell ? [mood.fell.code] : []),
      ...(field === 'resultOnly' ? ['experienceBehind'] : []),
    ]),
  ];
}

function signalOf(
  book: Book,
  one: Engagement,
  { guarantee }: Standing,
  silence: number | null,
  now: Instant,
): FirmRow<'signal'> {
  const zone = zoneOf(book, one.id);
  const arc = arcOf(book, one.id, now, zone);
  const mood = moodOf(book, one.id, now, zone);
  const forecast = forecastOf(one, guarantee.closing);
  return {
    engagement: one.id,
    arc_bp: points(arc.score),
    heard: arc.heard,
    mood: mood.last?.mood ?? null,
    moods: mood.samples.length,
    silence_days: silence,
    confidence_ppm: forecast && Math.round(forecast.forecast * 1_000_000),
    kept: forecast && forecast.outcome,
  };
}
