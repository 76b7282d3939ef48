import { fractionOf, plus, rounded, times, type Fraction } from '../../base/fraction.ts';
import { add, allocate, money, subtract, zero, type Money } from '../../base/money.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import type { PaidFee } from './refund-fee.ts';
import { taxAlong, taxReturned, type TaxReading } from './refund-tax.ts';

/** An amount net, and the tax that goes along with it. */
export interface NetAndTax {
  readonly net: Money;
  readonly tax: Money;
}

/** What goes back for one payment: its part of the whole, which is rounded once. */
export interface RefundLine {
  readonly payment: string;
  readonly text: string;
  readonly paidOn: string;
  readonly net: Money;
  readonly tax: Money;
  /** Null while the whole is not determined. */
  readonly refund: NetAndTax | null;
  /** What is still to go back for it; up to the most that can be due while that is open. */
  readonly remaining: NetAndTax;
}

/** One currency's totals. `due` is null while it is not determined; then it is between `least` and `most`. */
export interface RefundTotal {
  readonly currency: string;
  readonly withTax: Money;
  readonly withoutTax: Money;
  readonly least: Money;
  readonly most: Money;
  readonly due: Money | null;
  readonly refunded: Money;
  readonly remaining: Money | null;
  /** The most that can still go back. */
  readonly remainingMost: Money;
  /** More went back than is due. */
  readonly over: Money | null;
}

/** At least and at most. */
export interface Bounds {
  readonly least: Fraction;
  readonly most: Fraction;
}

/** What one currency's totals are made of: which part of each payment goes back, and which of the tax that is not returned yet. */
export interface TotalInput {
  readonly payments: readonly PaidFee[];
  readonly part: Bounds;
  readonly taxPart: Bounds;
  readonly returned: readonly Payment[];
  readonly tax: TaxReading;
  readonly refunds: readonly Payment[];
  readonly isOpen: boolean;
}

/** What a refund row counts for: its size, whatever its sign; where tax is not returned only its net. */
export const sizeOf = ({ net, tax }: Payment, { rule }: TaxReading): number =>
  Math.abs(net?.minor ?? 0) +
  (rule !== 'notReturned' && tax && tax.currency === net?.currency ? Math.abs(tax.minor) : 0);

const minorSum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The totals of one currency, rounded once for the whole and shared out over its payments. */
export function totalOf(currency: string, input: TotalInput): { total: RefundTotal; lines: RefundLine[] } {
  const { payments, tax, refunds } = input;
  const total = amountsOf(currency, input);
  const shares = sharedOut(
    total.due ?? total.most,
    payments.map(({ net }) => net.minor),
    payments.map((one) => taxAlong(one, tax).most),
  );
  const back = remainingOf(shares, payments, refunds, tax);
  const lines = payments.map(({ row, net, tax: own }, n) => ({
    payment: row.id,
    text: row.text ?? 'Payment',
    paidOn: row.paidOn ?? '',
    net,
    tax: own ?? zero(currency),
    refund: total.due && (shares[n] ?? null),
    remaining: back[n] ?? { net: zero(currency), tax: zero(currency) },
  }));
  return { total, lines };
}

/** What goes back at least and at most, and with all the tax or none. */
function boundsOf(
  currency: string,
  { payments, part, taxPart, returned, tax }: TotalInput,
): Pick<RefundTotal, 'withTax' | 'withoutTax' | 'least' | 'most'> {
  const along = payments.map((one) => taxAlong(one, tax));
  const net = fractionOf(minorSum(payments.map((one) => one.net.minor)));
  const gone = taxReturned(returned, tax);
  const whole = (which: keyof Bounds, taxes: readonly number[], less: number): Money => {
    const goes = fractionOf(Math.max(0, minorSum(taxes) - less));
    return money(rounded(plus(times(part[which], net), times(taxPart[which], goes))), currency);
  };
  const known = payments.map((one) => Math.max(0, one.tax?.minor ?? 0));
  return {
    withTax: whole('most', known, gone.least),
    withoutTax: whole('most', [], 0),
    least: whole(
      'least',
      along.map((one) => one.least),
      gone.most,
    ),
    most: whole(
      'most',
      along.map((one) => one.most),
      gone.least,
    ),
  };
}

function amountsOf(currency: string, input: TotalInput): RefundTotal {
  const { tax, refunds, isOpen } = input;
  const bounds = boundsOf(currency, input);
  const { least, most } = bounds;
  const due = !isOpen && least.minor === most.minor ? most : null;
  const backBy = (rule: TaxReading['rule']): number =>
    minorSum(refunds.map((one) => sizeOf(one, { ...tax, rule })));
  const refunded = money(backBy(tax.rule), currency);
  const left = (amount: Money, back: number): Money => money(Math.max(0, amount.minor - back), currency);
  const remainingLeast = left(least, backBy(tax.rule ?? 'notReturned'));
  const remainingMost = left(most, refunded.minor);
  return {
    currency,
    ...bounds,
    due,
    refunded,
    remaining: !isOpen && remainingLeast.minor === remainingMost.minor ? remainingMost : null,
    remainingMost,
    over: due && refunded.minor > due.minor ? subtract(refunded, due) : null,
  };
}

/** An amount shared out over payments and their taxes without losing a unit. */
function sharedOut(amount: Money, nets: readonly number[], taxes: readonly number[]): NetAndTax[] {
  if (minorSum([...nets, ...taxes]) === 0)
    return nets.map(() => ({ net: zero(amount.currency), tax: zero(amount.currency) }));
  const parts = allocate(amount, [...nets, ...taxes]);
  const at = (n: number): Money => parts[n] ?? zero(amount.currency);
  return nets.map((_, n) => ({ net: at(n), tax: at(nets.length + n) }));
}

/** What is left of each share after what went back: first to the payment it was noted for, the rest to the oldest first. */
function remainingOf(
  shares: readonly NetAndTax[],
  payments: readonly PaidFee[],
  refunds: readonly Payment[],
  tax: TaxReading,
): NetAndTax[] {
  const sizes = shares.map((one) => add(one.net, one.tax).minor);
  const linked = payments.map(({ row }) =>
    minorSum(refunds.filter((one) => one.refundOf === row.id).map((one) => sizeOf(one, tax))),
  );
  const taken = sizes.map((size, n) => Math.min(size, linked[n] ?? 0));
  let rest = minorSum(refunds.map((one) => sizeOf(one, tax))) - minorSum(taken);
  for (const [n, size] of sizes.entries()) {
    const more = Math.min(rest, size - (taken[n] ?? 0));
    taken[n] = (taken[n] ?? 0) + more;
    rest -= more;
  }
  return shares.flatMap((share, n) =>
    sharedOut(
      money((sizes[n] ?? 0) - (taken[n] ?? 0), share.net.currency),
      [share.net.minor],
      [share.tax.minor],
    ),
  );
}
