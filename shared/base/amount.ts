import { good, refused, type Checked } from './checked.ts';
import { currencyExponent, isCurrency } from './currency.ts';
import { howToWrite, plainDecimal, signAndRest, unify } from './decimal-text.ts';
import { money, unknownCurrency, type Money } from './money.ts';

/** Reads a number exactly as a locale writes it: "2.400" is 2400 in German and 2.4 in English, "2400,5" no number there. */
export function parseNumber(text: string, locale: string, field = ''): Checked<number> {
  const plain = plainDecimal(text, locale);
  const value = plain === null ? Number.NaN : Number(plain);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return refused(field, 'This number is too large to keep exactly.');
  return Number.isFinite(value)
    ? good(value === 0 ? 0 : value)
    : refused(field, `Not a number. Write ${howToWrite(locale, 1)}.`);
}

const ALSO: Readonly<Record<string, readonly string[]>> = {
  JPY: ['¥', '円'],
  CNY: ['¥', '元'],
  CHF: ['Fr.', 'SFr.'],
  USD: ['US$'],
  INR: ['Rs.', 'Rs'],
};

const marks = new Map<string, readonly string[]>();

/** The code and the signs that may stand beside an amount of a currency, the longest first. */
function marksOf(locale: string, currency: string): readonly string[] {
  const key = `${locale} ${currency}`;
  const known = marks.get(key);
  if (known) return known;
  const signs = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const parts = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay,
    }).formatToParts(1);
    return unify(parts.find((part) => part.type === 'currency')?.value ?? currency).trim();
  });
  const found = [...new Set([currency, ...signs, ...(ALSO[currency] ?? [])])];
  found.sort((a, b) => b.length - a.length);
  marks.set(key, found);
  return found;
}

function withoutCurrency(text: string, locale: string, currency: string): string {
  const same = (part: string, mark: string) => part.toUpperCase() === mark.toUpperCase();
  for (const mark of marksOf(locale, currency)) {
    if (same(text.slice(0, mark.length), mark)) return text.slice(mark.length).trim();
    if (same(text.slice(-mark.length), mark)) return text.slice(0, -mark.length).trim();
  }
  return text;
}

/** The currency code that a text names beside its number, or null. */
function namedCurrency(text: string): string | null {
  const code = /^[^A-Za-z]*([A-Za-z]{3})[^A-Za-z]*$/.exec(text)?.[1]?.toUpperCase();
  return code && isCurrency(code) ? code : null;
}

/**
 * Reads an amount as written in a locale, in a currency whose code or sign may stand beside it. Another currency, or more
 * decimals than this one has ("2,400" in German), is a problem: a guess could be wrong by a thousand.
 */
