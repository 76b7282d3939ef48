import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paybackBand, paybackPeriod } from '#shared/rules/finance/payback.ts';

describe('the payback period', () => {
  test('135,000 against 546,000 a year is paid back in 2.967 months', () => {
    const cashFlows = [-135_000, ...Array<number>(12).fill(546_000 / 12)];
    expect(paybackPeriod({ cashFlows })).toBeCloseTo(2.967, 3);
  });

  test.each([
    ['never, when too little comes in', [-100, 50], null],
    ['unknown without flows', [], null],
    ['at the start, when nothing went out', [0, 50], 0],
    ['exactly at the end of a period', [-100, 50, 50], 2],
    ['after the cost, when the cost comes later', [0, -100, 200], 1.5],
    ['the first time, when more goes out afterwards', [-100, 200, -300, 400], 0.5],
    ['after a period in which more went out', [-100, -50, 150, 10], 2],
  ])('is %s', (_, cashFlows, expected) => {
    if (expected === null) expect(paybackPeriod({ cashFlows })).toBeNull();
    else expect(paybackPeriod({ cashFlows })).toBeCloseTo(expected, 12);
  });

  test('twelve twelfths of a fee pay it back in twelve months, whatever the fee', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (fee) => {
        const months = paybackPeriod({ cashFlows: [-fee, ...Array<number>(12).fill(fee / 12)] });
        expect(months).toBeCloseTo(12, 9);
        expect(paybackBand(months)).toEqual({ kind: 'inMonth', month: 12 });
      }),
    );
  });

  test('discounting never makes it sooner', () => {
    const gains = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(gains, fc.double({ min: 0, max: 1, noNaN: true }), (later, rate) => {
        const cashFlows = [-150, ...later];
        const plain = paybackPeriod({ cashFlows }) ?? Infinity;
        expect(paybackPeriod({ cashFlows, rate }) ?? Infinity).toBeGreaterThanOrEqual(plain - 1e-9);
      }),
    );
  });
});

test.each([
  [null, { kind: 'never' }],
  [0, { kind: 'underOneMonth' }],
  [0.68, { kind: 'underOneMonth' }],
  [1, { kind: 'inMonth', month: 1 }],
  [2.967, { kind: 'inMonth', month: 3 }],
  [3, { kind: 'inMonth', month: 3 }],
  [3.0000000000000004, { kind: 'inMonth', month: 3 }],
  [3.01, { kind: 'inMonth', month: 4 }],
])('%j months are shown as %j', (months, band) => {
  expect(paybackBand(months)).toEqual(band);
});
