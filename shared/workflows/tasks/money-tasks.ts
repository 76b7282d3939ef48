import { formatMoney } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import { compare, subtract, sum, type Money } from '../../base/money.ts';
import { recordOf, rowsOf } from '../../model/book.ts';
import { choice, day, money, required } from '../../model/field.ts';
import { payments, type Payment } from '../../model/guarantee/payments.ts';
import type { Values } from '../../table/book/change.ts';
import type { Differs } from '../note-payment.ts';
import { askedFor } from '../payment-parts.ts';
import { todayOf, type Seen } from './task.ts';
import forms from './forms/money.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

/** More was typed than came: what was asked for is noted. */
const TYPO = 'typingError';

const rowIn = ({ book, record }: Seen): Payment | null => recordOf(book, 'payments', record);
const amountOf = (values: Values): Money | null => (values['came'] ?? null) as Money | null;

/** By how much what came differs from what was asked; null while one of them is not known. */
function differsBy(asked: unknown, values: Values): number | null {
  const came = amountOf(values);
  const whole = asked as Money | null;
  return came && whole && came.currency === whole.currency ? compare(came, whole) : null;
}

const isLess = (values: Values): boolean => (differsBy(values['asked'], values) ?? 0) < 0;
const isMore = (values: Values): boolean => (differsBy(values['asked'], values) ?? 0) > 0;

/** The part that a payment is for: its name and what is asked for. */
function partInWords(seen: Seen): string | null {
  const row = rowIn(seen);
  const asked = row && askedFor(row);
  return row && asked ? `${row.text ?? 'Fee'}, ${formatMoney(asked, seen.locale, 'always')}` : null;
}

/** When it is due, and under which reference. */
function dueInWords(seen: Seen): string | null {
  const { dueOn = null, reference = null } = rowIn(seen) ?? {};
  const due = dueOn ? `Due ${formatDay(dueOn, seen.locale)}` : 'No day yet';
  return reference ? `${due}, reference ${reference}` : due;
}

/** What came of the fee with this payment, and what it is in all; nothing where a part has no amount or another currency. */
function paidSoFar({ book, engagement, locale }: Seen, came: Money): string[] {
  const parts = rowsOf(book, 'payments', engagement).filter(
    (one) => (one.kind ?? 'fee') === 'fee' && one.cancelledOn === null,
  );
  const asked = parts.map(askedFor);
  if (asked.some((one) => one?.currency !== came.currency)) return [];
  const paid = asked.filter((_, n) => parts[n]?.paidOn);
  const words = [[came, ...paid], asked].map((all) =>
    formatMoney(sum(all as readonly Money[], came.currency), locale, 'always'),
  );
  return [`Paid so far, with this: ${words.join(' of ')}.`];
}

/** What stays due, or what is too much, in one line, and how much of the fee is paid. */
function paymentSays(seen: Seen, values: Values): string[] {
  const came = amountOf(values);
  return [...differenceSays(seen, values, came), ...(came ? paidSoFar(seen, came) : [])];
}

function differenceSays(seen: Seen, values: Values, came: Money | null): string[] {
  const row = rowIn(seen);
  const asked = row && askedFor(row);
  const by = differsBy(asked, values);
  if (!row || !asked || !came || by === null || by === 0) return [];
  const amount = formatMoney(subtract(by < 0 ? asked : came, by < 0 ? came : asked), seen.locale, 'always');
  if (by > 0)
    return [
      `${amount} more than asked.`,
      ...(values['more'] === TYPO ? ['The amount that was asked for is noted.'] : []),
    ];
  const due = row.dueOn ? ` on ${formatDay(row.dueOn, seen.locale, 'short')}` : '';
  return [
    `${amount} less than asked.`,
    ...(values['less'] === 'rest' ? [`${amount} stays due${due}.`] : []),
    ...(values['less'] === 'reduced'
      ? ['The fee in the contract stays as it is: a lower one is a change of scope.']
      : []),
  ];
}

/** Money that comes, in another amount than asked, or not at all. */
export const MONEY_TASKS = tasksOf(forms, {
  notePayment: {
    heading: partInWords,
    under: dueInWords,
    tab: 'payments',
    entity: {
      asked: money('Asked for, with its tax'),
      came: money('What came, with its tax'),
      on: day('On'),
      less: required(
        choice('What is the difference?', {
          rest: 'A part, the rest is due',
          bankFee: 'Bank fee, ours',
          reduced: 'Agreed reduction',
        }),
      ),
      more: required(
        choice('What is the difference?', {
          nextPart: 'For the next part',
          giveBack: 'To give back',
          [TYPO]: 'Typing error',
        }),
      ),
    },
    only: { less: isLess, more: isMore },
    offered: (seen) => rowIn(seen)?.paidOn === null,
    start: (seen) => {
      const row = rowIn(seen);
      const asked = row && askedFor(row);
      return { asked, came: asked, on: todayOf(seen), less: 'rest', more: 'nextPart' };
    },
    says: paymentSays,
    instead: 'bounce',
    wish: (seen, { values }) => {
      const row = rowIn(seen);
      const by = differsBy(row && askedFor(row), values) ?? 0;
      const isTypo = by > 0 && values['more'] === TYPO;
      const differs = by === 0 || isTypo ? null : by < 0 ? values['less'] : values['more'];
      return {
        kind: 'notePayment',
        payment: seen.record ?? '',
        came: isTypo ? null : amountOf(values),
        on: values['on'] as string | null,
        differs: (differs ?? null) as Differs | null,
      };
    },
  },
  bounce: {
    tab: 'payments',
    entity: { on: payments.fields.cancelledOn },
    offered: (seen) => rowIn(seen) !== null,
    start: (seen) => ({ on: todayOf(seen) }),
    says: () => ['The same amount is asked for again; what bounced is kept and does not count.'],
    wish: (seen, { values }) => ({
      kind: 'bouncePayment',
      payment: seen.record ?? '',
      on: values['on'] as string | null,
    }),
  },
  payment: { entity: 'payments' },
});
