import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, parseAmount, parseNumber, parseShare } from '#shared/base/amount.ts';
import { money } from '#shared/base/money.ts';
import { runs } from '#test/support/proof.ts';

const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'ja',
  'pt',
  'it',
  'nl',
  'de-AT',
  'de-CH',
  'fr-CH',
  'en-IN',
  'pt-PT',
  'pl',
  'ar',
];
const CURRENCIES = ['EUR', 'USD', 'JPY', 'TND', 'CHF', 'CLF', 'MGA'];

describe('reading an amount as its locale writes it', () => {
  test.each([
    ['2400,00', 'de', 'EUR', 240_000],
    ['2.400,00', 'de', 'EUR', 240_000],
    ['2.400', 'de', 'EUR', 240_000],
    ['2.400.000', 'de', 'EUR', 240_000_000],
    ['2,400.00', 'en', 'EUR', 240_000],
    ['2400.5', 'en', 'EUR', 240_050],
    ['2 400,00', 'fr', 'EUR', 240_000],
    ['2\u00a0400,00', 'fr', 'EUR', 240_000],
    ['2\u202f400,00', 'fr', 'EUR', 240_000],
    ["2'400.00", 'de-CH', 'CHF', 240_000],
    ['2’400.00', 'de-CH', 'CHF', 240_000],
    ['2.400,50', 'de-AT', 'EUR', 240_050],
    ['2 400,50', 'de-AT', 'EUR', 240_050],
    ['2.400,50', 'es', 'EUR', 240_050],
    ['12,34,567.50', 'en-IN', 'INR', 123_456_750],
    ['1,234,567.50', 'en-IN', 'INR', 123_456_750],
    ['2,400', 'ja', 'JPY', 2400],
    ['2,400', 'ja', 'JPY', 2400],
    ['2400.00', 'en', 'JPY', 2400],
    ['1.234', 'en', 'TND', 1234],
    ['2,400', 'de', 'TND', 2400],
    ['-5', 'en', 'EUR', -500],
    ['\u22125.50', 'en', 'EUR', -550],
    ['- 5.50', 'en', 'EUR', -550],
    ['(5.50)', 'en', 'EUR', -550],
    ['+5', 'en', 'EUR', 500],
    ['-0.50', 'en', 'EUR', -50],
    ['EUR 5', 'en', 'EUR', 500],
    ['eur5', 'en', 'EUR', 500],
    ['5,00 €', 'de', 'EUR', 500],
    ['-€5.00', 'en', 'EUR', -500],
    ['€ -5.00', 'en', 'EUR', -500],
    ['US$5', 'en', 'USD', 500],
    ['$5', 'en', 'CAD', 500],
    ['Fr. 5.00', 'de-CH', 'CHF', 500],
    ['￥5', 'ja', 'JPY', 5],
    ['5円', 'ja', 'JPY', 5],
    ['5,00 zł', 'pl', 'PLN', 500],
    ["12'500.–", 'de-CH', 'CHF', 1_250_000],
    ['1.200,- €', 'de', 'EUR', 120_000],
    ['Rs. 1,20,000', 'en-IN', 'INR', 12_000_000],
  ])('"%s" in %s is %s %d', (text, locale, currency, minor) => {
    expect(parseAmount(text, locale, currency)).toEqual({ ok: true, value: money(minor, currency) });
  });

  test.each([
    ['2400,00', 'en', 'EUR'],
    ['2.400,00', 'en', 'EUR'],
    ['2,400.00', 'de', 'EUR'],
    ['2400.00', 'de', 'EUR'],
    ['2,400', 'de', 'EUR'],
    ['1.234', 'en', 'EUR'],
    ['0.500', 'de', 'EUR'],
    ['24,00', 'en', 'EUR'],
    ['2,4000', 'en', 'EUR'],
    ['2,40,000', 'en', 'EUR'],
    ['2 400', 'en', 'EUR'],
    ['1.5', 'en', 'JPY'],
    ['', 'en', 'EUR'],
    ['EUR', 'en', 'EUR'],
    ['5 to 6', 'en', 'EUR'],
    ['(5', 'en', 'EUR'],
    ['5)', 'en', 'EUR'],
    ['(-5)', 'en', 'EUR'],
    ['--5', 'en', 'EUR'],
    ['5-', 'en', 'EUR'],
    ['5²', 'en', 'EUR'],
    ['1e3', 'en', 'EUR'],
    ['0x10', 'en', 'EUR'],
    ['Infinity', 'en', 'EUR'],
    ['5 million', 'en', 'EUR'],
    ['£5', 'en', 'EUR'],
  ])('"%s" in %s is no amount of %s, never a guess', (text, locale, currency) => {
    expect(parseAmount(text, locale, currency).ok).toBe(false);
  });

  test.each([
    ['2400,00', 'en', 'EUR', 'Not an amount. Write 2,400.50 or 2400.50.'],
    ['2400.00', 'de', 'EUR', 'Not an amount. Write 2.400,50 or 2400,50.'],
    ['2400,00', 'en', 'JPY', 'Not an amount. Write 2,400 or 2400.'],
    ['2400,00', 'en', 'TND', 'Not an amount. Write 2,400.500 or 2400.500.'],
    ['USD 5', 'en', 'EUR', 'This is in USD; the amount here is in EUR. Write it in EUR.'],
    ['5', 'en', 'Euro', 'Euro is not a currency code. Write one like EUR, USD or JPY.'],
    ['99999999999999999', 'en', 'EUR', 'This amount is too large to keep exactly.'],
  ])('"%s" in %s, %s: %s', (text, locale, currency, message) => {
    expect(parseAmount(text, locale, currency, 'fee')).toEqual({
      ok: false,
      problems: [{ field: 'fee', message }],
    });
  });

  test.each(LOCALES)('what is shown in %s is read back as it was', (locale) => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...CURRENCIES), (minor, currency) => {
        const there = money(minor, currency);
        for (const cents of ['always', 'whenNeeded'] as const)
          expect(parseAmount(formatMoney(there, locale, cents), locale, currency)).toEqual({
            ok: true,
            value: there,
          });
      }),
      { numRuns: 60 },
    );
  });

  const typed = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."0123456789.,\u00a0 -()EUR€%e\u2212'") }),
    fc.string({ unit: 'binary' }),
  );

  test('whatever is typed, the answer is a number or a problem', () => {
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...CURRENCIES),
        (text, locale, currency) => {
          const amount = parseAmount(text, locale, currency);
          if (amount.ok) expect(Number.isSafeInteger(amount.value.minor)).toBe(true);
          const number = parseNumber(text, locale);
          if (number.ok) expect(Number.isFinite(number.value)).toBe(true);
          expect(typeof parseShare(text, locale).ok).toBe('boolean');
        },
      ),
      { numRuns: runs(100_000, 200) },
    );
  });
});
