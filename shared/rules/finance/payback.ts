/**
 * Periods until the flows have paid back what went out, the last one in part; plain, or discounted where a rate is given.
 * Null when they never do. The first flow is at the start.
 */
export function paybackPeriod(input: { cashFlows: readonly number[]; rate?: number }): number | null {
  const { cashFlows, rate = 0 } = input;
  let total = 0;
  for (const [period, flow] of cashFlows.entries()) {
    const worth = flow / (1 + rate) ** period;
    if (period > 0 && total < 0 && total + worth >= 0) return period - 1 + -total / worth;
    total += worth;
    if (period === 0 && total >= 0) return 0;
  }
  return null;
}

/** A payback as people may rely on it: under a month is a band, not a decimal. */
export type PaybackBand =
  | { readonly kind: 'underOneMonth' }
  | { readonly kind: 'inMonth'; readonly month: number }
  | { readonly kind: 'never' };

/** The band of a payback counted in months. */
export const paybackBand = (months: number | null): PaybackBand =>
  months === null
    ? { kind: 'never' }
    : months < 1
      ? { kind: 'underOneMonth' }
      : { kind: 'inMonth', month: Math.ceil(months) };
