import { good, refused, type Checked } from './checked.ts';
import { currencyExponent } from './currency.ts';
import { ensure } from './ensure.ts';

/** An amount in whole minor units (cents, yen, millimes) of one currency; |minor| stays below 2^53. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code, e.g. `EUR`. */
  readonly currency: string;
}

/** Money of whole minor units. Throws on a fraction or beyond 2^53: our own mistake. */
export function money(minor: number, currency: string): Money {
  ensure(Number.isSafeInteger(minor), `${minor} is not a whole number of minor units`);
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

/** The same amount the other way. */
export const negate = (a: Money): Money => money(-a.minor, a.currency);

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Money, b: Money): number {
  together(a, b);
  return a.minor - b.minor;
}

/** The sum of amounts of one currency; nothing for none. */
export const sum = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(add, zero(currency));

/** Rounds half away from zero, forgiving the last bit of a product such as 1.005 × 100. */
export function roundHalfUp(value: number): number {
  const size = Math.abs(value);
  const rounded = Math.round(size + size * Number.EPSILON * 2);
  return value < 0 ? -rounded : rounded;
}

/** An amount times a factor, rounded once, half away from zero. */
export const scale = (a: Money, factor: number): Money => money(roundHalfUp(a.minor * factor), a.currency);

/**
 * Shares an amount out by ratios without losing a unit: each gets its part rounded down, and what is left goes one unit
 * at a time to the first that take part (Fowler). A ratio of zero gets nothing. 1003 by [50, 50] is 502 and 501.
 */
export function allocate(a: Money, ratios: readonly number[]): Money[] {
  const total = ratios.reduce((all, ratio) => all + ratio, 0);
  ensure(
    total > 0 && ratios.every((ratio) => ratio >= 0),
    'Ratios must not be negative, and one must be more than zero',
  );
  const sign = a.minor < 0 ? -1 : 1;
  const size = Math.abs(a.minor);
  const parts = ratios.map((ratio) => wholePart(size, ratio, total));
  let left = size - parts.reduce((all, part) => all + part, 0);
  for (let n = 0; left > 0; n = (n + 1) % parts.length) {
    if ((ratios[n] ?? 0) === 0) continue;
    parts[n] = (parts[n] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => money(sign * part, a.currency));
}

/** floor(size × ratio ÷ total), exact in big integers where the ratios are whole. */
function wholePart(size: number, ratio: number, total: number): number {
  if (Number.isSafeInteger(ratio) && Number.isSafeInteger(total))
    return Number((BigInt(size) * BigInt(ratio)) / BigInt(total));
  return Math.min(size, Math.floor((size / total) * ratio));
}

/** The amount in major units, as a plain number for cells and finance. */
export const majorOf = (a: Money): number => a.minor / 10 ** (currencyExponent(a.currency) ?? 2);

/** Money of major units. More decimals than the currency has, or an unknown currency, is a problem. */
export function fromMajor(major: number, currency: string, field = ''): Checked<Money> {
  const exponent = currencyExponent(currency);
  if (exponent === null)
    return refused(field, `${currency || 'A blank'} is not a currency code. Write one like EUR, USD or JPY.`);
  const scaled = major * 10 ** exponent;
  const minor = roundHalfUp(scaled);
  if (!Number.isSafeInteger(minor)) return refused(field, 'This amount is too large to keep exactly.');
  if (Math.abs(scaled - minor) > Math.max(1e-6, Math.abs(scaled) * 1e-12))
    return refused(field, `${currency} has ${exponent} decimals; this amount has more. Round it.`);
  return good(money(minor, currency));
}
