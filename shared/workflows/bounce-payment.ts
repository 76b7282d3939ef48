import { formatDay } from '../base/day.ts';
import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import type { Day } from '../base/time.ts';
import { recordOf, type Book } from '../model/book.ts';
import { day } from '../model/field.ts';
import { localeOf } from '../rules/who.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { misfits } from './guard/fits.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** What was noted as paid, or was about to be, came back from the bank. */
export interface BouncePayment extends Command {
  readonly kind: 'bouncePayment';
  readonly payment: string;
  readonly on: Day | null;
}

const SAID = { one: 'bounce', fields: { on: day('Bounced on') } };

/** Plans a bounce: what did not stay is kept as a row that does not count, and the same amount is asked for as before. */
export function bouncePayment(book: Book, command: BouncePayment, context: Context): Checked<Plan> {
  const row = recordOf(book, 'payments', command.payment);
  if (!row) return refused('', GONE);
  const unfit = misfits(SAID, { on: command.on });
  if (unfit.length > 0) return refusedAll(unfit);
  if (row.kind === 'refund' || row.cancelledOn !== null)
    return refused('', 'Only a payment of the fee can bounce, and only once.');
  if (book.payments.some((one) => one.refundOf === row.id && one.cancelledOn === null))
    return refused('', 'Money went back for this payment. Look at the refund first.');
  const on = command.on ?? dayAt(context.now, context.zone);
  const { id: _, ...same } = row;
  const again = row.paidOn === null ? { paidOn: on, cancelledOn: on } : { paidOn: null };
  const text = `${row.text ?? 'Fee'}, bounced ${formatDay(on, localeOf(book), 'short')}`;
  const changes = [
    row.paidOn === null ? null : setting('payments', row, { cancelledOn: on }),
    adding(
      'payments',
      newRecord('payments', command, { ...same, ...again, ...(row.paidOn === null ? { text } : {}) }),
    ),
  ];
  return good(planOf(changesOf(...changes), `Bounced: ${row.text ?? 'a payment'}`, command, context));
}
