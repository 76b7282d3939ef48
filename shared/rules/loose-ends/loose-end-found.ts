import type { Reason } from '../explain.ts';

/** One thing still vague, with the fix. `gate` ones hold the contract gate. */
export interface LooseEnd extends Reason {
  readonly fix: string;
  readonly gate: boolean;
  /** The field to fill in, where it is one field. */
  readonly field: string | null;
}

/** Something loose: a loose end, or what else is missing at a gate or for a guarantee. */
export type Loose = Reason & Partial<Pick<LooseEnd, 'fix' | 'field'>>;
