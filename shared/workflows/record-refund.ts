import { formatMoney } from '../base/amount.ts';
import { good, refused, refusedAll, type Checked, type Problem } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { add, compare, subtract, sum, zero, type Money } from '../base/money.ts';
import { wholeNumber } from '../base/shape.ts';
import type { Day } from '../base/time.ts';
import { rowsOf, type Book } from '../model/book.ts';
import type { Payment } from '../model/guarantee/payments.ts';
import { refundDue, type RefundDue } from '../rules/money/refund.ts';
import type { RefundTotal } from '../rules/money/refund-totals.ts';
import type { StillDue } from '../rules/money/still-due.ts';
import { localeOf } from '../rules/who.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { newRecord, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Money went back for one payment. */
export interface RecordRefund extends Command {
  readonly kind: 'recordRefund';
  readonly engagement: string;
  readonly claim: string | null;
  readonly refunds: readonly StillDue[];
  readonly on: Day;
  readonly reference: string | null;
}

/** Plans refunds, one row for each payment they return. More than remains is refused, and so is what is noted already. */
export function recordRefund(book: Book, command: RecordRefund, context: Context): Checked<Plan> {
  if (command.refunds.length === 0)
    return refused('refunds', 'Enter what went back: an amount that is more than nothing.');
  const due = refundDue(book, command.engagement, context.now);
  const left = new Map(due.totals.map((one) => [one.currency, leftOf(book, command, one, context)]));
  const problems = command.refunds.flatMap((refund, n): Problem[] => {
    const message = isNoted(book, command, refund)
      ? `${formatMoney(refund.net, localeOf(book))} of this day is noted already. If as much went back once more, give another reference.`
      : refundProblem(due, left, refund, localeOf(book));
    return message === null ? [] : [{ field: `refunds.${n}`, message }];
  });
  if (problems.length > 0) return refusedAll(problems);
  const changes = command.refunds.map((refund, n) =>
    adding('payments', newRecord('payments', command, refundRow(command, refund), n)),
  );
  return good(planOf(changes, 'Refund paid', command, context));
}

/** What remains in a currency, less refunds that are noted for a later day. */
function leftOf(
  book: Book,
  { engagement }: RecordRefund,
  { currency, remaining, remainingMost }: RefundTotal,
  { now, zone }: Context,
): Money {
  const today = dayAt(now, zone);
  const ahead = rowsOf(book, 'payments', engagement)
    .filter((row) => row.kind === 'refund' && row.cancelledOn === null && (row.paidOn ?? today) > today)
    .flatMap(({ net, tax }) => [net, tax])
    .filter((one): one is Money => one?.currency === currency);
  return subtract(remaining ?? remainingMost, sum(ahead, currency));
}

type OneRefund = RecordRefund['refunds'][number];

/** Whether the same refund is in the book: a button that is clicked twice notes it once. */
const isNoted = (book: Book, command: RecordRefund, { payment, net, tax }: OneRefund): boolean =>
  rowsOf(book, 'payments', command.engagement).some(
    (row) =>
      row.kind === 'refund' &&
      row.cancelledOn === null &&
      row.refundOf === payment &&
      row.paidOn === command.on &&
      row.reference === command.reference &&
      row.net?.minor === net.minor &&
      (row.tax?.minor ?? 0) === (tax?.minor ?? 0),
  );

const refundRow = (command: RecordRefund, refund: RecordRefund['refunds'][number]): Partial<Payment> => ({
  engagement: command.engagement,
  kind: 'refund',
  text: 'Refund under the guarantee',
  net: refund.net,
  tax: refund.tax,
  currency: refund.net.currency,
  paidOn: command.on,
  refundOf: refund.payment,
  claim: command.claim,
  reference: command.reference,
});

/** What is wrong with one refund, or null; takes it off what is left in its currency. */
function refundProblem(
  due: RefundDue,
  left: Map<string, Money>,
  { payment, net, tax }: OneRefund,
  locale: string,
): string | null {
  const line = due.lines.find((one) => one.payment === payment);
  if (!line) return 'This payment has nothing to return. Choose a paid one.';
  const { currency } = line.net;
  if (net.currency !== currency || (tax && tax.currency !== currency))
    return `This payment was in ${currency}. Return it in ${currency}.`;
  if (!wholeNumber(net.minor) || !wholeNumber(tax?.minor ?? 0)) return 'Write what goes back as an amount.';
  const back = add(net, tax ?? zero(currency));
  if (net.minor < 0 || (tax?.minor ?? 0) < 0 || back.minor === 0)
    return 'What goes back is more than nothing. Write it without a minus.';
  const open = left.get(currency) ?? zero(currency);
  if (compare(back, open) > 0)
    return `${formatMoney(back, locale)} is more than the ${formatMoney(open, locale)} that remains. Enter what remains at most.`;
  left.set(currency, subtract(open, back));
  return null;
}
