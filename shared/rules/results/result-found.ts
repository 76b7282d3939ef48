import type { Money } from '../../base/money.ts';
import type { MinimumResult } from '../../model/guarantee/minimum-results.ts';
import type { Answer } from '../explain.ts';
import type { CountedEvidence } from './result-evidence.ts';

export type ResultState = 'met' | 'notMet' | 'unknown';

/** How far one minimum result has come. */
export interface ResultProgress extends Answer<ResultState> {
  readonly result: MinimumResult;
  /** Money that counts; null where the result is not one of money. */
  readonly reached: Money | null;
  /** The level or reading that counts, of a goal scale or a measure; null when unknown. */
  readonly level: number | null;
  /** Part of the way, 0 at the baseline and 1 at the threshold, beyond it more; null when unknown. */
  readonly progress: number | null;
  /** Where an even pace would be today, 0 to 1. */
  readonly evenPace: number | null;
  readonly evidence: readonly CountedEvidence[];
}

/** What one kind of result says about its progress. */
export type ProgressFound = Pick<ResultProgress, 'state'> &
  Partial<
    Pick<ResultProgress, 'reached' | 'level' | 'progress' | 'evidence' | 'reasons' | 'missing' | 'cure'>
  >;
