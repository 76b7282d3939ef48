import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { brierScore } from '../finance/brier.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { standing } from '../standing.ts';
import type { Closing } from './track-record.ts';
import { SURE } from './learning-words.ts';

/** How sure one was to deliver, against what came. */
export interface Calibration {
  /** Closed promises with a confidence noted. */
  readonly n: number;
  readonly kept: number;
  /** Mean squared distance, 0 best; null below ten. */
  readonly brier: number | null;
  /** What saying the share of kept promises each time would have scored; null below ten. */
  readonly baseRate: number | null;
}

const FEWEST = 10;

/** How sure one was and whether it was kept, once a guarantee closed: fulfilled as kept, refund and remedy as not; all other ends count in neither. */
export function forecastOf(
  { confidence }: Pick<Engagement, 'confidence'>,
  closing: Closing,
): { readonly forecast: number; readonly outcome: 0 | 1 } | null {
  if (confidence === null || !['fulfilled', 'refund', 'remedy'].includes(closing ?? '')) return null;
  return { forecast: confidence, outcome: closing === 'fulfilled' ? 1 : 0 };
}

/** The calibration of so many closed promises, so many of them kept, with the mean squared distance. */
export function calibrationFrom(n: number, kept: number, distance: number | null): Calibration {
  const few = n < FEWEST;
  const base = kept / n;
  return { n, kept, brier: few ? null : distance, baseRate: few ? null : base * (1 - base) };
}

const closedOf = (book: Book, now: Instant) =>
  book.engagements
    .map((one) => forecastOf(one, standing(book, one.id, now).guarantee.closing))
    .filter((one) => one !== null);

/** Promises one was about as sure of, and how many of them came. */
export interface SureLevel {
  readonly about: number;
  readonly n: number;
  readonly came: number;
  readonly tooFew: boolean;
}

const LEVELS = [0.9, 0.7, 0.5] as const;
const FEWEST_AT_LEVEL = 5;

/** Own promises by how sure one was, to the nearest level; levels nobody used are left out. */
export function sureLevels(book: Book, now: Instant): SureLevel[] {
  const closed = closedOf(book, now);
  const nearest = (sure: number) =>
    [...LEVELS].sort((a, b) => Math.abs(a - sure) - Math.abs(b - sure) || b - a)[0];
  return LEVELS.flatMap((about) => {
    const here = closed.filter(({ forecast }) => nearest(forecast) === about);
    const came = here.filter(({ outcome }) => outcome === 1).length;
    return here.length === 0 ? [] : [{ about, n: here.length, came, tooFew: here.length < FEWEST_AT_LEVEL }];
  });
}

/** Own promises whose guarantee closed. */
export function calibrationOf(book: Book, now: Instant): Calibration {
  const closed = closedOf(book, now);
  const outcomes = closed.map(({ outcome }) => outcome);
  const distance = brierScore({ forecasts: closed.map(({ forecast }) => forecast), outcomes });
  return calibrationFrom(closed.length, outcomes.filter((one) => one === 1).length, distance);
}

/** The calibration in words, always with its number. */
export const calibrationWord = ({ n, kept, brier, baseRate }: Calibration): string =>
  brier === null || baseRate === null
    ? SURE.tooFew(n, kept)
    : SURE.missed(kept, n, brier.toFixed(2), baseRate.toFixed(2));
