import { settingsOf, type Book } from '../../model/book.ts';
import { betaPosterior, betaQuantile } from '../finance/beta.ts';

/** How an engagement's guarantee closed. */
export type Closing =
  'fulfilled' | 'unclaimed' | 'endedEarly' | 'refund' | 'remedy' | 'declined' | 'withdrawn' | null;

/** The estimate of a chance, on average and cautious, with its interval. */
export interface Chance {
  readonly mean: number;
  /** One chance in ten of less: prices use this one and say so. */
  readonly cautious: number;
  readonly lo: number;
  readonly hi: number;
}

/** What past guarantees say about the next one. */
export interface TrackRecord {
  readonly kept: number;
  readonly refunded: number;
  readonly n: number;
  /** The chance of keeping the next fee; null where no guarantee has closed yet. */
  readonly chance: Chance | null;
  /** Fewer than five: the prior speaks, not the record. */
  readonly tooFew: boolean;
}

const LEVEL = 0.95;
const CAUTIOUS = 0.1;

/** Beta(1, 1) with kept as success, refund or remedy as failure; unclaimed, ended early and open count in neither. */
export function trackRecord(book: Book, closings: readonly Closing[]): TrackRecord {
  const settings = settingsOf(book);
  const kept = closings.filter((one) => one === 'fulfilled').length + (settings.priorKept ?? 0);
  const refunded =
    closings.filter((one) => one === 'refund' || one === 'remedy').length + (settings.priorRefunded ?? 0);
  return {
    kept,
    refunded,
    n: kept + refunded,
    chance: chanceOf(kept, refunded),
    tooFew: kept + refunded < 5,
  };
}

/** The chance of keeping the next fee after so many kept and refunded; null where no guarantee has closed yet. */
export function chanceOf(kept: number, refunded: number): Chance | null {
  if (kept + refunded === 0) return null;
  const posterior = betaPosterior({
    priorA: 1,
    priorB: 1,
    successes: kept,
    failures: refunded,
    level: LEVEL,
  });
  return {
    mean: posterior.mean,
    cautious: betaQuantile(CAUTIOUS, posterior.a, posterior.b),
    lo: posterior.lo,
    hi: posterior.hi,
  };
}
