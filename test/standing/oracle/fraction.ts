/** An exact number: what the rulings say of money is worked without a rounding until the last step. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** A fraction of two whole numbers, its sign above the line. */
export const fraction = (top: bigint, bottom = 1n): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };

/** The decimal a number is written as, exactly: 0.1 is one tenth. */
export function exact(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const places = BigInt(decimals.length - Number(exponent));
  const digits = BigInt(whole + decimals);
  return places >= 0n ? fraction(digits, 10n ** places) : fraction(digits * 10n ** -places);
}

export const NOTHING = fraction(0n);
export const WHOLE = fraction(1n);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.top, b.bottom));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, NOTHING);

/** Negative, zero or positive as a is less than, equal to or more than b. */
export const compared = (a: Fraction, b: Fraction): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const isPositive = (a: Fraction): boolean => a.top > 0n;
export const smaller = (a: Fraction, b: Fraction): Fraction => (compared(a, b) <= 0 ? a : b);
export const larger = (a: Fraction, b: Fraction): Fraction => (compared(a, b) >= 0 ? a : b);
export const atLeastNothing = (a: Fraction): Fraction => larger(a, NOTHING);

/** Half up, to a whole number of minor units; only amounts of zero or more are rounded here. */
export const rounded = (a: Fraction): number => Number((2n * a.top + a.bottom) / (2n * a.bottom));
