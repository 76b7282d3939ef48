import { formatMoney } from '../base/amount.ts';
import { dayAt } from '../base/moment.ts';
import type { Money } from '../base/money.ts';
import type { Instant } from '../base/time.ts';
import { blankRecord, type Book } from '../model/book.ts';
import { rulesOf } from '../rules/guarantee/guarantee-types.ts';
import { contractInView, zoneOf } from '../rules/guarantee/terms.ts';
import { refundDue, type RefundDue } from '../rules/money/refund.ts';
import type { RefundTotal } from '../rules/money/refund-totals.ts';
import type { PartInMoney } from './plan-payments.ts';

/** What a plan means for the guarantee, in one line: the refund rule’s answer once all its parts are paid. Null where nothing is promised, or nothing would go back. */
export function planEffect(
  { book, engagement, now, locale }: { book: Book; engagement: string; now: Instant; locale: string },
  parts: readonly PartInMoney[],
): string | null {
  const today = dayAt(now, zoneOf(book, engagement));
  const paid = parts.map((part, n) => ({
    ...blankRecord('payments', `part_${n}`),
    ...part,
    engagement,
    currency: part.net.currency,
    paidOn: today,
  }));
  const refund = refundDue({ ...book, payments: [...book.payments, ...paid] }, engagement, now);
  const amounts = refund.totals.flatMap((total) => amountIn(total, locale));
  if (amounts.length === 0) return null;
  const waits = rulesOf(contractInView(book, engagement)?.type).unpaidParts === 'byResult';
  const then = waits ? 'is not due; what of it is paid goes back' : 'goes back once all is paid';
  return `If the result does not come, ${amounts.join(' and ')} ${then}${taxWords(refund)}`;
}

/** What would go back in one currency: the amount, or its bounds while something is still to be decided. */
function amountIn({ due, least, most }: RefundTotal, locale: string): string[] {
  const show = (amount: Money) => formatMoney(amount, locale, 'always');
  if (due) return due.minor > 0 ? [show(due)] : [];
  return most.minor > 0 ? [`between ${show(least)} and ${show(most)}`] : [];
}

function taxWords({ lines, taxRule, missing }: RefundDue): string {
  // Parts of one name lack the same thing: it is asked once.
  const open = [...new Set(missing.map(({ text }) => ` Still open: ${text}.`))].join('');
  if (lines.every(({ tax }) => tax.minor === 0) || taxRule === null) return `.${open}`;
  return `${taxRule === 'notReturned' ? '; its tax is not returned' : ', tax included'}.${open}`;
}
