import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakEvenProbability,
  expectedProfit,
  expectedRefundCost,
  expectedValue,
  marginNeutralFee,
  mostLikelyAmount,
  refundLiability,
} from '#shared/rules/finance/guarantee-economics.ts';

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const amount = fc.integer({ min: 1, max: 1_000_000 });

describe('what a guarantee costs', () => {
  test('the seed: 2,400 kept nine times of ten costs 240 on average; 2,666.67 keeps the margin', () => {
    expect(expectedRefundCost({ probability: 0.9, refundable: 2400 })).toBeCloseTo(240, 9);
    expect(marginNeutralFee({ fee: 2400, probability: 0.9, refundShare: 1 })).toBeCloseTo(2666.67, 2);
    expect(marginNeutralFee({ fee: 2400, probability: 0.9, refundShare: 0.5 })).toBeCloseTo(2526.32, 2);
  });

  test('scopemetrix: 40 % and the premium at stake, lost one time in four, cost a premium of 13 %', () => {
    const premium = (0.4 * 0.25) / 0.75;
    expect(premium).toBeCloseTo(0.133, 3);
    const fee = 10_000 * (1 + premium);
    const refundable = 10_000 * (0.4 + premium);
    expect(expectedProfit({ fee, refundable, cost: 0, probability: 0.75 })).toBeCloseTo(10_000, 9);
  });

  test('at the break-even chance nothing is earned and nothing lost', () => {
    fc.assert(
      fc.property(amount, amount, amount, (fee, refundable, cost) => {
        const probability = breakEvenProbability({ fee, refundable, cost }) ?? NaN;
        const profit = expectedProfit({ fee, refundable, cost, probability });
        expect(Math.abs(profit)).toBeLessThan(1e-6);
      }),
    );
  });

  test('with all refundable, the break-even chance is cost by fee', () => {
    expect(breakEvenProbability({ fee: 2400, refundable: 2400, cost: 600 })).toBeCloseTo(0.25, 12);
    expect(breakEvenProbability({ fee: 2400, refundable: 0, cost: 600 })).toBeNull();
  });

  test('the margin-neutral fee earns what the fee without guarantee earned', () => {
    fc.assert(
      fc.property(amount, amount, share, share, (fee, cost, probability, refundShare) => {
        const guaranteed = marginNeutralFee({ fee, probability, refundShare }) ?? NaN;
        const refundable = guaranteed * refundShare;
        expect(
          expectedProfit({ fee: guaranteed, refundable, cost, probability }) / (fee - cost || 1),
        ).toBeCloseTo(fee === cost ? 0 : 1, 5);
      }),
    );
  });

  test('no fee keeps the margin of what is always refunded in full', () => {
    expect(marginNeutralFee({ fee: 2400, probability: 0, refundShare: 1 })).toBeNull();
  });
});

describe('for the accountant', () => {
  test('IFRS 15 example 22: 10,000 received, 9,700 expected to keep', () => {
    expect(refundLiability({ received: 10_000, expectedToKeep: 9700 })).toBe(300);
  });

  test('Thomas Consultants: 54,000 to expect, 50,000 most likely', () => {
    const outcomes = [
      [70_000, 0.2],
      [50_000, 0.8],
    ] as const;
    expect(expectedValue({ outcomes })).toBeCloseTo(54_000, 9);
    expect(mostLikelyAmount({ outcomes })).toBe(50_000);
  });

  test('without outcomes both are unknown, not nothing', () => {
    expect([expectedValue({ outcomes: [] }), mostLikelyAmount({ outcomes: [] })]).toEqual([null, null]);
  });
});
