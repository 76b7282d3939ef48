import type { Payment } from '#shared/model/payments.ts';
import {
  atLeastNothing,
  exact,
  fraction,
  isPositive,
  larger,
  minus,
  NOTHING,
  over,
  plus,
  rounded,
  smaller,
  times,
  total,
  WHOLE,
  type Fraction,
} from './fraction.ts';
import { engagementOf, field, hasCome, numberOf, rows, type Look } from './look.ts';
import { converted, rateOn } from './result.ts';
import type { Terms } from './terms.ts';

/** Least and most, in minor units, by currency. */
export type Bounds = Readonly<Record<string, readonly [number, number]>>;

/** What the one rule of the refund gives, were a refund decided now. Null where it is not determined. */
export interface Refund {
  readonly currency: string;
  readonly due: Bounds | null;
  readonly remaining: Bounds | null;
  readonly beyond: number | null;
  /** K − P where positive: still due in any case. */
  readonly owed: Fraction | null;
  /** The part that lapses on a refund. */
  readonly lapsing: Fraction | null;
}

const counts = (at: Look, one: Payment): boolean => hasCome(at, one.paidOn) && !hasCome(at, one.cancelledOn);
const minorOf = (amount: Payment['net']): Fraction => fraction(BigInt(amount?.minor ?? 0));
const sizeOf = (amount: Payment['net']): Fraction => fraction(BigInt(Math.abs(amount?.minor ?? 0)));

/** Whether a row’s tax is not known although tax applies: the contract names a rate or another fee row has tax. */
const lacksTax = (at: Look, terms: Terms, all: readonly Payment[]): boolean =>
  all.some((one) => one.tax === null) &&
  (field(terms.contract, 'taxRate') !== null ||
    rows(at, 'payments').some((one) => one.kind === 'fee' && (one.tax?.minor ?? 0) > 0));

interface Paid {
  readonly fees: readonly Payment[];
  readonly returned: readonly Payment[];
  readonly undelivered: Fraction;
  readonly returnedNet: Fraction;
}

function paidOf(at: Look): Paid {
  const all = rows(at, 'payments');
  const back = all.filter((one) => one.kind === 'sessionsUndelivered' && !hasCome(at, one.cancelledOn));
  const typed = field(engagementOf(at), 'undelivered') as { minor: number } | null;
  const returned = back.filter((one) => counts(at, one));
  return {
    fees: all.filter((one) => one.kind === 'fee' && counts(at, one) && (one.net?.minor ?? 0) > 0),
    returned,
    undelivered: larger(total(back.map((one) => sizeOf(one.net))), fraction(BigInt(typed?.minor ?? 0))),
    returnedNet: total(returned.map((one) => sizeOf(one.net))),
  };
}

const inFeeCurrency = (at: Look, one: Payment, currency: string): Fraction | null => {
  const own = one.net?.currency ?? currency;
  const rate = rateOn(at, own, currency, numberOf(one.paidOn ?? ''));
  return rate === null ? null : converted(one.net?.minor ?? 0, own, currency, rate);
};

interface Parts {
  readonly net: Fraction;
  readonly tax: Fraction;
}

/** What was paid by currency, less what was returned for sessions not held. */
function byCurrency({ fees, returned }: Paid): ReadonlyMap<string, Parts> {
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
  for (const one of returned) put(one, fraction(-1n));
  return sums;
}

/** What went back by now, in a currency: refunds by their size, linked or not. */
function wentBack(at: Look, currency: string): { net: number; gross: number } {
  const own = rows(at, 'payments').filter(
    (one) => one.kind === 'refund' && counts(at, one) && one.net?.currency === currency,
  );
  const net = total(own.map((one) => sizeOf(one.net)));
  return { net: rounded(net), gross: rounded(plus(net, total(own.map((one) => sizeOf(one.tax))))) };
}

function shared(sums: ReadonlyMap<string, Parts>, ratio: Fraction, rule: string | null): Bounds {
  return Object.fromEntries(
    [...sums].map(([currency, { net, tax }]) => {
      const bare = rounded(times(ratio, net));
      const full = rounded(times(ratio, plus(net, tax)));
      return [
        currency,
        [rule === 'followsPrice' ? full : bare, rule === 'notReturned' ? bare : full] as const,
      ];
    }),
  );
}

function remainingOf(at: Look, due: Bounds, rule: string | null): Bounds {
  return Object.fromEntries(
    Object.entries(due).map(([currency, [least, most]]) => {
      const { net, gross } = wentBack(at, currency);
      const [low, high] = [rule === 'followsPrice' ? gross : net, rule === 'notReturned' ? net : gross];
      return [currency, [Math.max(0, least - low), Math.max(0, most - high)] as const];
    }),
  );
}

/** Without a rate: nothing to the share of the payment, in its currency; only where all was paid in one. */
function withoutRate(paid: Paid, share: Fraction, rule: string | null): Bounds | null {
  const sums = byCurrency(paid);
  if (sums.size !== 1) return null;
  return Object.fromEntries(
    Object.entries(shared(sums, share, rule)).map(([currency, [, most]]) => [currency, [0, most] as const]),
  );
}

/** The tax rule: of the decision where it sets one, else of the terms. */
const ruleOf = (at: Look, terms: Terms): string | null =>
  terms.contract?.taxRule ??
  rows(at, 'decisions')
    .filter((one) => hasCome(at, one.on))
    .map((one) => field(one, 'taxRule') as string | null)
    .find((one) => one !== null) ??
  null;

/** The one rule for all types: min(P, F) − K, with the tax that goes along. */
export function refundOf(at: Look, terms: Terms): Refund {
  const contract = terms.contract;
  const currency = contract?.fee?.currency ?? contract?.currency ?? engagementOf(at)?.currency ?? '';
  const share = contract?.refundShare ?? (terms.type === 'payOnResult' ? 1 : null);
  const unknown = { currency, due: null, remaining: null, beyond: null, owed: null, lapsing: null };
  if (share === null || !contract) return unknown;
  const rule = ruleOf(at, terms);
  const paid = paidOf(at);
  const converts = paid.fees.map((one) => inFeeCurrency(at, one, currency));
  if (converts.includes(null)) {
    const due = withoutRate(paid, exact(share), rule);
    return { ...unknown, due };
  }
  const gross = total(converts.filter((one) => one !== null));
  const fee = atLeastNothing(minus(contract.fee ? minorOf(contract.fee) : gross, paid.undelivered));
  const paidNet = atLeastNothing(minus(gross, paid.returnedNet));
  const kept = times(minus(WHOLE, exact(share)), fee);
  const refund = atLeastNothing(minus(smaller(paidNet, fee), kept));
  const ratio = isPositive(paidNet) ? over(refund, paidNet) : NOTHING;
  const sums = byCurrency(paid);
  const isTaxOpen = rule !== 'notReturned' && isPositive(refund) && lacksTax(at, terms, paid.fees);
  const due = isTaxOpen
    ? null
    : sums.size === 0
      ? { [currency]: [0, 0] as const }
      : shared(sums, ratio, rule);
  const giveBack = atLeastNothing(minus(paid.undelivered, paid.returnedNet));
  return {
    currency,
    due,
    remaining: due === null ? null : remainingOf(at, due, rule),
    beyond: rounded(atLeastNothing(minus(minus(paidNet, fee), giveBack))),
    owed: atLeastNothing(minus(kept, paidNet)),
    lapsing: atLeastNothing(minus(fee, larger(paidNet, kept))),
  };
}