export function parseAmount(text: string, locale: string, currency: string, field = ''): Checked<Money> {
  const exponent = currencyExponent(currency);
  if (exponent === null) return refused(field, unknownCurrency(currency));
  const { sign, rest } = signAndRest(unify(text).trim());
  const plain = plainDecimal(sign + withoutCurrency(rest, locale, currency), locale);
  const named = plain === null ? namedCurrency(rest) : null;
  if (named && named !== currency)
    return refused(field, `This is in ${named}; the amount here is in ${currency}. Write it in ${currency}.`);
  const [whole = '', decimals = ''] = (plain ?? '').split('.');
  const tooFine = /[1-9]/.test(decimals.slice(exponent)) || decimals.length > Math.max(exponent, 2);
  if (plain === null || tooFine)
    return refused(field, `Not an amount. Write ${howToWrite(locale, exponent)}.`);
  const minor = Number(whole + decimals.slice(0, exponent).padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return refused(field, 'This amount is too large to keep exactly.');
  return good(money(minor, currency));
}

const SIGN = /^% ?| ?[%٪]$/;

/** What is asked of a number that may be meant either way: 0.15 is 15 % or 0.15 %. */
const whichShare = (field: string, meant: number, locale: string): Checked<never> => {
  const [less, more] = [meant / 100, meant].map((share) => formatShare(share, locale, 8));
  return refused(field, `Is it ${more} or ${less}? Write it with the sign.`);
};

/** The share that a plain number is meant as: 15 is 15 %; one of 1 or less may be meant either way, and is asked. */
export function shareFromNumber(value: number, locale: string, field = ''): Checked<number> {
  if (value !== 0 && Math.abs(value) <= 1) return whichShare(field, value, locale);
  return good(Math.round(value * 1e8) / 1e10);
}

/** The rate that a plain number is: one above 1 may be meant in per cent, and is asked. */
export const rateFromNumber = (value: number, locale: string, field = ''): Checked<number> =>
  Math.abs(value) > 1 ? whichShare(field, value, locale) : good(value);

/**
 * Reads a share written in per cent, "16 %", "16%" or "16", as 0.16. Not held to 0–1: a change may be more than all. One of 1 or
 * less without the sign is asked: "0.15" may mean 15 % or 0.15 %.
 */
export function parseShare(text: string, locale: string, field = ''): Checked<number> {
  const plain = unify(text).trim();
  const bare = plain.replace(SIGN, '');
  const number = parseNumber(bare, locale, field);
  if (!number.ok) return refused(field, 'Not a share. Write it in per cent, like 16 %.');
  if (bare === plain) return shareFromNumber(number.value, locale, field);
  return good(Math.round(number.value * 1e8) / 1e10);
}

/** Reads a rate, "22 %" or "0.22", as 0.22. One above 1 without the sign is asked: "22" may mean 22 % or 2,200 %. */
export function parseRate(text: string, locale: string, field = ''): Checked<number> {
  if (SIGN.test(unify(text).trim())) return parseShare(text, locale, field);
  const number = parseNumber(text, locale, field);
  return number.ok ? rateFromNumber(number.value, locale, field) : number;
}

/** A share as a person types it, exact to what is read back, its sign after a usual space: "150 %". */
export const shareText = (share: number, locale: string): string =>
  `${formatNumber(Math.round(share * 1e12) / 1e10, locale, 10)} %`.replace(/\s/g, ' ');

const formatters = new Map<string, Intl.NumberFormat>();

/** Cached, with group marks in every locale (Spanish leaves them out of four digits) and digits 0–9, as they are read. */
function formatter(locale: string, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${locale} ${minimum} ${maximum}`;
  const known = formatters.get(key);
  if (known) return known;
  const options = {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    numberingSystem: 'latn',
    useGrouping: 'always',
  };
  const made = new Intl.NumberFormat(locale, options as unknown as Intl.NumberFormatOptions);
  formatters.set(key, made);
  return made;
}

/** A true minus, and none before a zero. */
const signed = (text: string): string =>
  /[1-9]/.test(text) ? text.replace(/-/g, '\u2212') : text.replace(/[-\u2212]/g, '');

/** A number in a locale, with at most so many decimals, grouped, with a true minus. */
export const formatNumber = (value: number, locale: string, decimals = 2): string =>
  signed(formatter(locale, 0, decimals).format(value));

/** When an amount shows its minor units; `never` rounds half away from zero. */
export type Cents = 'always' | 'whenNeeded' | 'never';

/** The parts of an amount, for the code to stand small beside the number. */
export function moneyParts(
  a: Money,
  locale: string,
  cents: Cents = 'whenNeeded',
): { code: string; number: string } {
  const exponent = currencyExponent(a.currency) ?? 2;
  const whole = a.minor % 10 ** exponent === 0;
  const digits = cents === 'always' || (cents === 'whenNeeded' && !whole) ? exponent : 0;
  const number = formatter(locale, digits, digits).format(
    exactDecimal(a.minor, exponent) as unknown as number,
  );
  return { code: a.currency, number: signed(number) };
}

/** A decimal text formats exactly where a number would have lost its last digits. */
function exactDecimal(minor: number, exponent: number): string {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return minor < 0 ? `-${text}` : text;
}

/** An amount as text, its ISO code in front and a thin space between: "EUR 2,400". */
export function formatMoney(a: Money, locale: string, cents: Cents = 'whenNeeded'): string {
  const parts = moneyParts(a, locale, cents);
  return `${parts.code}\u2009${parts.number}`;
}

/** A share in per cent, a narrow no-break space before the sign: "16 %". */
export const formatShare = (share: number, locale: string, decimals = 1): string =>
  `${formatNumber(Math.round(share * 1e8) / 1e6, locale, decimals)}\u202f%`;
