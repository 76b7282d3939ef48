import type { Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import type { EntityName } from '../model/entities.ts';

/** The row something stands on. */
export interface RecordRef {
  readonly tab: EntityName;
  readonly id: string;
}

/** One input of a figure: what, how much, where from, who agreed. */
export interface FigureInput {
  readonly label: string;
  readonly value: Money | number | string | null;
  /** How a plain number is meant. */
  readonly unit?: 'share' | 'ratio' | 'months' | 'number';
  readonly source?: string | null;
  readonly agreedBy?: string | null;
  readonly on?: Day | null;
  readonly record?: RecordRef;
}

/** A figure that opens: value, formula in words, inputs, and what is missing where it is unknown. */
export interface Figure<T extends Money | number = Money> {
  readonly value: T | null;
  readonly formula: string;
  readonly inputs: readonly FigureInput[];
  readonly missing: readonly string[];
  readonly note?: string;
}

/** One reason, gap or cure; `code` is stable, `text` is for people. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly record?: RecordRef;
  readonly due?: Day | null;
  readonly who?: 'client' | 'provider' | 'both';
}

/** A computed state that explains itself. */
export interface Answer<S> {
  readonly state: S;
  readonly reasons: readonly Reason[];
  readonly missing: readonly Reason[];
  readonly cure: readonly Reason[];
}
