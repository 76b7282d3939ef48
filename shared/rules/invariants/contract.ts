import { formatMoney } from '../../base/amount.ts';
import { dayOf } from '../../base/moment.ts';
import { subtract, sum, type Money } from '../../base/money.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Option } from '../../model/value/options.ts';
import type { Payment } from '../../model/guarantee/payments.ts';
import { isGuarantee, whyNoGuarantee } from '../guarantee/guarantee-allowed.ts';
import { feeToExplain } from '../loose-ends/loose-agreement.ts';
import { refundDue } from '../money/refund.ts';
import { localeOf } from '../who.ts';
import { inOrder, isBlank, must, notNegative, type Invariant, type Seen } from './invariant.ts';

const sameMoney = (a: Money | null, b: Money | null): boolean =>
  a?.minor === b?.minor && a?.currency === b?.currency;

/** Why an option may not have this fee: a signed contract names it with another. Null where it may; `before` is its fee until now. */
export function signedFeeProblem(
  book: Book,
  option: Option,
  before: Money | null | undefined,
): string | null {
  const signed = rowsOf(book, 'contracts', option.engagement).filter(
    (one) => one.option === option.id && one.clientSignedOn !== null,
  );
  if (signed.length === 0 || signed.some(({ fee }) => fee !== null && sameMoney(fee, option.fee)))
    return null;
  const fee = signed.find((one) => one.fee !== null)?.fee ?? null;
  if (fee === null && (before === undefined || sameMoney(before, option.fee))) return null;
  const agreed = fee === null ? '' : ` at ${formatMoney(fee, localeOf(book))}`;
  return `“${option.name}” is in a signed contract${agreed}; its fee stays. Make a new option, or a new revision of the contract.`;
}

/** What holds for options, proposals, contracts and payments. */
export const options: readonly Invariant<'options'>[] = [
  notNegative('fee', 'The fee'),
  { fields: ['fee', 'currency'], wrong: (one, { book }) => signedFeeProblem(book, one, undefined) },
];

export const proposals: readonly Invariant<'proposals'>[] = [
  inOrder('datedOn', 'validUntil', 'It is valid until a day before its date. Give a later day.'),
  must(
    ['validUntil', 'sentAt'],
    'It is valid until a day before the day it is sent. Give a later day.',
    (one) => one.validUntil !== null && one.sentAt !== null && one.validUntil < dayOf(one.sentAt),
  ),
];

export const contracts: readonly Invariant<'contracts'>[] = [
  inOrder('termStart', 'termEnd', 'The term ends before it begins. Check both days.'),
  notNegative('fee', 'The fee'),
  {
    fields: ['type', 'clientSignedOn'],
    wrong: (one, { book }) =>
      isGuarantee(one.type) ? whyNoGuarantee(book, recordOf(book, 'engagements', one.engagement)) : null,
    onlyWhenMade: true,
  },
  must(
    ['judgeName', 'judge', 'clientSignedOn'],
    'Name the third person who judges.',
    (one) => one.judge === 'thirdPerson' && isBlank(one.judgeName) && one.clientSignedOn !== null,
  ),
  must(
    ['clientSignedBy', 'clientSignedOn'],
    'Who signed for the client? Give the name.',
    (one) => one.clientSignedOn !== null && isBlank(one.clientSignedBy),
  ),
  must(
    ['providerSignedBy', 'providerSignedOn'],
    'Who signed for us? Give the name.',
    (one) => one.providerSignedOn !== null && isBlank(one.providerSignedBy),
  ),
  {
    fields: ['looseEndsReason', 'clientSignedOn', 'providerSignedOn'],
    wrong: (one, { book }) => {
      const differs = (one.clientSignedOn ?? one.providerSignedOn) ? feeToExplain(book, one) : null;
      return differs && `${differs.text} ${differs.fix}`;
    },
  },
];

const isRefund = ({ kind }: Payment): boolean => kind === 'refund';

export const payments: readonly Invariant<'payments'>[] = [
  must(
    ['net', 'kind'],
    'What goes back is more than nothing. Write it without a minus.',
    (one) => isRefund(one) && (one.net?.minor ?? 1) <= 0,
  ),
  must(
    ['net', 'kind'],
    'The amount is below zero. Write it without a minus; what went back is a refund.',
    (one) => !isRefund(one) && (one.net?.minor ?? 0) < 0,
  ),
  notNegative('tax', 'The tax'),
  must(
    ['tax', 'net'],
    'Amount and tax must be in one currency.',
    (one) => one.net !== null && one.tax !== null && one.net.currency !== one.tax.currency,
  ),
  must(
    ['net', 'paidOn'],
    'It was paid, but not how much. Fill in the amount.',
    (one) => one.paidOn !== null && one.net === null,
  ),
  must(
    ['refundOf', 'kind'],
    'A refund gives a payment back, not another refund. Choose the payment.',
    (one, { book }) => recordOf(book, 'payments', one.refundOf)?.kind === 'refund',
  ),
  {
    fields: ['net', 'tax', 'kind', 'paidOn', 'cancelledOn', 'refundOf'],
    wrong: (one, seen) => (isRefund(one) && one.cancelledOn === null ? tooMuchBack(one, seen) : null),
  },
];

/** More went back than the terms give: than is due, or can be while that is open; without a guarantee, than was paid. */
function tooMuchBack({ engagement, net }: Payment, { book, now }: Seen): string | null {
  if (!net) return null;
  const { currency } = net;
  const total = refundDue(book, engagement, now).totals.find((one) => one.currency === currency);
  const most = total ? (total.due ?? total.most) : paidIn(book, engagement, currency, 'fee');
  const over = subtract(total?.refunded ?? paidIn(book, engagement, currency, 'refund'), most);
  if (over.minor <= 0) return null;
  return `Together the refunds are ${formatMoney(over, localeOf(book))} more than is due. Enter what is due at most.`;
}

const paidIn = (book: Book, engagement: string, currency: string, kind: 'fee' | 'refund'): Money =>
  sum(
    rowsOf(book, 'payments', engagement)
      .filter((one) => (one.kind ?? 'fee') === kind && one.paidOn !== null && one.cancelledOn === null)
      .flatMap(({ net, tax }) => [net, tax])
      .filter((one) => one !== null && one.currency === currency)
      .map((one) => one as Money),
    currency,
  );
