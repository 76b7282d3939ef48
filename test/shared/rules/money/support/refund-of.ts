import { instantOf } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { bookWith, SIGNED_TERMS, ENGAGEMENT, eur, type RowsGiven } from '#test/support/build-book.ts';

type Row = Partial<Payment>;
/** A fee row, paid at the start unless it says otherwise. */
export const fee = (net: Money | null, tax: Money | null = null, more: Row = {}): Row => ({
  kind: 'fee',
  net,
  tax,
  currency: net?.currency ?? 'EUR',
  paidOn: '2026-07-03',
  ...more,
});
/** A refund row for the first payment. */
export const back = (net: Money, tax: Money | null = null, more: Row = {}): Row =>
  fee(net, tax, { kind: 'refund', paidOn: '2027-01-09', refundOf: 'pay_1', ...more });
/** The refund of half of 1,000 euros over these rows, if it were decided on 10 January 2027. */
export const due = (payments: readonly Row[], terms: Partial<Contract> = {}, more: RowsGiven = {}) =>
  refundDue(
    bookWith({
      contracts: [{ ...SIGNED_TERMS, fee: eur(1000), refundShare: 0.5, ...terms }],
      payments,
      ...more,
    }),
    ENGAGEMENT,
    instantOf('2027-01-10T12:00+01:00'),
  );
