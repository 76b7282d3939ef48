import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fits,
  fractionOf,
  lesser,
  minus,
  NOTHING,
  orNothing,
  over,
  plus,
  rounded,
  times,
} from '#shared/base/fraction.ts';

const of = fractionOf;

describe('an exact fraction', () => {
  test.each([
    ['a number is the decimal it is written as', times(of(0.1), of(3)), of(0.3)],
    ['very small and very large numbers', times(of(1e-7), of(1e21)), of(1e14)],
    ['a third times three', times(over(of(1), of(3)), of(3)), of(1)],
    ['a sum', plus(of(0.1), of(0.2)), of(0.3)],
    ['a difference below zero', minus(of(1), of(2.5)), of(-1.5)],
    ['a quotient of a negative', over(of(1), of(-4)), of(-0.25)],
    ['the lesser', lesser(of(2), of(1.99)), of(1.99)],
    ['nothing instead of less than nothing', orNothing(of(-1)), NOTHING],
  ])('%s', (_, given, expected) => {
    expect(given.top * expected.bottom).toBe(expected.top * given.bottom);
  });

  test.each([
    [0.5, 1],
    [-0.5, -1],
    [0.4999999999999999, 0],
    [2.5, 3],
    [-2.4, -2],
  ])('%d is rounded half away from zero to %d', (value, expected) => {
    expect(rounded(of(value))).toBe(expected);
  });

  test('a half is a half however it came about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }), (whole, part) => {
        const half = over(times(of(2 * whole + 1), of(part)), times(of(2), of(part)));
        expect(rounded(half)).toBe(whole + 1);
      }),
    );
  });

  test('what cannot be kept exactly is told apart', () => {
    expect(fits(of(2 ** 53 - 2))).toBe(true);
    expect(fits(of(2 ** 53))).toBe(false);
    expect(() => rounded(of(1e17))).toThrow(/too large/);
    expect(() => over(of(1), NOTHING)).toThrow(/share of nothing/);
  });
});
