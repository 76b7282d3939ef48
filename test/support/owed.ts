import type { Money } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { guaranteeStatus, type GuaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import type { ResultState } from '#shared/rules/results/result-found.ts';
import { moneyOwed, type MoneyOwed } from '#shared/rules/money/money-owed.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

const NOW = instantOf('2027-02-10T12:00+01:00');
/** A part of the fee with the day it is due. */
export const row = (
  text: string,
  net: Money,
  dueOn: string | null,
  more: Partial<Payment> = {},
): Partial<Payment> => ({
  kind: 'fee',
  text,
  net,
  currency: net.currency,
  dueOn,
  ...more,
});
/** A part of the fee that was paid in July. */
export const paid = (net: Money, more: Partial<Payment> = {}) =>
  row('Paid', net, '2026-07-01', { paidOn: '2026-07-03', ...more });

/** Most of the fee paid, and the rest to pay by the end of the year. */
export const TWO = [paid(eur(700)), row('Rest', eur(300), '2026-12-31')];
/** What parts are called. */
export const names = (parts: readonly { readonly row: Payment }[]) => parts.map((one) => one.row.text);

/** What a test of money says: the type, the state, the rows. */
export interface Given {
  readonly type: NonNullable<Contract['type']>;
  readonly state: GuaranteeState;
  readonly result?: ResultState;
  readonly terms?: Partial<Contract>;
  readonly payments: readonly Partial<Payment>[];
  readonly status?: Partial<GuaranteeStatus>;
  readonly more?: RowsGiven;
}

/** The money of a fee of 1,000 EUR of which 30 % is at stake, in a state that is given and not worked out. */
export function owed({
  type,
  state,
  result = 'notMet',
  terms = {},
  payments,
  status = {},
  more = {},
}: Given): MoneyOwed {
  const contract = { ...SIGNED_TERMS, type, fee: eur(1000), refundShare: 0.3, ...terms };
  const book = bookWith({ contracts: [contract], payments, ...more });
  const known = guaranteeStatus(book, ENGAGEMENT, NOW);
  return moneyOwed(book, ENGAGEMENT, { ...known, state, result, claim: null, ...status }, NOW);
}
