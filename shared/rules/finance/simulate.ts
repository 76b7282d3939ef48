import { randomBeta } from 'd3-random';
import { good, refused, type Checked } from '../../base/checked.ts';
import { ensure } from '../../base/ensure.ts';
import type { ThreePoint } from './pert.ts';

/** What 10,000 draws of a sum of independent Beta-PERT estimates say. */
export interface Simulated {
  readonly draws: number;
  readonly mean: number;
  readonly variance: number;
  /** One chance in ten of less. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Everything low and everything high together, beside the independent range. */
  readonly allLow: number;
  readonly allHigh: number;
}

/** Draws of one simulation. */
export const DRAWS = 10_000;

/**
 * Simulates the sum of estimates that vary independently. The seed comes from the inputs, so the same inputs give the same
 * answer, in whatever order. Nothing to simulate, no numbers, or an order other than low ≤ likely ≤ high is refused.
 */
export function simulate(estimates: readonly ThreePoint[], draws = DRAWS): Checked<Simulated> {
  ensure(Number.isInteger(draws) && draws > 0, `${draws} draws say nothing`);
  const wrong = estimates.findIndex(
    ({ low, likely, high }) =>
      !(low <= likely && likely <= high && Number.isFinite(low) && Number.isFinite(high)),
  );
  if (wrong >= 0)
    return refused(
      `estimates.${wrong}`,
      'Low must not exceed likely, nor likely high. Look at the three again.',
    );
  if (estimates.length === 0)
    return refused('estimates', 'There is no range to draw from. Give low, likely and high.');
  return good(summary(sorted(estimates), draws));
}

const sorted = (estimates: readonly ThreePoint[]): ThreePoint[] =>
  [...estimates].sort((a, b) => a.low - b.low || a.likely - b.likely || a.high - b.high);

function summary(estimates: readonly ThreePoint[], draws: number): Simulated {
  const source = seeded(estimates.flatMap(({ low, likely, high }) => [low, likely, high]));
  const samplers = estimates.map((one) => samplerOf(one, source));
  const sums = Float64Array.from({ length: draws }, () =>
    samplers.reduce((sum, draw) => sum + draw(), 0),
  ).sort();
  const mean = sums.reduce((sum, value) => sum + value, 0) / draws;
  const at = (share: number) => sums[Math.min(draws - 1, Math.floor(share * draws))] ?? mean;
  return {
    draws,
    mean,
    variance: sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    allLow: estimates.reduce((sum, one) => sum + one.low, 0),
    allHigh: estimates.reduce((sum, one) => sum + one.high, 0),
  };
}

/** Beta-PERT: shapes 1 + 4(m−o)/(p−o) and 1 + 4(p−m)/(p−o); a constant where o = p. */
function samplerOf({ low, likely, high }: ThreePoint, source: () => number): () => number {
  const width = high - low;
  if (width === 0) return () => low;
  const draw = randomBeta.source(source)(1 + (4 * (likely - low)) / width, 1 + (4 * (high - likely)) / width);
  return () => low + width * draw();
}

/** A seeded source of numbers in [0, 1) (sfc32); its first draws are thrown away. */
function seeded(numbers: readonly number[]): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (const character of numbers.join(' ')) {
    a = Math.imul(a ^ character.charCodeAt(0), 0x01000193) | 0;
    b = (b + a) | 0;
    c = (c ^ (b << 7)) | 0;
  }
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let n = 0; n < 15; n += 1) next();
  return next;
}
