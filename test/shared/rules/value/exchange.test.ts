import { describe, expect, test } from 'vitest';
import type { Rate } from '#shared/model/rates.ts';
import { convert, sumIn } from '#shared/rules/value/exchange.ts';
import { bookWith, eur, usd } from '#test/support/build-book.ts';

const rate = (on: string, value: number, from = 'USD', to = 'EUR'): Partial<Rate> => ({
  from,
  to,
  on,
  rate: value,
  source: 'ECB',
});
const rates = (...given: Partial<Rate>[]): readonly Rate[] => bookWith({ rates: given }).rates;

describe('an amount in another currency', () => {
  const known = rates(rate('2026-10-01', 0.9), rate('2026-10-20', 0.8));

  test.each([
    ['before any rate', '2026-09-30', null],
    ['on the day of a rate', '2026-10-01', eur(90)],
    ['between two, the earlier', '2026-10-19', eur(90)],
    ['later, the latest', '2026-12-31', eur(80)],
  ])('%s', (_, on, expected) => {
    const converted = convert(usd(100), 'EUR', on, known);
    expect(converted.kind === 'undetermined' ? null : converted.money).toEqual(expected);
  });

  test('a rate that makes more than can be kept exactly is asked about', () => {
    const wild = rates(rate('2026-10-01', 1e15));
    expect(convert(usd(100), 'EUR', null, wild)).toMatchObject({ kind: 'undetermined' });
    const large = rates(rate('2026-10-01', 8e11));
    const sums = sumIn(
      [
        { amount: usd(100), on: null },
        { amount: usd(100), on: null },
      ],
      'EUR',
      large,
    );
    expect(sums).toMatchObject({ total: null, missing: [expect.stringContaining('too large')] });
  });

  test('a rate serves both ways', () => {
    expect(convert(eur(80), 'USD', '2026-10-20', known)).toMatchObject({
      kind: 'converted',
      money: usd(100),
    });
  });

  test('of two rates on one day the straight one counts, in whatever order they were noted', () => {
    const two = rates(rate('2026-10-20', 1.3, 'EUR', 'USD'), rate('2026-10-20', 0.8));
    const same = rates(rate('2026-10-20', 0.7), rate('2026-10-20', 0.8));
    for (const list of [two, [...two].reverse(), same, [...same].reverse()])
      expect(convert(usd(100), 'EUR', '2026-10-20', list)).toMatchObject({ money: eur(80) });
  });

  test('yen have no cents, dinars have thousandths', () => {
    const yen = rates(rate('2026-10-20', 150.5, 'USD', 'JPY'));
    expect(convert(usd(10.01), 'JPY', '2026-10-20', yen)).toMatchObject({
      money: { minor: 1507, currency: 'JPY' },
    });
    const dinars = rates(rate('2026-10-20', 3.1234, 'USD', 'TND'));
    expect(convert(usd(10), 'TND', '2026-10-20', dinars)).toMatchObject({
      money: { minor: 31_234, currency: 'TND' },
    });
  });

  test('a sum with one amount undetermined is undetermined, never the sum of the rest', () => {
    const sum = sumIn(
      [
        { amount: eur(100), on: null },
        { amount: { minor: 100, currency: 'JPY' }, on: '2026-10-20' },
      ],
      'EUR',
      known,
    );
    expect(sum.total).toBeNull();
    expect(sum.missing.join()).toMatch(/JPY to EUR.*Add one with its source/);
  });
});
