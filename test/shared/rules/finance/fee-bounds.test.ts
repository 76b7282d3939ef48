import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedFee, type FeeInput } from '#shared/rules/finance/fee-bounds.ts';
import { runs } from '#test/support/proof.ts';

const open: FeeInput = {
  value: 10_000_000,
  share: 0.15,
  floor: null,
  ceiling: null,
  minimumReturn: null,
  alternative: null,
  rounding: null,
};

describe('the fee and the bound that held', () => {
  test.each([
    ['the share of the value', {}, 1_500_000, 'share'],
    ['the floor above the share', { floor: 1_800_000 }, 1_800_000, 'floor'],
    ['the ceiling below the share', { ceiling: 1_200_000 }, 1_200_000, 'ceiling'],
    ['the client’s minimum return of 10 : 1', { minimumReturn: 10 }, 1_000_000, 'minimumReturn'],
    ['the value over the alternative', { alternative: 950_000 }, 950_000, 'alternative'],
    [
      'the least of three caps',
      { ceiling: 1_200_000, minimumReturn: 10, alternative: 1_100_000 },
      1_000_000,
      'minimumReturn',
    ],
    ['floor and cap that meet', { floor: 1_200_000, ceiling: 1_200_000 }, 1_200_000, 'ceiling'],
    ['a share exactly at the ceiling', { ceiling: 1_500_000 }, 1_500_000, 'share'],
    ['no value', { value: 0 }, 0, 'share'],
    ['a loss', { value: -500 }, 0, 'share'],
  ] as const)('%s', (_, change, fee, bound) => {
    expect(boundedFee({ ...open, ...change })).toMatchObject({ kind: 'fee', fee, bound });
  });

  test.each([
    ['a floor above the ceiling', { floor: 1_300_000, ceiling: 1_200_000 }, 100_000, 'ceiling'],
    ['a floor above the minimum return', { floor: 1_100_000, minimumReturn: 10 }, 100_000, 'minimumReturn'],
    ['an alternative that is better, and no floor', { alternative: -500 }, 500, 'alternative'],
    ['a floor and no value', { value: 0, floor: 100, minimumReturn: 5 }, 100, 'minimumReturn'],
  ] as const)('%s leaves no fee, and says by how much', (_, change, short, capBound) => {
    expect(boundedFee({ ...open, ...change })).toMatchObject({ kind: 'noFee', short, capBound });
  });

  test('the noise of a division is no bound: a floor exactly at value ÷ minimum return is a fee', () => {
    const price = fc.integer({ min: 1, max: 10_000_000 });
    const tenths = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(price, tenths, (floor, tenth) => {
        const answer = boundedFee({
          ...open,
          value: (floor * tenth) / 10,
          minimumReturn: tenth / 10,
          share: 1,
          floor,
        });
        expect(answer.kind).toBe('fee');
        expect(answer.kind === 'fee' ? answer.fee : NaN).toBeGreaterThanOrEqual(floor);
      }),
      { numRuns: 500 },
    );
  });
});

describe('rounding comes last', () => {
  test.each([
    ['to the nearest hundred', { share: 0.1234567, rounding: 10_000 }, 1_230_000],
    ['half up to the cent', { value: 1000, share: 0.1005 }, 101],
    ['down where the nearest passes the cap', { ceiling: 1_299_000, rounding: 100_000 }, 1_200_000],
    ['up where the nearest passes the floor', { floor: 1_610_000, rounding: 100_000 }, 1_700_000],
    [
      'not at all where no step lies between floor and cap',
      { share: 0.106, floor: 1_050_000, ceiling: 1_080_000, rounding: 100_000 },
      1_060_000,
    ],
    ['not to nothing', { value: 300, share: 0.1, rounding: 100 }, 30],
  ] as const)('%s', (_, change, fee) => {
    expect(boundedFee({ ...open, ...change })).toMatchObject({ kind: 'fee', fee });
  });

  const amount = fc.nat(10_000_000);
  const maybe = fc.option(amount);
  const input = fc.record({
    value: amount,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    floor: maybe,
    ceiling: maybe,
    minimumReturn: fc.option(fc.integer({ min: 50, max: 2000 }).map((hundredths) => hundredths / 100)),
    alternative: maybe,
    rounding: fc.option(fc.constantFrom(1, 100, 5000, 100_000)),
  });

  test('a fee is whole, never below the floor, never above any cap; none means floor above cap', () => {
    fc.assert(
      fc.property(input, (one) => {
        const answer = boundedFee(one);
        const caps = [
          one.ceiling ?? Infinity,
          one.alternative ?? Infinity,
          one.minimumReturn ? Math.floor((one.value * 100) / Math.round(one.minimumReturn * 100)) : Infinity,
        ];
        if (answer.kind === 'noFee') {
          expect(one.floor ?? 0).toBeGreaterThan(Math.min(...caps));
          expect(answer.short).toBe(answer.floor - answer.cap);
        } else {
          expect(Number.isInteger(answer.fee)).toBe(true);
          expect(answer.fee).toBeGreaterThanOrEqual(one.floor ?? 0);
          expect(answer.fee).toBeLessThanOrEqual(Math.min(...caps));
          if (answer.bound === 'share') expect(answer.unrounded).toBe(one.share * one.value);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  test('more value never lowers the fee', () => {
    fc.assert(
      fc.property(input, amount, (one, more) => {
        const [less, greater] = [boundedFee(one), boundedFee({ ...one, value: one.value + more })];
        if (less.kind === 'fee' && one.rounding === null)
          expect(greater.kind === 'fee' ? greater.fee : -1).toBeGreaterThanOrEqual(less.fee);
      }),
    );
  });
});
