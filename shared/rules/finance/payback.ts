import { presentValue } from './cash-flow.ts';

/** Part of all flows that sums of doubles may miss: twelve twelfths of a fee pay the fee back. */
const NOISE = 1e-12;

/**
 * Periods until what came in first covers what went out, the last one in part; plain, or discounted where a rate is given.
 * The first flow is at the start. 0 where nothing ever was outstanding; null when it is never covered, or without flows.
 */
export function paybackPeriod(input: { cashFlows: readonly number[]; rate?: number }): number | null {
  const { cashFlows, rate = 0 } = input;
  if (cashFlows.length === 0) return null;
  const worths = cashFlows.map((amount, at) => presentValue({ amount, at }, rate));
  const noise = NOISE * worths.reduce((sum, worth) => sum + Math.abs(worth), 0);
  let total = 0;
  for (const [period, worth] of worths.entries()) {
    if (total < -noise && total + worth >= -noise) return period - 1 + Math.min(1, -total / worth);
    total += worth;
  }
  return total < -noise ? null : 0;
}

/** A payback as people may rely on it: under a month is a band, not a decimal. */
export type PaybackBand =
  | { readonly kind: 'underOneMonth' }
  | { readonly kind: 'inMonth'; readonly month: number }
  | { readonly kind: 'never' };

/** The band of a payback counted in months; exactly 3 is still in month 3. */
export const paybackBand = (months: number | null): PaybackBand => {
  if (months === null) return { kind: 'never' };
  return months < 1 - 1e-9 ? { kind: 'underOneMonth' } : { kind: 'inMonth', month: Math.ceil(months - 1e-9) };
};
