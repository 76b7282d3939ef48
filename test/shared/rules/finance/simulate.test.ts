import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile } from '#shared/rules/finance/beta.ts';
import type { ThreePoint } from '#shared/rules/finance/pert.ts';
import { simulate, type Simulated } from '#shared/rules/finance/simulate.ts';

const three = fc
  .tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6))
  .map((values) => values.sort((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]): ThreePoint => ({ low, likely, high }));

function drawn(estimates: readonly ThreePoint[]): Simulated {
  const checked = simulate(estimates);
  if (!checked.ok) throw new Error(checked.problems[0]?.message);
  return checked.value;
}

/** Mean (o + 4m + p) ÷ 6 and variance (μ − o)(p − μ) ÷ 7 of a Beta-PERT estimate. */
function exact({ low, likely, high }: ThreePoint): { mean: number; variance: number } {
  const mean = (low + 4 * likely + high) / 6;
  return { mean, variance: ((mean - low) * (high - mean)) / 7 };
}

describe('ten thousand draws', () => {
  test('have the mean and the variance of Beta-PERT, not ((p − o) ÷ 6)²', () => {
    fc.assert(
      fc.property(fc.array(three, { minLength: 1, maxLength: 5 }), (estimates) => {
        const { mean, variance } = drawn(estimates);
        const each = estimates.map(exact);
        const truth = each.reduce((sum, one) => sum + one.mean, 0);
        const spread = each.reduce((sum, one) => sum + one.variance, 0);
        expect(Math.abs(mean - truth)).toBeLessThanOrEqual(5 * Math.sqrt(spread / 10_000) + 1e-6);
        expect(Math.abs(variance - spread)).toBeLessThanOrEqual(0.1 * spread + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test('a skewed estimate tells the two variances apart', () => {
    const estimate = { low: 0, likely: 0, high: 600 };
    const { variance } = drawn([estimate]);
    expect(exact(estimate).variance).toBeCloseTo(7142.86, 2);
    expect(variance).toBeGreaterThan(6700);
    expect(variance).toBeLessThan(7600);
  });

  test('have the quantiles of the distribution they are drawn from', () => {
    const { p10, p50, p90 } = drawn([{ low: 4, likely: 6, high: 12 }]);
    const truth = (p: number) => 4 + 8 * betaQuantile(p, 2, 4);
    expect(Math.abs(p10 - truth(0.1))).toBeLessThan(0.08);
    expect(Math.abs(p50 - truth(0.5))).toBeLessThan(0.08);
    expect(Math.abs(p90 - truth(0.9))).toBeLessThan(0.08);
  });

  test('lie in order between everything low and everything high', () => {
    fc.assert(
      fc.property(fc.array(three, { minLength: 1, maxLength: 4 }), (estimates) => {
        const { p10, p50, p90, allLow, allHigh } = drawn(estimates);
        const noise = 1e-6;
        expect([allLow - noise, p10, p50, p90, allHigh + noise]).toEqual(
          [allLow - noise, p10, p50, p90, allHigh + noise].sort((a, b) => a - b),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('come out the same for the same estimates, in whatever order, and otherwise differ', () => {
    const [one, two] = [
      { low: 1, likely: 2, high: 4 },
      { low: 10, likely: 30, high: 35 },
    ];
    expect(drawn([one, two])).toEqual(drawn([two, one]));
    expect(drawn([one]).p50).not.toBe(drawn([{ ...one, high: 4.0001 }]).p50);
  });

  test('an estimate without a range is a constant', () => {
    expect(drawn([{ low: 7, likely: 7, high: 7 }])).toMatchObject({ mean: 7, variance: 0, p10: 7, p90: 7 });
  });
});

test.each([
  ['low above likely', [{ low: 3, likely: 2, high: 4 }], 'estimates.0'],
  [
    'likely above high, in the second',
    [
      { low: 1, likely: 2, high: 4 },
      { low: 1, likely: 5, high: 4 },
    ],
    'estimates.1',
  ],
  ['no number', [{ low: NaN, likely: 2, high: 4 }], 'estimates.0'],
  ['an endless range', [{ low: 1, likely: 2, high: Infinity }], 'estimates.0'],
  ['nothing to draw from', [], 'estimates'],
])('%s is refused with its place', (_, estimates, field) => {
  const checked = simulate(estimates);
  expect(checked.ok ? null : checked.problems[0]?.field).toBe(field);
});
