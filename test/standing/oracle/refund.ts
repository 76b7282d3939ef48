import type { Payment } from '#shared/model/guarantee/payments.ts';
import {
  atLeastNothing,
  exact,
  fraction,
  isPositive,
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
import { field, hasCome, numberOf, rows, type Look } from './look.ts';
import {
  byCurrency,
  counts,
  inFeeCurrency,
  isUnpaidFee,
  lacksTax,
  minorOf,
  paidOf,
  sizeOf,
  undeliveredOf,
  type Paid,
  type Parts,
} from './paid.ts';
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
  /** The part that lapses on a refund: the rest, once what is owed is rounded. */
  readonly lapsing: Fraction | null;
  /** Tax that goes along with a net unit of the unpaid part, where tax is returned. */
  readonly taxAlong: Fraction;
  /** What may still be asked in all, F − P, where an early end left something undelivered; else all that is planned. */
  readonly askable: Fraction | null;
  /** The fee is blank and something was left undelivered: what may still be asked is not known. */
  readonly isFeeOpen: boolean;
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

/** The tax rule of the terms; where they leave it open, of the last refund decision that sets it, the client told. */
const ruleOf = (at: Look, terms: Terms): string | null =>
  terms.contract?.taxRule ??
  rows(at, 'decisions')
    .filter(
      (one) => one.kind === 'refund' && hasCome(at, one.on) && hasCome(at, field(one, 'taxToldOn') as string),
    )
    .sort((a, b) => numberOf(a.on) - numberOf(b.on))
    .map((one) => field(one, 'taxRule') as string | null)
    .findLast((one) => one !== null) ??
  null;

/** The tax on a net unit of the fee: of the rows still unpaid, else of those paid. */
function taxAlongOf(at: Look, fees: readonly Payment[]): Fraction {
  const unpaid = rows(at, 'payments').filter((one) => isUnpaidFee(at, one));
  const own = unpaid.length > 0 ? unpaid : fees;
  const net = total(own.map((one) => minorOf(one.net)));
  return isPositive(net) ? over(total(own.map((one) => minorOf(one.tax))), net) : NOTHING;
}

/** Rounded once, to whole minor units. */
const whole = (a: Fraction): Fraction => fraction(BigInt(rounded(a)));

/** The one rule for all types: min(P, F) − K, with the tax that goes along. */
export function refundOf(at: Look, terms: Terms): Refund {
  const contract = terms.contract;
  const paid = paidOf(at);
  const currency = contract?.fee?.currency ?? paid.fees[0]?.net?.currency ?? contract?.currency ?? '';
  const share = contract?.refundShare ?? (terms.type === 'payOnResult' ? 1 : null);
  const undelivered = undeliveredOf(at, paid, currency);
  const unknown = {
    currency,
    due: null,
    remaining: null,
    beyond: null,
    owed: null,
    lapsing: null,
    taxAlong: NOTHING,
    askable: null,
    isFeeOpen: isPositive(undelivered),
  };
  if (paid.fees.length === 0 && share === null && contract) return { ...unknown, due: {}, remaining: {} };
  if (share === null || !contract) return unknown;
  const rule = ruleOf(at, terms);
  const converts = paid.fees.map((one) => inFeeCurrency(at, one, currency, one.paidOn));
  if (converts.includes(null)) {
    const isTaxOpen = rule !== 'notReturned' && lacksTax(at, terms, paid.fees);
    const due = isTaxOpen ? null : withoutRate(paid, exact(share), rule);
    return { ...unknown, due, remaining: due && remainingOf(at, due, rule) };
  }
  const gross = total(converts.filter((one) => one !== null));
  const fee = atLeastNothing(minus(contract.fee ? minorOf(contract.fee) : gross, undelivered));
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
  const owed = atLeastNothing(minus(kept, paidNet));
  const rest = minus(fee, plus(whole(paidNet), whole(owed)));
  return {
    currency,
    due,
    remaining: due === null ? null : remainingOf(at, due, rule),
    beyond: contract.fee ? rounded(atLeastNothing(minus(gross, minorOf(contract.fee)))) : null,
    owed: contract.fee ? owed : null,
    lapsing: contract.fee ? atLeastNothing(rest) : null,
    isFeeOpen: contract.fee === null && isPositive(undelivered),
    askable: contract.fee && isPositive(undelivered) ? atLeastNothing(minus(fee, paidNet)) : null,
    taxAlong: rule === 'notReturned' ? NOTHING : taxAlongOf(at, paid.fees),
  };
}
