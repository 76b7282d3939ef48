import type { Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import { brierScore } from '../finance/brier.ts';
import { guaranteeStatus } from '../guarantee/guarantee.ts';

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

/** Own promises whose guarantee closed: fulfilled as kept, refund and remedy as not; all other ends count in neither. */
export function calibrationOf(book: Book, now: Instant): Calibration {
  const closed = book.engagements.flatMap(({ id, confidence }) => {
    const closing = confidence === null ? null : guaranteeStatus(book, id, now).closing;
    if (confidence === null || !['fulfilled', 'refund', 'remedy'].includes(closing ?? '')) return [];
    return [{ forecast: confidence, outcome: closing === 'fulfilled' ? 1 : 0 }];
  });
  const outcomes = closed.map(({ outcome }) => outcome);
  const kept = outcomes.filter((one) => one === 1).length;
  const score = (forecasts: readonly number[]) =>
    closed.length < FEWEST ? null : brierScore({ forecasts, outcomes });
  return {
    n: closed.length,
    kept,
    brier: score(closed.map(({ forecast }) => forecast)),
    baseRate: score(outcomes.map(() => kept / closed.length)),
  };
}

/** The calibration in words, always with its number. */
export const calibrationWord = ({ n, kept, brier, baseRate }: Calibration): string =>
  brier === null || baseRate === null
    ? `Too few to judge: ${n} closed, ${kept} kept.`
    : `${kept} of ${n} kept. Your confidence missed by ${brier.toFixed(2)}; always saying the share of kept ones would miss by ${baseRate.toFixed(2)}.`;
