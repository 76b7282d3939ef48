import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatMoney,
  formatNumber,
  formatShare,
  moneyParts,
  parseAmount,
  parseNumber,
  parseRate,
  parseShare,
} from '#shared/base/amount.ts';
import { money } from '#shared/base/money.ts';

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
      { numRuns: 500 },
    );
  });
});

describe('reading a number or a share', () => {
  test.each([
    ['2.400', 'de', 2400],
    ['2.400', 'en', 2.4],
    ['-0', 'en', 0],
    ['0,125', 'de', 0.125],
  ])('"%s" in %s is %d', (text, locale, value) => {
    expect(parseNumber(text, locale)).toEqual({ ok: true, value });
  });

  test('a number no computer keeps exactly is refused', () => {
    expect(parseNumber('9007199254740993', 'en').ok).toBe(false);
    expect(parseNumber('1'.repeat(400), 'en').ok).toBe(false);
  });

  test.each([
    ['16 %', 'en', 0.16],
    ['16%', 'en', 0.16],
    ['16\u202f%', 'de', 0.16],
    ['%16', 'en', 0.16],
    ['12,5', 'de', 0.125],
    ['-3 %', 'en', -0.03],
    ['29', 'en', 0.29],
    ['1.5', 'en', 0.015],
    ['0.5 %', 'en', 0.005],
    ['0', 'en', 0],
  ])('"%s" in %s is the share %d', (text, locale, share) => {
    expect(parseShare(text, locale)).toEqual({ ok: true, value: share });
  });

  test.each([
    ['0.15', 'en', 'Is it 15\u202f% or 0.15\u202f%? Write it with the sign.'],
    ['0,15', 'de', 'Is it 15\u202f% or 0,15\u202f%? Write it with the sign.'],
    ['1', 'en', 'Is it 100\u202f% or 1\u202f%? Write it with the sign.'],
    ['-0.8', 'en', 'Is it \u221280\u202f% or \u22120.8\u202f%? Write it with the sign.'],
  ])('"%s" in %s without the sign is asked', (text, locale, message) => {
    expect(parseShare(text, locale)).toEqual({ ok: false, problems: [{ field: '', message }] });
  });

  test.each([
    ['22 %', 0.22],
    ['0.22', 0.22],
    ['1', 1],
    ['150 %', 1.5],
  ])('"%s" is the rate %d', (text, rate) => {
    expect(parseRate(text, 'en')).toEqual({ ok: true, value: rate });
  });

  test('a rate above 1 without the sign is asked', () => {
    const problems = [{ field: '', message: 'Is it 2,200\u202f% or 22\u202f%? Write it with the sign.' }];
    expect(parseRate('22', 'en')).toEqual({ ok: false, problems });
  });

  test.each(['', '%', '16 %%', '% 16 %', 'a sixth'])('"%s" is no share', (text) => {
    expect(parseShare(text, 'en', 'share')).toEqual({
      ok: false,
      problems: [{ field: 'share', message: 'Not a share. Write it in per cent, like 16 %.' }],
    });
  });
});

describe('showing amounts', () => {
  test.each([
    [240_000, 'EUR', 'en', 'whenNeeded', '2,400'],
    [240_050, 'EUR', 'en', 'whenNeeded', '2,400.50'],
    [240_000, 'EUR', 'en', 'always', '2,400.00'],
    [240_050, 'EUR', 'en', 'never', '2,401'],
    [240_000, 'EUR', 'es', 'whenNeeded', '2.400'],
    [-240_000, 'EUR', 'de', 'whenNeeded', '\u22122.400'],
    [-40, 'EUR', 'en', 'never', '0'],
    [2400, 'JPY', 'ja', 'always', '2,400'],
    [2401, 'TND', 'en', 'whenNeeded', '2.401'],
    [240_010, 'MGA', 'en', 'whenNeeded', '2,400.10'],
    [Number.MAX_SAFE_INTEGER, 'EUR', 'en', 'always', '90,071,992,547,409.91'],
  ] as const)('%d minor units of %s in %s, cents %s: %s', (minor, currency, locale, cents, number) => {
    expect(moneyParts(money(minor, currency), locale, cents)).toEqual({ code: currency, number });
    expect(formatMoney(money(minor, currency), locale, cents)).toBe(`${currency}\u2009${number}`);
  });

  test.each([
    [0.16, 'en', '16\u202f%'],
    [0.125, 'de', '12,5\u202f%'],
    [-0.07, 'en', '\u22127\u202f%'],
    [0.29, 'en', '29\u202f%'],
  ])('the share %d in %s', (share, locale, text) => {
    expect(formatShare(share, locale)).toBe(text);
  });

  test('a number rounded to nothing bears no minus', () => {
    expect(formatNumber(-0.001, 'en', 2)).toBe('0');
    expect(formatNumber(-1234.5, 'de')).toBe('\u22121.234,5');
  });
});
