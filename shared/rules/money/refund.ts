import { fractionOf, NOTHING, type Fraction } from '../../base/fraction.ts';
import { dayAt } from '../../base/moment.ts';
import { add, type Money } from '../../base/money.ts';
import type { Day, Instant } from '../../base/time.ts';
import type { Book } from '../../model/book.ts';
import type { Contract } from '../../model/guarantee/contracts.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import type { Figure, Reason } from '../explain.ts';
import { refundedPart } from '../finance/refund-parts.ts';
import { feesOf, isPaidBy, paymentsOf, type Fee } from './refund-fee.ts';
import { refundQuestions } from './refund-questions.ts';
import { taxReading } from './refund-tax.ts';
import { totalOf, type Bounds, type RefundLine, type RefundTotal } from './refund-totals.ts';
import { contractInView, zoneOf } from '../guarantee/terms.ts';
import { rulesOf } from '../guarantee/guarantee-types.ts';

export type RefundState =
  'nothingPaid' | 'noGuarantee' | 'feeNotDue' | 'needsDecision' | 'due' | 'nothingDue' | 'refunded';

/** The refund of an engagement, if it were decided today, with its working. */
export interface RefundDue {
  readonly state: RefundState;
  readonly lines: readonly RefundLine[];
  readonly totals: readonly RefundTotal[];
  readonly share: number | null;
  readonly taxRule: Contract['taxRule'];
  readonly taxReason: string | null;
  readonly fees: readonly Fee[];
  /** What must be known before the amount is. */
  readonly missing: readonly Reason[];
  /** What a person should look at; the amount is known without it. */
  readonly look: readonly Reason[];
}

/** Works the refund out as if it were decided now: the lesser of paid and fee, less the part that is kept. Payment fees are never deducted. */
export function refundDue(
  book: Book,
  engagement: string,
  now: Instant,
  contract: Contract | null = contractInView(book, engagement),
): RefundDue {
  const today = dayAt(now, zoneOf(book, engagement));
  const fees = feesOf(book, engagement, contract, today);
  const [tax, share] = [taxReading(book, engagement, contract, now), refundShareOf(contract)];
  const guaranteed = rulesOf(contract?.type).promises;
  const refunds = paymentsOf(book, engagement, 'refund', today).filter(
    (row) => isPaidBy(row, today) && row.net !== null,
  );
  const asked = refundQuestions({ book, engagement, today, fees, tax, share, refunds });
  const missing = guaranteed ? asked.missing : [];
  const isOpen = missing.some(({ code }) => OPEN.has(code));
  const groups = guaranteed
    ? groupsOf(fees, share).map(({ currency, ...group }) =>
        totalOf(currency, { ...group, tax, isOpen, refunds: inCurrency(refunds, currency) }),
      )
    : [];
  const [lines, totals] = [groups.flatMap((one) => one.lines), groups.map((one) => one.total)];
  return {
    state: stateOf(contract, totals, asked, lines.length),
    lines,
    totals,
    share,
    taxRule: tax.rule,
    taxReason: contract?.taxReason ?? null,
    fees,
    missing,
    look: asked.look,
  };
}

/** What leaves the amount open however the bounds fall together. */
const OPEN: ReadonlySet<string> = new Set(['amount', 'rate', 'refundShare', 'taxCurrency']);

/** The part of the fee that hangs on the result: the contract's, else the kind's own. */
export const refundShareOf = (contract: Contract | null): number | null =>
  contract?.refundShare ?? rulesOf(contract?.type).shareIfBlank;

const inCurrency = (rows: readonly Payment[], currency: string): Payment[] =>
  rows.filter(({ net }) => net?.currency === currency);

/** Payments by currency, and what part of each goes back: exactly, or between two bounds. */
function groupsOf(fees: readonly Fee[], share: number | null) {
  return fees.flatMap((fee) => {
    const paidIn = [...new Set(fee.payments.map(({ net }) => net.currency))].sort();
    return (paidIn.length > 0 ? paidIn : [fee.currency]).map((currency) => ({
      currency,
      payments: fee.payments.filter(({ net }) => net.currency === currency),
      part: partOfFee(fee, share, fee.gross),
      taxPart: partOfFee(fee, share, fee.paid),
      returned: fee.returnedRows.filter(({ net }) => net?.currency === currency),
    }));
  });
}

/** What part the refund is of all that was paid, or of what is left of it after undelivered sessions were returned. */
function partOfFee(fee: Fee, share: number | null, whole: Fraction | null): Bounds {
  if (whole === null || fee.paid === null) return { least: NOTHING, most: fractionOf(share ?? 1) };
  const most = refundedPart({ fee: fee.amount, share: share ?? 1, paid: fee.paid }, whole);
  return { least: share === null ? NOTHING : most, most };
}

function stateOf(
  contract: Contract | null,
  totals: readonly RefundTotal[],
  { missing, isAmountMissing }: ReturnType<typeof refundQuestions>,
  paid: number,
): RefundState {
  const rules = rulesOf(contract?.type);
  if (!rules.promises) return 'noGuarantee';
  if (isAmountMissing) return 'needsDecision';
  if (paid === 0) return rules.ifNothingPaid;
  if (totals.every((one) => one.remainingMost.minor === 0))
    return totals.some((one) => one.refunded.minor > 0) ? 'refunded' : 'nothingDue';
  return missing.length > 0 ? 'needsDecision' : 'due';
}

/** Whether all that a decided refund makes due went back, or nothing was due at all. */
export const isPaidBack = ({ state }: RefundDue): boolean =>
  state === 'refunded' || state === 'nothingDue' || state === 'feeNotDue' || state === 'nothingPaid';

/** What is still to go back in each currency: the amount, or the most it can be. */
export const stillToGoBack = ({ totals }: RefundDue): Money[] =>
  totals.map((one) => one.remaining ?? one.remainingMost).filter(({ minor }) => minor > 0);

/** What would go back today in one currency, less what went back already, as a figure that opens. */
export const refundFigure = (due: RefundDue, total: RefundTotal): Figure => ({
  value: total.remaining,
  formula: `the lesser of paid and fee, less what is kept in any case, ${due.taxRule === 'notReturned' ? 'without tax' : 'tax in the proportion paid'}, less what went back`,
  inputs: [
    ...due.fees
      .filter((fee) => fee.isAgreed)
      .map((fee) => ({ label: 'Agreed fee, net', value: { minor: fee.amount, currency: fee.currency } })),
    { label: 'Share paid back', value: due.share, unit: 'share' as const },
    ...due.lines
      .filter((line) => line.net.currency === total.currency)
      .map((line) => ({
        label: line.text,
        value: add(line.net, line.tax),
        on: line.paidOn as Day,
        record: { tab: 'payments' as const, id: line.payment },
      })),
    { label: 'Went back', value: total.refunded },
  ],
  missing: due.missing.map(({ text }) => text),
});
