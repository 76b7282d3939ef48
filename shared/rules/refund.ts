import { add, money, subtract, sum, zero, type Money } from '../base/money.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Contract } from '../model/contracts.ts';
import type { Payment } from '../model/payments.ts';
import type { Figure } from './explain.ts';
import { refundParts } from './finance/refund-parts.ts';
import { otherCurrencies, refundsOf } from './refund-currencies.ts';

/** What goes back for one payment. */
export interface RefundLine {
  readonly payment: string;
  readonly text: string;
  readonly paidOn: string;
  readonly net: Money;
  readonly tax: Money;
  /** share × net. */
  readonly refundNet: Money;
  /** share × tax where the tax follows the price. */
  readonly refundTax: Money;
  /** What the contract says goes back; null while the tax rule is not decided. */
  readonly refund: Money | null;
  readonly refunded: Money;
}

/** One currency's totals. `due` is null while the tax rule is not decided; then both numbers stand. */
export interface RefundTotal {
  readonly currency: string;
  readonly withTax: Money;
  readonly withoutTax: Money;
  readonly due: Money | null;
  readonly refunded: Money;
  readonly remaining: Money | null;
  /** More went back than is due. */
  readonly over: Money | null;
}

export type RefundState = 'nothingPaid' | 'noGuarantee' | 'feeNotDue' | 'needsDecision' | 'due' | 'refunded';

/** The refund of an engagement, with its working (domain 0.4). */
export interface RefundDue {
  readonly state: RefundState;
  readonly lines: readonly RefundLine[];
  readonly totals: readonly RefundTotal[];
  readonly share: number | null;
  readonly taxRule: Contract['taxRule'];
  readonly taxReason: string | null;
  /** Instalments not paid yet: cancelled, not refunded. */
  readonly unpaid: readonly Payment[];
  readonly missing: readonly string[];
}

/** Works the refund out as if it were due now. Payment fees are never deducted. */
export function refundDue(
  book: Book,
  engagement: string,
  contract: Contract | null = latestContract(book, engagement),
): RefundDue {
  const payments = rowsOf(book, 'payments', engagement);
  const fees = payments.filter((one) => (one.kind ?? 'fee') === 'fee' && one.cancelledOn === null);
  const paid = fees.filter((one) => one.paidOn !== null && one.net !== null);
  const unpaid = fees.filter((one) => one.paidOn === null);
  const share = contract?.refundShare ?? null;
  const taxRule = contract?.taxRule ?? null;
  const lines = paid.map((one) => lineOf(one, payments, share ?? 0, taxRule));
  const totals = totalsOf(lines, taxRule);
  const taxed = lines.some((line) => line.tax.minor !== 0);
  const missing = [
    ...(share === null ? ['The share that is paid back'] : []),
    ...(taxRule === null && taxed ? ['Whether tax is returned with the price: needs your decision'] : []),
    ...paid.flatMap((one) => otherCurrencies(one, payments)),
  ];
  return {
    state: stateOf(contract, lines, totals, missing),
    lines,
    totals,
    share,
    taxRule,
    taxReason: contract?.taxReason ?? null,
    unpaid,
    missing,
  };
}

function stateOf(
  contract: Contract | null,
  lines: readonly RefundLine[],
  totals: readonly RefundTotal[],
  missing: readonly string[],
): RefundState {
  if (!contract?.type || contract.type === 'none') return 'noGuarantee';
  if (contract.type === 'payOnResult' && lines.length === 0) return 'feeNotDue';
  if (lines.length === 0) return 'nothingPaid';
  if (missing.length > 0) return 'needsDecision';
  return totals.every((one) => one.remaining !== null && one.remaining.minor <= 0) ? 'refunded' : 'due';
}

/** The latest contract revision, signed ones before drafts. */
function latestContract(book: Book, engagement: string): Contract | null {
  const all = rowsOf(book, 'contracts', engagement);
  const signed = all.filter((one) => one.clientSignedOn !== null && one.providerSignedOn !== null);
  return (
    [...(signed.length > 0 ? signed : all)].sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0))[0] ?? null
  );
}

function lineOf(
  payment: Payment,
  payments: readonly Payment[],
  share: number,
  taxRule: Contract['taxRule'],
): RefundLine {
  const net = payment.net as Money;
  const isOwn = (one: Money | null): one is Money => one?.currency === net.currency;
  const tax = isOwn(payment.tax) ? payment.tax : zero(net.currency);
  const parts = refundParts({ share, net: net.minor, tax: tax.minor });
  const refundNet = money(parts.net, net.currency);
  const refundTax = money(parts.tax, tax.currency);
  const undecided = (taxRule === null && tax.minor !== 0) || (payment.tax !== null && !isOwn(payment.tax));
  const back = refundsOf(payment, payments);
  return {
    payment: payment.id,
    text: payment.text ?? 'Payment',
    paidOn: payment.paidOn ?? '',
    net,
    tax,
    refundNet,
    refundTax,
    refund: undecided ? null : taxRule === 'notReturned' ? refundNet : add(refundNet, refundTax),
    refunded: sum(
      back.flatMap((one) => [one.net, one.tax].filter(isOwn)),
      net.currency,
    ),
  };
}

function totalsOf(lines: readonly RefundLine[], taxRule: Contract['taxRule']): RefundTotal[] {
  const currencies = [...new Set(lines.map((line) => line.net.currency))].sort();
  return currencies.map((currency) => {
    const own = lines.filter((line) => line.net.currency === currency);
    const withoutTax = sum(
      own.map((line) => line.refundNet),
      currency,
    );
    const withTax = add(
      withoutTax,
      sum(
        own.map((line) => line.refundTax),
        currency,
      ),
    );
    const undecided = own.some((line) => line.refund === null);
    const due = undecided ? null : taxRule === 'notReturned' ? withoutTax : withTax;
    const refunded = sum(
      own.map((line) => line.refunded),
      currency,
    );
    const remaining = due ? subtract(due, refunded) : null;
    return {
      currency,
      withTax,
      withoutTax,
      due,
      refunded,
      remaining: remaining && remaining.minor < 0 ? zero(currency) : remaining,
      over: remaining && remaining.minor < 0 ? money(-remaining.minor, currency) : null,
    };
  });
}

/** The refund of one currency as a figure that opens. */
export const refundFigure = (due: RefundDue, total: RefundTotal): Figure => ({
  value: total.due,
  formula:
    due.taxRule === 'notReturned' ? 'share × net, for each payment' : 'share × (net + tax), for each payment',
  inputs: [
    { label: 'Share paid back', value: due.share, unit: 'share' },
    ...due.lines
      .filter((line) => line.net.currency === total.currency)
      .map((line) => ({
        label: line.text,
        value: add(line.net, line.tax),
        on: line.paidOn,
        record: { tab: 'payments' as const, id: line.payment },
      })),
  ],
  missing: due.missing,
});
