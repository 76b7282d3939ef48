import type { Payment } from '#shared/model/guarantee/payments.ts';
import { fraction, larger, NOTHING, plus, times, total, WHOLE, type Fraction } from './fraction.ts';
import { engagementOf, field, hasCome, numberOf, rows, type Look } from './look.ts';
import { converted, rateOn } from './result.ts';
import type { Terms } from './terms.ts';

export const counts = (at: Look, one: Payment): boolean =>
  hasCome(at, one.paidOn) && !hasCome(at, one.cancelledOn);
export const minorOf = (amount: Payment['net']): Fraction => fraction(BigInt(amount?.minor ?? 0));
export const sizeOf = (amount: Payment['net']): Fraction => fraction(BigInt(Math.abs(amount?.minor ?? 0)));

/** Whether a row’s tax is not known although tax applies: the contract names a rate or another fee row has tax. */
export const lacksTax = (at: Look, terms: Terms, all: readonly Payment[]): boolean =>
  all.some((one) => one.tax === null) &&
  (field(terms.contract, 'taxRate') !== null ||
    rows(at, 'payments').some((one) => one.kind === 'fee' && (one.tax?.minor ?? 0) > 0));

/** A row of the fee that is not paid yet; what was cancelled is not asked. */
export const isUnpaidFee = (at: Look, one: Payment): boolean =>
  one.kind === 'fee' &&
  !hasCome(at, one.paidOn) &&
  !hasCome(at, one.cancelledOn) &&
  (one.net?.minor ?? 0) > 0;

export interface Paid {
  readonly fees: readonly Payment[];
  readonly returned: readonly Payment[];
  readonly noted: Fraction;
  readonly returnedNet: Fraction;
}

export function paidOf(at: Look): Paid {
  const all = rows(at, 'payments');
  const back = all.filter((one) => one.kind === 'sessionsUndelivered' && !hasCome(at, one.cancelledOn));
  const returned = back.filter((one) => counts(at, one));
  return {
    fees: all.filter((one) => one.kind === 'fee' && counts(at, one) && (one.net?.minor ?? 0) > 0),
    returned,
    noted: total(back.map((one) => sizeOf(one.net))),
    returnedNet: total(returned.map((one) => sizeOf(one.net))),
  };
}

/** What an early end that has come left undelivered: typed, or noted in rows, the larger. */
export function undeliveredOf(at: Look, { noted }: Paid, currency: string): Fraction {
  const engagement = engagementOf(at);
  const typed = field(engagement, 'undelivered') as Payment['net'];
  const isTyped = hasCome(at, engagement?.endedOn) && typed?.currency === currency;
  return larger(noted, isTyped ? minorOf(typed) : NOTHING);
}

/** A row’s net in the currency of the fee, by the rate of a day; null without one. */
export const inFeeCurrency = (
  at: Look,
  one: Payment,
  currency: string,
  day: string | null,
): Fraction | null => {
  const own = one.net?.currency ?? currency;
  const rate = own === currency ? WHOLE : day === null ? null : rateOn(at, own, currency, numberOf(day));
  return rate === null ? null : converted(one.net?.minor ?? 0, own, currency, rate);
};

export interface Parts {
  readonly net: Fraction;
  readonly tax: Fraction;
}

/** What was paid by currency, less what was returned for sessions not held, each with its tax. */
export function byCurrency({ fees, returned }: Paid): ReadonlyMap<string, Parts> {
  const sums = new Map<string, Parts>();
  const put = (one: Payment, sign: Fraction) => {
    const currency = one.net?.currency ?? '';
    const known = sums.get(currency) ?? { net: NOTHING, tax: NOTHING };
    sums.set(currency, {
      net: plus(known.net, times(sign, minorOf(one.net))),
      tax: plus(known.tax, times(sign, minorOf(one.tax))),
    });
  };
  for (const one of fees) put(one, WHOLE);
  for (const one of returned) if (fees.length > 0) put(one, fraction(-1n));
  return sums;
}
