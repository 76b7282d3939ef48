import type { Money } from '../base/money.ts';
import type { Payment } from '../model/payments.ts';

/** What went back of a payment. */
export const refundsOf = (payment: Payment, payments: readonly Payment[]): Payment[] =>
  payments.filter((one) => one.kind === 'refund' && one.refundOf === payment.id && one.paidOn !== null);

/** What stands in another currency than the payment it belongs to: no rate says what it comes to, so it is asked and not counted. */
export function otherCurrencies(payment: Payment, payments: readonly Payment[]): string[] {
  const name = payment.text ?? 'Payment';
  const net = payment.net as Money;
  const isOther = (one: Money | null): one is Money => one !== null && one.currency !== net.currency;
  const back = refundsOf(payment, payments).flatMap(({ net: paid, tax }) => [paid, tax]);
  return [
    ...[payment.tax]
      .filter(isOther)
      .map((tax) => `The tax of “${name}” in ${net.currency}, not ${tax.currency}`),
    ...back
      .filter(isOther)
      .map((part) => `What went back of “${name}” in ${net.currency}, not ${part.currency}`),
  ];
}
