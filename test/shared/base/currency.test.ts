import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currencyCodes, currencyExponent, isCurrency } from '#shared/base/currency.ts';

const published: { decimals: Record<string, string> } = JSON.parse(
  readFileSync(new URL('./iso-4217.json', import.meta.url), 'utf8'),
);
const list = Object.entries(published.decimals).flatMap(([decimals, codes]) =>
  codes.split(' ').map((code) => ({ code, decimals: Number(decimals) })),
);

describe('the currencies of ISO 4217', () => {
  test('are those of the published list, no more and no fewer', () => {
    expect(currencyCodes).toHaveLength(165);
    expect([...currencyCodes].sort()).toEqual(list.map(({ code }) => code).sort());
  });

  test('have the decimals of the published list', () => {
    expect(list.filter(({ code, decimals }) => currencyExponent(code) !== decimals)).toEqual([]);
  });

  test.each([
    ['JPY', 0],
    ['UYI', 0],
    ['EUR', 2],
    ['MGA', 2],
    ['MRU', 2],
    ['XCG', 2],
    ['TND', 3],
    ['CLF', 4],
  ])('%s has %d', (code, decimals) => {
    expect(currencyExponent(code)).toBe(decimals);
  });

  test.each(['', 'eur', 'EURO', 'XXX', 'XAU', 'DEM', 'HRK', 'ANG', 'BGN', 'constructor'])(
    '"%s" is none in use',
    (code) => {
      expect(isCurrency(code)).toBe(false);
      expect(currencyExponent(code)).toBeNull();
    },
  );
});
