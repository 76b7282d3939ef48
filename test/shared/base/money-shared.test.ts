import * as dinero from 'dinero.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, money, sum, zero, type Money } from '#shared/base/money.ts';

const eur = (minor: number): Money => money(minor, 'EUR');

const minors = (parts: readonly Money[]): number[] => parts.map((part) => part.minor);

describe('sharing out', () => {
  test.each([
    [1003, [50, 50], [502, 501]],
    [1003, [0, 50, 50], [0, 502, 501]],
    [-1003, [50, 50], [-502, -501]],
    [1000, [0.1, 0.2, 0.7], [100, 200, 700]],
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [5, [1e-7, 1e-7], [3, 2]],
    [35, [0.1, 0.25], [10, 25]],
    [36, [0.25, 1], [7, 29]],
    [1, [1, 99], [0, 1]],
    [0, [1, 2], [0, 0]],
    [Number.MAX_SAFE_INTEGER, [1, 1], [4503599627370496, 4503599627370495]],
  ])('%d by %j is %j', (minor, ratios, parts) => {
    expect(minors(allocate(eur(minor), ratios))).toEqual(parts);
  });

  const shares = fc
    .array(fc.oneof(fc.nat({ max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    })
    .filter((ratios) => ratios.some((ratio) => ratio > 0));

  test('no unit is lost, none appears, and who has no share gets nothing', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), shares, (minor, ratios) => {
        const parts = allocate(eur(minor), ratios);
        expect(sum(parts, 'EUR')).toEqual(eur(minor));
        ratios.forEach((ratio, n) => {
          if (ratio === 0) expect(parts[n]).toEqual(zero('EUR'));
        });
      }),
    );
  });

  test('it agrees with dinero.js', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000_000 }),
        fc
          .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 })
          .filter((all) => all.some((one) => one > 0)),
        (minor, ratios) => {
          const theirs = dinero.allocate(
            dinero.dinero({ amount: minor, currency: { code: 'EUR', base: 10, exponent: 2 } }),
            ratios,
          );
          expect(minors(allocate(eur(minor), ratios))).toEqual(
            theirs.map((part) => dinero.toSnapshot(part).amount),
          );
        },
      ),
    );
  });

  test.each([[[]], [[0, 0]], [[1, -1]], [[2, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])(
    'ratios %j are our own mistake',
    (ratios) => {
      expect(() => allocate(eur(100), ratios)).toThrow(/^(?:A|At least one) ratio must be/);
    },
  );
});
