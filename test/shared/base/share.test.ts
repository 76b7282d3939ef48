import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPoints, isShare, shareOf, sumShares } from '#shared/base/share.ts';

test.each([
  [0.7, 7000],
  [0.29, 2900],
  [1, 10_000],
  [0.1 + 0.2, 3000],
  [0, 0],
])('the share %d is %d basis points', (share, points) => {
  expect(basisPoints(share)).toBe(points);
});

test('seven tenths and three tenths are the whole, which plain sums miss', () => {
  expect(sumShares([0.7, 0.2, 0.1])).toBe(1);
  expect(0.7 + 0.2 + 0.1).not.toBe(1);
  expect(sumShares([])).toBe(0);
});

test('shares that come from parts of a whole sum to it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 10_000 }), { maxLength: 20 }), (points) => {
      expect(basisPoints(sumShares(points.map(shareOf)))).toBe(points.reduce((all, one) => all + one, 0));
    }),
  );
});

test.each([
  [0, true],
  [1, true],
  [0.5, true],
  [-0.01, false],
  [1.01, false],
  [Number.NaN, false],
])('%d is a share: %s', (value, answer) => {
  expect(isShare(value)).toBe(answer);
});
