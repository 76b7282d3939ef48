import { good, refused, type Checked } from './checked.ts';
import { currencyExponent } from './currency.ts';
import { ensure } from './ensure.ts';
import { fractionOf } from './fraction.ts';

/** An amount in whole minor units (cents, yen, millimes) of one currency; |minor| stays below 2^53. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code, e.g. `EUR`. */
  readonly currency: string;
}

/** Money of whole minor units. Throws on a fraction or beyond 2^53: our own mistake. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) ensure(false, `${minor} is not a whole number of minor units`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** Nothing, in a currency. */
export const zero = (currency: string): Money => money(0, currency);

/** Whether two amounts are of one currency. */
export const sameCurrency = (a: Money, b: Money): boolean => a.currency === b.currency;

function together(a: Money, b: Money): void {
  ensure(sameCurrency(a, b), `${a.currency} and ${b.currency} cannot be put together without a rate`);
}

/** The sum of two amounts of one currency. */
export function add(a: Money, b: Money): Money {
  together(a, b);
  return money(a.minor + b.minor, a.currency);
}

/** The difference of two amounts of one currency. */
export function subtract(a: Money, b: Money): Money {
  together(a, b);
  return money(a.minor - b.minor, a.currency);
}

/** An amount, or null where it is below zero: a fee or a value with a minus is a mistake, and is shown to nobody as an amount. */
export const notNegative = (a: Money | null): Money | null => (a !== null && a.minor < 0 ? null : a);

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Money, b: Money): number {
  together(a, b);
  return a.minor - b.minor;
}

/** The sum of amounts of one currency; nothing for none. */
export const sum = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(add, zero(currency));

/** Rounds half away from zero, forgiving the last bits of a product: 1.005 × 100 is 100.49999999999999 and means 100.5. */
export function roundHalfUp(value: number): number {
  const size = Math.abs(value);
  const whole = Math.floor(size);
  const slack = Math.min(size * Number.EPSILON * 2, 1e-6);
  const rounded = size - whole >= 0.5 - slack ? whole + 1 : whole;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** An amount times a factor, rounded once, half away from zero. */
export const scale = (a: Money, factor: number): Money => money(roundHalfUp(a.minor * factor), a.currency);

// Not written 0n, 1n: Apps Script is given ES2019, which has no such literals.
const [NONE, ONE] = [BigInt(0), BigInt(1)];

/**
 * Shares an amount out by ratios without losing a unit: each gets its part rounded down, and what is left goes one unit
 * each to the largest ratios, the first of equals first (Fowler; dinero.js shares alike). A ratio of zero gets nothing.
 * 1003 by [50, 50] is 502 and 501.
 * Throws when a ratio is negative or all are zero.
 */
export function allocate(a: Money, ratios: readonly number[]): Money[] {
  const whole = wholeRatios(ratios);
  const total = whole.reduce((all, ratio) => all + ratio, NONE);
  ensure(total > NONE, 'At least one ratio must be more than zero');
  const size = BigInt(Math.abs(a.minor));
  const parts = whole.map((ratio) => (size * ratio) / total);
  const left = Number(size - parts.reduce((all, part) => all + part, NONE));
  const largestFirst = whole
    .map((ratio, n) => ({ ratio, n }))
    .sort((one, other) => Number(other.ratio - one.ratio));
  const lucky = new Set(largestFirst.slice(0, left).map(({ n }) => n));
  return parts.map((part, n) => {
    const minor = Number(lucky.has(n) ? part + ONE : part);
    return money(a.minor < 0 ? -minor : minor, a.currency);
  });
}

/** Ratios as whole numbers in the same proportion, read as the decimals they are written as: 0.1 is one tenth exactly. */
function wholeRatios(ratios: readonly number[]): bigint[] {
  const exact = ratios.map((ratio) => {
    ensure(ratio >= 0 && Number.isFinite(ratio), `A ratio must be a number of zero or more, not ${ratio}`);
    return fractionOf(ratio);
  });
  const finest = exact.reduce((most, { bottom }) => (bottom > most ? bottom : most), ONE);
  return exact.map(({ top, bottom }) => top * (finest / bottom));
}

/** The amount in major units, as a plain number for cells and finance. Throws on a currency we do not know. */
export function majorOf(a: Money): number {
  const exponent = currencyExponent(a.currency);
  ensure(exponent !== null, unknownCurrency(a.currency));
  return a.minor / 10 ** exponent;
}

/** What to say of a code that is no currency. */
export const unknownCurrency = (code: string): string =>
  `${code.trim() === '' ? 'A blank' : code} is not a currency code. Write one like EUR, USD or JPY.`;

/**
 * Money of major units. More decimals than the currency has, or an unknown currency, is a problem; the noise a
 * spreadsheet's own arithmetic leaves (0.1 + 0.2) is not.
 */
export function fromMajor(major: number, currency: string, field = ''): Checked<Money> {
  const exponent = currencyExponent(currency);
  if (exponent === null) return refused(field, unknownCurrency(currency));
  if (!Number.isFinite(major)) return refused(field, 'Not an amount. Write a number.');
  const scaled = major * 10 ** exponent;
  const minor = roundHalfUp(scaled);
  if (!Number.isSafeInteger(minor)) return refused(field, 'This amount is too large to keep exactly.');
  const noise = Math.min(Math.max(1e-6, Math.abs(scaled) * 1e-12), 1e-3);
  if (minor / 10 ** exponent !== major && Math.abs(scaled - minor) > noise)
    return refused(field, tooFine(currency, exponent));
  return good(money(minor, currency));
}

function tooFine(currency: string, exponent: number): string {
  const has =
    exponent === 0 ? 'no decimals; this amount has some' : `${exponent} decimals; this amount has more`;
  return `${currency} has ${has}. Round it.`;
}
