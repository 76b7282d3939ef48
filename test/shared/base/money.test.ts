import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  fromMajor,
  majorOf,
  money,
  notNegative,
  roundHalfUp,
  sameCurrency,
  scale,
  subtract,
  sum,
  zero,
  type Money,
} from '#shared/base/money.ts';

const eur = (minor: number): Money => money(minor, 'EUR');

describe('money is whole minor units of one currency', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    '%d minor units are our own mistake',
    (minor) => {
      expect(() => eur(minor)).toThrow('whole number of minor units');
    },
  );

  test('there is one nothing, with no sign', () => {
    expect(Object.is(eur(-0).minor, 0)).toBe(true);
    expect(Object.is(scale(eur(-1), 0.1).minor, 0)).toBe(true);
    expect(Object.is(roundHalfUp(-0.1), 0)).toBe(true);
  });

  test('sums, differences and order stay in the currency', () => {
    expect(add(eur(240_000), eur(1))).toEqual(eur(240_001));
    expect(subtract(eur(1), eur(240_000))).toEqual(eur(-239_999));
    expect(compare(eur(1), eur(2))).toBeLessThan(0);
    expect(compare(eur(2), eur(2))).toBe(0);
    expect(sum([eur(1), eur(2), eur(3)], 'EUR')).toEqual(eur(6));
    expect(sum([], 'JPY')).toEqual(zero('JPY'));
    expect(sameCurrency(eur(1), money(1, 'JPY'))).toBe(false);
  });

  test.each([
    ['add', () => add(eur(1), money(1, 'JPY'))],
    ['subtract', () => subtract(eur(1), money(1, 'JPY'))],
    ['compare', () => compare(eur(1), money(1, 'JPY'))],
    ['sum', () => sum([money(1, 'JPY')], 'EUR')],
  ])('to %s two currencies without a rate is our own mistake', (_, mix) => {
    expect(mix).toThrow('without a rate');
  });

  test('a sum past 2^53 throws where dinero.js goes on silently', () => {
    expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(10))).toThrow();
  });
});

test('an amount below zero is shown to nobody as an amount; nothing and none stay what they are', () => {
  expect(notNegative(eur(-1))).toBeNull();
  expect(notNegative(null)).toBeNull();
  expect(notNegative(zero('EUR'))).toEqual(zero('EUR'));
  expect(notNegative(eur(5))).toEqual(eur(5));
});

describe('rounding, once, half away from zero', () => {
  test.each([
    [0.5, 1],
    [1.5, 2],
    [2.5, 3],
    [-0.5, -1],
    [-2.5, -3],
    [2.4999, 2],
    [0.4999999, 0],
    [1e9 + 0.49999, 1e9],
    [1.005 * 100, 101],
    [-1.005 * 100, -101],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [2 ** 52 + 1, 2 ** 52 + 1],
    [2 ** 51 + 0.25, 2 ** 51],
  ])('%d is %d', (value, rounded) => {
    expect(roundHalfUp(value)).toBe(rounded);
  });

  test('an amount times one stays what it is, however large', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        expect(scale(eur(minor), 1)).toEqual(eur(minor));
      }),
    );
  });

  test('a tenth of 2,400 is 240; a third of 1,000 is 333.33', () => {
    expect(scale(eur(240_000), 0.1)).toEqual(eur(24_000));
    expect(scale(eur(100_000), 1 / 3)).toEqual(eur(33_333));
    expect(scale(eur(-5), 0.5)).toEqual(eur(-3));
  });
});

describe('major units, as cells hold them', () => {
  test.each([
    [2400.5, 'EUR', 240_050],
    [2400, 'JPY', 2400],
    [1.234, 'TND', 1234],
    [0.1 + 0.2, 'EUR', 30],
    [-0.29, 'EUR', -29],
    [4.35, 'EUR', 435],
    [0, 'EUR', 0],
  ])('%d %s is %d minor units', (major, currency, minor) => {
    expect(fromMajor(major, currency)).toEqual({ ok: true, value: money(minor, currency) });
  });

  test.each([
    [2400.505, 'EUR', 'EUR has 2 decimals; this amount has more. Round it.'],
    [0.5, 'JPY', 'JPY has no decimals; this amount has some. Round it.'],
    [12_345_678_901.125, 'EUR', 'EUR has 2 decimals; this amount has more. Round it.'],
    [1, 'EURO', 'EURO is not a currency code. Write one like EUR, USD or JPY.'],
    [1, ' ', 'A blank is not a currency code. Write one like EUR, USD or JPY.'],
    [Number.NaN, 'EUR', 'Not an amount. Write a number.'],
    [1e15, 'EUR', 'This amount is too large to keep exactly.'],
  ])('%d "%s" is a problem of its cell', (major, currency, message) => {
    expect(fromMajor(major, currency, 'Payments!D7')).toEqual({
      ok: false,
      problems: [{ field: 'Payments!D7', message }],
    });
  });

  test.each(['EUR', 'JPY', 'TND', 'CLF'])('%s goes to major units and back unharmed', (currency) => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (minor) => {
        const there = money(minor, currency);
        expect(fromMajor(majorOf(there), currency)).toEqual({ ok: true, value: there });
      }),
    );
  });

  test('major units of a currency nobody knows are our own mistake', () => {
    expect(() => majorOf({ minor: 1, currency: 'DEM' })).toThrow('DEM is not a currency code');
  });
});
