import { expectedRefundCost } from './guarantee-economics.ts';

/** One amount that may have to go back, and the chance of keeping it. */
export interface Exposure {
  readonly refundable: number;
  readonly probability: number;
}

/** What to set aside: enough in so many cases of a hundred, beside the most and the mean. */
export interface Reserve {
  readonly amount: number;
  readonly most: number;
  readonly mean: number;
  readonly level: number;
}

/** Enough in 19 of 20 cases. */
export const RESERVE_LEVEL = 0.95;

const MAX_SUMS = 20_000;

/**
 * The least of the possible sums of refunds that suffices at the level. Engagements are independent, each pays nothing or
 * all of its refundable part; the distribution is exact up to 20,000 different sums, above that amounts are put together
 * upwards (so the reserve is never too small).
 */
export function reserveFor(exposures: readonly Exposure[], level = RESERVE_LEVEL): Reserve {
  let sums = new Map<number, number>([[0, 1]]);
  for (const { refundable, probability } of exposures) {
    const next = new Map<number, number>();
    for (const [amount, chance] of sums) {
      next.set(amount, (next.get(amount) ?? 0) + chance * probability);
      next.set(amount + refundable, (next.get(amount + refundable) ?? 0) + chance * (1 - probability));
    }
    sums = next.size > MAX_SUMS ? coarser(next) : next;
  }
  const ordered = [...sums].sort(([a], [b]) => a - b);
  let covered = 0;
  let amount = 0;
  for (const [sum, chance] of ordered) {
    if (covered >= level - 1e-12) break;
    covered += chance;
    amount = sum;
  }
  const most = exposures.reduce((all, one) => all + one.refundable, 0);
  const mean = exposures.reduce((all, one) => all + expectedRefundCost(one), 0);
  return { amount: Math.min(amount, most), most, mean, level };
}

function coarser(sums: Map<number, number>): Map<number, number> {
  const most = [...sums.keys()].reduce((all, one) => Math.max(all, one), 0);
  const step = Math.max(1, Math.ceil((2 * most) / MAX_SUMS));
  const grouped = new Map<number, number>();
  for (const [amount, chance] of sums) {
    const up = Math.ceil(amount / step) * step;
    grouped.set(up, (grouped.get(up) ?? 0) + chance);
  }
  return grouped;
}
