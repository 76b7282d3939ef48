import { describe, expect, test } from 'vitest';
import {
  formatMoney,
  formatNumber,
  formatShare,
  moneyParts,
  parseNumber,
  parseRate,
  parseShare,
} from '#shared/base/amount.ts';
import { money } from '#shared/base/money.ts';

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

  test.each(['', '%', '16 %%', '% 16 %', 'a sixth'])('"%s" is not a share', (text) => {
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
