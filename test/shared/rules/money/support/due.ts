import type { Money } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

const NOW = instantOf('2027-01-10T12:00+01:00');
/** A part of the fee that was paid. */
export const paid = (net: Money, tax: Money | null = null, on = '2026-07-03'): Partial<Payment> => ({
  kind: 'fee',
  net,
  tax,
  currency: net.currency,
  paidOn: on,
});
/** The fee is blank unless the terms name one: it is then what was paid. */
export const due = (
  payments: readonly Partial<Payment>[],
  terms: Partial<Contract> = {},
  more: RowsGiven = {},
) =>
  refundDue(
    bookWith({ contracts: [{ ...SIGNED_TERMS, fee: null, ...terms }], payments, ...more }),
    ENGAGEMENT,
    NOW,
  );
/** Half of a fee of 1,000 is at stake. */
export const half = { fee: eur(1000), refundShare: 0.5 };
