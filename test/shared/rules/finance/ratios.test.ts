import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benefitCostRatio, roi } from '#shared/rules/finance/ratios.ts';

test.each([
  ['546,000 against 135,000; the source prints 330 %', 546_000, 135_000, 3.0444],
  ['half of 250,000 against 11,000; the source prints 10 %', 125_000, 11_000, 10.3636],
  ['2,400.00 on 2,400.00 is paid for, no more', 2400, 2400, 0],
  ['Phillips 350,000 against 200,000', 350_000, 200_000, 0.75],
])('the return on investment of %s', (_, benefit, cost, expected) => {
  expect(roi({ benefit, cost })).toBeCloseTo(expected, 4);
});

test('the ratio is always the return plus one', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (benefit, cost) => {
      const ratio = benefitCostRatio({ benefit, cost }) ?? NaN;
      const difference = ratio - 1 - (roi({ benefit, cost }) ?? NaN);
      expect(Math.abs(difference)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(ratio)));
    }),
  );
});

test.each([0, -0, -50])('without a cost (%d) there is no ratio, not an endless one', (cost) => {
  expect([roi({ benefit: 100, cost }), benefitCostRatio({ benefit: 100, cost })]).toEqual([null, null]);
});
