import { formatMoney } from '../base/amount.ts';
import { addDays } from '../base/day.ts';
import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { compare, subtract, zero, type Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import { day, money } from '../model/field.ts';
import type { Payment } from '../model/guarantee/payments.ts';
import { localeOf } from '../rules/who.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { misfits } from './guard/fits.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import { askedFor, isOpen, partOf, restOf } from './payment-parts.ts';
import type { Command, Context } from './workflow.ts';

/** What an amount that is not the one asked for means. */
export type Differs = 'rest' | 'bankFee' | 'reduced' | 'nextPart' | 'giveBack';

/** Money came for a part of the fee. */
export interface NotePayment extends Command {
  readonly kind: 'notePayment';
  readonly payment: string;
  /** What came, tax included; null: what was asked. */
  readonly came: Money | null;
  /** Null: today. */
  readonly on: Day | null;
  readonly differs: Differs | null;
}

const GIVE_BACK_DAYS = 14;

/** What a person may say of a payment. */
const SAID = { one: 'payment', fields: { came: money('What came'), on: day('On') } };

/** Plans a payment. Another amount than the asked one needs a word on what it means; no unit of it is lost. */
export function notePayment(book: Book, command: NotePayment, context: Context): Checked<Plan> {
  const row = recordOf(book, 'payments', command.payment);
  if (!row) return refused('', GONE);
  const unfit = misfits(SAID, { came: command.came, on: command.on });
  if (unfit.length > 0) return refusedAll(unfit);
  if (!isOpen(row))
    return refused('', 'This row is paid, cancelled or a refund. Choose one that is asked for.');
  const asked = askedFor(row);
  const came = command.came ?? asked;
  if (!came) return refused('came', 'How much came?');
  if (asked && came.currency !== asked.currency)
    return refused(
      'came',
      `This part is asked for in ${asked.currency}. Write what came in ${asked.currency}.`,
    );
  if (came.minor <= 0) return refused('came', 'What came is more than nothing.');
  const paidOn = command.on ?? dayAt(context.now, context.zone);
  const made =
    !asked || compare(came, asked) === 0
      ? good([paidWith(row, partOf(row, came), paidOn)])
      : compare(came, asked) < 0
        ? lessCame({ book, command, row, asked, came, paidOn })
        : moreCame({ book, command, row, asked, came, paidOn });
  if (!made.ok) return made;
  const what = `Noted ${formatMoney(came, localeOf(book))} for ${row.text ?? 'the fee'}`;
  return good(planOf(changesOf(...made.value), what, command, context));
}

const paidWith = (row: Payment, amounts: Pick<Payment, 'net' | 'tax'>, paidOn: Day, text = row.text) =>
  setting('payments', row, { ...amounts, paidOn, text });

type Made = Checked<readonly (Change | null)[]>;

/** A payment of another amount than was asked, both with their tax. */
interface Differing {
  readonly book: Book;
  readonly command: NotePayment;
  readonly row: Payment;
  readonly asked: Money;
  readonly came: Money;
  readonly paidOn: Day;
}

/** Less than asked: a part, the bank’s fee, or a reduction both agreed to. */
function lessCame({ book, command, row, asked, came, paidOn }: Differing): Made {
  const less = subtract(asked, came);
  const amount = formatMoney(less, localeOf(book), 'always');
  const copy = (values: Partial<Payment>): Change => {
    const { id: _, ...same } = row;
    return adding('payments', newRecord('payments', command, { ...same, ...values }));
  };
  if (command.differs === 'bankFee')
    return good([
      setting('payments', row, { paidOn, text: `${row.text ?? 'Fee'} (bank fee ${amount}, ours)` }),
    ]);
  const part = paidWith(row, partOf(row, came), paidOn);
  const left = restOf(row, came);
  if (command.differs === 'rest')
    return good([part, copy({ ...left, text: `${row.text ?? 'Fee'}, the rest` })]);
  if (command.differs === 'reduced')
    return good([
      part,
      copy({ ...left, cancelledOn: paidOn, text: `${row.text ?? 'Fee'}, reduced by agreement` }),
    ]);
  return refused(
    'differs',
    `${amount} less than asked. What is it: a part, a bank fee, an agreed reduction?`,
  );
}

/** More than asked: it goes to the parts that come next, or is ours to give back. */
function moreCame({ book, command, row, asked, came, paidOn }: Differing): Made {
  const more = subtract(came, asked);
  const amount = formatMoney(more, localeOf(book), 'always');
  const whole = paidWith(row, { net: row.net, tax: row.tax }, paidOn);
  if (command.differs === 'giveBack') {
    const text = `Give back ${amount} that was paid too much`;
    const values = {
      engagement: row.engagement,
      text,
      kind: 'promise',
      owner: 'provider',
      dueOn: addDays(paidOn, GIVE_BACK_DAYS),
    } as const;
    return good([whole, adding('actions', newRecord('actions', command, values))]);
  }
  if (command.differs !== 'nextPart')
    return refused('differs', `${amount} more than asked. Does it go to the next part, or back?`);
  const next = nextParts(book, command, row, more, paidOn);
  return next === null
    ? refused(
        'came',
        `${amount} more than asked, and more than all that is still to be paid. Give it back, or check the amount.`,
      )
    : good([whole, ...next]);
}

/** Shares a surplus out over the parts that come next, the earliest first; null where they cannot take it. */
function nextParts(
  book: Book,
  command: NotePayment,
  row: Payment,
  more: Money,
  paidOn: Day,
): (Change | null)[] | null {
  const later = rowsOf(book, 'payments', row.engagement)
    .filter((one) => one.id !== row.id && isOpen(one) && one.net?.currency === more.currency)
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id.localeCompare(b.id));
  const changes: (Change | null)[] = [];
  let left = more;
  for (const one of later) {
    const asked = askedFor(one) ?? zero(more.currency);
    if (left.minor === 0) break;
    const part = compare(left, asked) < 0 ? left : asked;
    changes.push(paidWith(one, partOf(one, part), paidOn));
    if (compare(part, asked) < 0) {
      const { id: _, ...same } = one;
      const rest = { ...same, ...restOf(one, part), text: `${one.text ?? 'Fee'}, the rest` };
      changes.push(adding('payments', newRecord('payments', command, rest, changes.length)));
    }
    left = subtract(left, part);
  }
  return left.minor === 0 ? changes : null;
}
