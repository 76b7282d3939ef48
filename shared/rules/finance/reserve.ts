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
/** Different sums are looked at so often before they are laid on a grid. */
const MAX_STEPS = 60_000;

/**
 * The least of the possible sums of refunds that suffices at the level. Engagements are independent, each pays nothing or
 * all of its refundable part; the distribution is exact while different sums are few, and where amounts are round. Else amounts are
 * put together upwards on a grid of 20,000 sums, so the reserve is never too small.
 */
export function reserveFor(exposures: readonly Exposure[], level = RESERVE_LEVEL): Reserve {
  const most = exposures.reduce((all, one) => all + one.refundable, 0);
  const mean = exposures.reduce((all, one) => all + expectedRefundCost(one), 0);
  const ordered = eachSum(exposures) ?? sumsOnGrid(exposures, leastBound(exposures, mean, level));
  let covered = 0;
  let amount = 0;
  for (const [sum, chance] of ordered) {
    if (covered >= level - 1e-12) break;
    covered += chance;
    amount = sum;
  }
  return { amount: Math.min(amount, most), most, mean, level };
}

/** Every sum with its chance, the least first; null where there are too many. */
function eachSum(exposures: readonly Exposure[]): [sum: number, chance: number][] | null {
  let sums = new Map<number, number>([[0, 1]]);
  let steps = 0;
  for (const { refundable, probability } of exposures) {
    const next = new Map<number, number>();
    for (const [amount, chance] of sums) {
      next.set(amount, (next.get(amount) ?? 0) + chance * probability);
      next.set(amount + refundable, (next.get(amount + refundable) ?? 0) + chance * (1 - probability));
    }
    sums = next;
    steps += sums.size;
    if (sums.size > MAX_SUMS || steps > MAX_STEPS) return null;
  }
  return [...sums].sort(([a], [b]) => a - b);
}

/** What suffices at the level in any case, by Hoeffding's inequality: sums beyond it need no chance of their own. */
const leastBound = (exposures: readonly Exposure[], mean: number, level: number): number =>
  mean + Math.sqrt((exposures.reduce((all, one) => all + one.refundable ** 2, 0) * -Math.log(1 - level)) / 2);

/** Sums up to a bound, a step apart; the step is what all amounts are multiples of where it is large enough. */
function sumsOnGrid(exposures: readonly Exposure[], bound: number): [sum: number, chance: number][] {
  const common = exposures.reduce((all, one) => commonOf(one.refundable, all), 0);
  const step = Math.max(1, common, Math.ceil(bound / MAX_SUMS));
  // Each amount is rounded up by less than a step.
  const chances = new Float64Array(Math.ceil(bound / step) + exposures.length + 1);
  chances[0] = 1;
  for (const { refundable, probability } of exposures) {
    const by = Math.ceil(refundable / step);
    for (let at = chances.length - 1; at >= 0; at--)
      chances[at] = (chances[at] ?? 0) * probability + (chances[at - by] ?? 0) * (1 - probability);
  }
  return Array.from(chances, (chance, at) => [at * step, chance]);
}

/** The largest number that both are multiples of. */
const commonOf = (a: number, b: number): number => (b === 0 ? a : commonOf(b, a % b));
