import { ensure } from './ensure.ts';

/** An exact fraction: shares, rates and what they give of an amount stay whole until the one rounding at the end. `bottom` is more than zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

// Not written 0n, 1n, 10n: Apps Script is given ES2019, which has no such literals.
const [NONE, ONE, TWO, TEN] = [BigInt(0), BigInt(1), BigInt(2), BigInt(10)];

/** A number as the decimal it is written as: 0.1 is one tenth exactly. Throws on what is not finite. */
export function fractionOf(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { top: BigInt(value), bottom: ONE };
  ensure(Number.isFinite(value), `${value} is not a number to count with`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return places >= 0
    ? { top: digits, bottom: TEN ** BigInt(places) }
    : { top: digits * TEN ** BigInt(-places), bottom: ONE };
}

/** Nothing. */
export const NOTHING: Fraction = { top: NONE, bottom: ONE };

/** a + b. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };

/** a − b. */
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });

/** a × b. */
export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

/** a ÷ b. Throws where b is nothing. */
export function over(a: Fraction, b: Fraction): Fraction {
  ensure(b.top !== NONE, 'A share of nothing cannot be taken');
  const [top, bottom] = [a.top * b.bottom, a.bottom * b.top];
  return bottom < NONE ? { top: -top, bottom: -bottom } : { top, bottom };
}

/** The lesser of two. */
export const lesser = (a: Fraction, b: Fraction): Fraction => (minus(a, b).top < NONE ? a : b);

/** The value, and nothing where it is below zero. */
export const orNothing = (a: Fraction): Fraction => (a.top < NONE ? NOTHING : a);

/** Whether a value can be rounded to a whole number that is kept exactly. */
export const fits = ({ top, bottom }: Fraction): boolean =>
  Number.isSafeInteger(Number((top < NONE ? -top : top) / bottom) + 1);

/** Rounds half away from zero, exactly. Throws beyond 2^53. */
export function rounded({ top, bottom }: Fraction): number {
  const size = top < NONE ? -top : top;
  const whole = Number((size * TWO + bottom) / (bottom * TWO));
  ensure(Number.isSafeInteger(whole), 'This amount is too large to keep exactly');
  return top < NONE && whole > 0 ? -whole : whole;
}
