import { formatMoney } from '../../base/amount.ts';
import { formatDay } from '../../base/day.ts';
import type { Money } from '../../base/money.ts';
import { item, type AttentionRule } from './attention-item.ts';
import { TODAY } from './attention-words.ts';
import { stillToGoBack } from '../money/refund.ts';

/** A decided refund that is not paid yet. */
const refund: AttentionRule = (view) => {
  if (view.status.state !== 'refundDue') return [];
  const due = view.money.refund;
  const amounts = stillToGoBack(due).map((one) => formatMoney(one, view.locale, 'always'));
  const undecided = due.missing.length > 0;
  return [
    item(view, {
      ...(undecided
        ? {
            ...TODAY.openRefund,
            detail: `${due.missing.map(({ text }) => text).join('. ')}.`,
            action: 'lookAtGuarantee',
          }
        : { ...TODAY.refund, what: TODAY.refund.what(amounts), action: 'payRefund' }),
      since: view.status.since,
      tone: 'off',
      rank: 6,
    }),
  ];
};

/** What is asked of the client: parts of the fee whose day has come, with their tax. Nothing that waits or has lapsed. */
const chased: AttentionRule = (view) =>
  view.money.chased.map(({ row, net, tax }) => {
    const say = (amount: Money) => formatMoney(amount, view.locale);
    const amount = tax.minor > 0 ? TODAY.duePart.withTax(say(net), say(tax)) : say(net);
    const isToday = row.dueOn === view.today;
    const since = isToday ? null : formatDay(row.dueOn ?? '', view.locale, 'short');
    return item(view, {
      what: TODAY.duePart.what(row.text, amount, since),
      detail: TODAY.duePart.detail,
      action: 'recordPayment',
      button: TODAY.duePart.button,
      record: { tab: 'payments', id: row.id },
      since: row.dueOn,
      tone: 'watch',
      rank: isToday ? 48 : 42,
    });
  });

/** Undelivered sessions that were paid: ours to give back, whatever becomes of the guarantee. */
const toGiveBack: AttentionRule = (view) => {
  const { toGiveBack: amount } = view.money;
  if (!amount || amount.minor === 0) return [];
  return [
    item(view, {
      ...TODAY.toGiveBack,
      what: TODAY.toGiveBack.what(formatMoney(amount, view.locale)),
      action: 'recordPayment',
      since: view.engagement.endedOn,
      tone: 'off',
      rank: 7,
    }),
  ];
};

/** What is not known about the money, or looks wrong: asked, never guessed. */
const questions: AttentionRule = (view) => {
  const { refund: due, questions: all } = view.money;
  return all
    .filter((one) => !due.missing.includes(one) || one.code === 'amount')
    .map((one) =>
      item(view, {
        what: one.text,
        detail: '',
        action: 'askPayment',
        button: TODAY.moneyQuestion.button,
        record: one.record ?? null,
        tone: 'watch',
        rank: 43,
      }),
    );
};

/** What a closed engagement still tells: money that is ours to give back. */
export const CLOSED_RULES: readonly AttentionRule[] = [refund, toGiveBack];

/** What money puts on Today. */
export const MONEY_RULES: readonly AttentionRule[] = [refund, chased, toGiveBack, questions];
