import { instantOf } from '../../base/moment.ts';
import type { Instant, Zone } from '../../base/time.ts';
import { rowsOf, settingsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import type { Figure, Reason, RecordRef } from '../explain.ts';
import { silenceDays, silenceLimit, untoldWork } from './silence.ts';
import { longestSilence, momentsOf, type TimelineMoment } from './timeline-moments.ts';
import { talkAbout } from './talk-about.ts';

/** What the client saw and what lay below the line, as counts and shares; never as hours of work. */
export interface Iceberg {
  /** Seen moments of all moments, 0 to 1; unknown while there is none. */
  readonly visibleShare: Figure<number>;
  /** Work that was told since, of all work below the line, 0 to 1; unknown while there is none. */
  readonly disclosedShare: Figure<number>;
  /** Median hours from the work to the word about it; unknown while none was told. */
  readonly disclosureHours: Figure<number>;
  readonly silence: {
    readonly now: number | null;
    readonly longest: number | null;
    readonly limit: number | null;
  };
  readonly seen: number;
  readonly below: number;
  readonly untold: number;
  /** One side of the waterline starves, by the range the practice set; null within it, without one, or while nothing is noted. */
  readonly balance: Reason | null;
}

const HOUR = 3_600_000;

/** Counts an engagement's moments by now. A moment that lies ahead counts in nothing. */
export function icebergOf(book: Book, engagement: string, now: Instant, zone: Zone): Iceberg {
  const moments = momentsOf(book, engagement, now, zone);
  const count = (look: TimelineMoment['look']) => moments.filter((one) => one.look === look).length;
  const [seen, told, untold] = [count('seen'), count('told'), count('untold')];
  const below = told + untold;
  return {
    visibleShare: shareOf(
      seen,
      seen + below,
      'moments the client saw ÷ all moments',
      'No moment is noted yet.',
    ),
    disclosedShare: shareOf(
      told,
      below,
      'work told since ÷ all work below the line',
      'No work is noted yet.',
    ),
    disclosureHours: disclosureHours(book, engagement),
    silence: {
      now: silenceDays(book, engagement, now, zone),
      longest: longestSilence(book, engagement, now, zone),
      limit: silenceLimit(book, engagement),
    },
    seen,
    below,
    untold,
    balance: balanceOf(book, engagement, seen + below === 0 ? null : seen / (seen + below)),
  };
}

function balanceOf(book: Book, engagement: string, part: number | null): Reason | null {
  const { aboveLow, aboveHigh } = settingsOf(book);
  const low = part !== null && aboveLow !== null && part < aboveLow;
  const high = part !== null && aboveHigh !== null && part > aboveHigh;
  if (!low && !high) return null;
  const bound = percent((low ? aboveLow : aboveHigh) ?? 1);
  return talkAbout('balance', { tab: 'engagements', id: engagement }, percent(part), bound, low);
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

function shareOf(part: number, whole: number, formula: string, missing: string): Figure<number> {
  return {
    value: whole === 0 ? null : part / whole,
    formula,
    inputs: [
      { label: 'Part', value: part, unit: 'number' },
      { label: 'All', value: whole, unit: 'number' },
    ],
    missing: whole === 0 ? [missing] : [],
  };
}

/** How long work waited until the client heard of it: the middle of all that was told. */
function disclosureHours(book: Book, engagement: string): Figure<number> {
  const rows = rowsOf(book, 'touchpoints', engagement);
  const hours = rows.flatMap((one) => {
    const told = one.toldIn === null ? null : rows.find((other) => other.id === one.toldIn);
    return one.line === 'below' && told ? [(instantOf(told.at) - instantOf(one.at)) / HOUR] : [];
  });
  return {
    value: medianOf(hours.filter((one) => one >= 0)),
    formula: 'median of the hours from the work to the word about it',
    inputs: [{ label: 'Pieces of work told', value: hours.length, unit: 'number' }],
    missing: hours.length === 0 ? ['No work was told yet.'] : [],
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A piece of work worth telling next, with why. */
export interface ToTell {
  readonly text: string;
  readonly record: RecordRef;
}

/**
 * Work for an outcome that the client has not heard of, the newest first; work without an outcome comes after it. While the result is
 * behind only work that names what is being done for it is worth a word: the rest would sound like an excuse.
 */
export const toTellNext = (book: Book, engagement: string, now: Instant, behind: boolean): ToTell[] =>
  untoldWork(book, engagement, now)
    .filter((one) => !behind || hasOutcome(one))
    .sort(
      (a, b) =>
        Number(hasOutcome(b)) - Number(hasOutcome(a)) ||
        instantOf(b.at) - instantOf(a.at) ||
        a.id.localeCompare(b.id),
    )
    .map(({ id, summary }) => ({ text: summary, record: { tab: 'touchpoints', id } }));

const hasOutcome = ({ outcomes }: Touchpoint): boolean => (outcomes ?? []).length > 0;
