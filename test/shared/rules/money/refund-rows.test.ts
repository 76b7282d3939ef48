import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Payment } from '#shared/model/guarantee/payments.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { proposedRefund, sharedRefund, stillDue } from '#shared/rules/money/still-due.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, usd, type RowsGiven } from '#test/support/build-book.ts';

const fee = (net: Money, tax: Money | null = null, on = '2026-07-03'): Partial<Payment> => ({
  kind: 'fee',
  net,
  tax,
  currency: net.currency,
  paidOn: on,
});
const back = (net: Money, tax: Money | null = null, of: string | null = 'pay_1'): Partial<Payment> => ({
  ...fee(net, tax, '2027-01-09'),
  kind: 'refund',
  refundOf: of,
});
const due = (payments: readonly Partial<Payment>[], terms: Partial<Contract> = {}, more: RowsGiven = {}) =>
  refundDue(
    bookWith({
      contracts: [{ ...SIGNED_TERMS, fee: eur(1000), refundShare: 0.5, ...terms }],
      payments,
      ...more,
    }),
    ENGAGEMENT,
    instantOf('2027-01-10T12:00+01:00'),
  );
const look = (...given: Parameters<typeof due>) => due(...given).look.map(({ code }) => code);

describe('what went back', () => {
  const paid = fee(eur(1000), eur(190));

  test.each([
    ['nothing', [], 'due', 595, null],
    ['a part', [back(eur(200), eur(38))], 'due', 357, null],
    ['all but a cent', [back(eur(500), eur(94.99))], 'due', 0.01, null],
    ['all of it', [back(eur(500), eur(95))], 'refunded', 0, null],
    ['more than is due', [back(eur(600), eur(114))], 'refunded', 0, 119],
    ['below zero: by its size', [back(eur(-500), eur(-95))], 'refunded', 0, null],
    ['a refund that bounced', [{ ...back(eur(595)), cancelledOn: '2027-01-10' }], 'due', 595, null],
    ['a refund dated ahead', [{ ...back(eur(595)), paidOn: '2027-01-11' }], 'due', 595, null],
    [
      'a refund with a day it is due and none it was paid',
      [{ ...back(eur(595)), paidOn: null }],
      'due',
      595,
      null,
    ],
    ['one that names no payment', [back(eur(500), eur(95), null)], 'refunded', 0, null],
    ['one of a payment that is gone', [back(eur(500), eur(95), 'pay_9')], 'refunded', 0, null],
  ])('%s', (_, refunds, state, remaining, over) => {
    const answer = due([paid, ...refunds]);
    expect(answer.state).toBe(state);
    expect(answer.totals).toMatchObject([
      { due: eur(595), remaining: eur(remaining), over: over === null ? null : eur(over) },
    ]);
  });

  test('nothing remains once the most that can be due went back, whatever is still to be decided', () => {
    const answer = due([paid, back(eur(500), eur(95))], { taxRule: null });
    expect(answer).toMatchObject({ state: 'refunded', totals: [{ due: null, remaining: eur(0) }] });
    expect(due([paid, back(eur(500))], { taxRule: null }).totals).toMatchObject([{ remaining: null }]);
  });

  test('where tax is not returned only the net of a refund counts, and a tax on it is listed', () => {
    const answer = due([paid, back(eur(400), eur(76))], { taxRule: 'notReturned' });
    expect(answer.totals).toMatchObject([{ refunded: eur(400), remaining: eur(100) }]);
    expect(answer.look.map(({ code }) => code)).toEqual(['refundTax']);
  });

  test('what a person should look at is listed with its row', () => {
    expect(look([paid])).toEqual([]);
    expect(look([paid, back(eur(10), null, null)])).toEqual(['refundUnlinked']);
    expect(look([paid, back(eur(-10))])).toEqual(['negative']);
    expect(look([paid, fee(eur(300))])).toContain('beyondFee');
    expect(look([fee(eur(1000)), fee(eur(-10))])).toEqual(['negative']);
    expect(due([paid, back(eur(-10))]).look[0]).toMatchObject({ record: { tab: 'payments', id: 'pay_2' } });
  });

  test('a blank fee is asked while a part of it is unpaid', () => {
    const unpaid = { ...fee(eur(500)), paidOn: null, dueOn: '2026-09-01' };
    expect(look([fee(eur(500)), unpaid], { fee: null })).toEqual(['feeBlank']);
    expect(look([fee(eur(500)), { ...unpaid, cancelledOn: '2026-09-02' }], { fee: null })).toEqual([]);
    expect(look([fee(eur(500))], { fee: null })).toEqual([]);
    expect(look([fee(eur(500)), unpaid])).toEqual([]);
  });
});

describe('what an early end left undelivered', () => {
  const ended = { endedOn: '2026-09-30', endedBy: 'provider', endReason: 'Moved' } as const;
  const undelivered = (net: Money, paidOn: string | null): Partial<Payment> => ({
    ...fee(net),
    kind: 'sessionsUndelivered',
    paidOn,
  });

  test.each([
    ['typed with the end', [], eur(500)],
    ['a row not returned yet', [undelivered(eur(500), null)], null],
    ['a row that was returned', [undelivered(eur(500), '2026-10-05')], null],
    ['both: the larger counts', [undelivered(eur(300), null)], eur(500)],
  ])('%s lessens the fee: 250 of 500 go back', (_, rows, typed) => {
    const answer = due([fee(eur(1000)), ...rows], {}, { engagements: [{ ...ended, undelivered: typed }] });
    expect(answer.totals).toMatchObject([{ due: eur(250) }]);
    expect(answer.look).toEqual([]);
  });

  test('what was returned is no longer paid: 300 of 600 returned leaves less than is kept', () => {
    const rows = [fee(eur(600)), undelivered(eur(300), '2026-10-05')];
    expect(due(rows).totals).toMatchObject([{ due: eur(0) }]);
    expect(due([fee(eur(600)), undelivered(eur(300), null)]).totals).toMatchObject([{ due: eur(250) }]);
  });

  test('the tax of what was kept goes along, whether the sessions were returned or not', () => {
    const of = (paidOn: string | null) =>
      due([fee(eur(1000), eur(190)), { ...undelivered(eur(500), paidOn), tax: eur(95) }]).totals[0]?.due;
    expect(of(null)).toEqual(eur(297.5));
    expect(of('2026-10-05')).toEqual(eur(297.5));
  });

  test('a tax that was not returned with the sessions still goes along, and a blank one is asked', () => {
    const of = (tax: Money | null) =>
      due([fee(eur(1000), eur(190)), { ...undelivered(eur(500), '2026-10-05'), tax }], { refundShare: 1 });
    expect(of(eur(0)).totals).toMatchObject([{ due: eur(690) }]);
    const blank = of(null);
    expect(blank.totals).toMatchObject([{ least: eur(595), most: eur(690), due: null }]);
    expect(blank.missing.map(({ code }) => code)).toEqual(['taxBlank']);
  });

  test('a row that was cancelled, and an end still to come, lessen nothing', () => {
    const cancelled = { ...undelivered(eur(500), null), cancelledOn: '2026-10-06' };
    expect(due([fee(eur(1000)), cancelled]).totals).toMatchObject([{ due: eur(500) }]);
    const later = { ...ended, endedOn: '2027-03-01', undelivered: eur(500) };
    expect(due([fee(eur(1000))], {}, { engagements: [later] }).totals).toMatchObject([{ due: eur(500) }]);
  });
});

describe('the refund form', () => {
  const two = [fee(eur(600), eur(114)), fee(eur(400), eur(76), '2026-08-01')];

  test('proposes what remains, and shares an amount out over the payments with its tax', () => {
    const parts = stillDue(due([...two, back(eur(100), eur(19))]));
    expect(proposedRefund(parts)).toEqual(eur(476));
    expect(sharedRefund(parts, eur(238))).toEqual([
      { payment: 'pay_1', net: eur(100), tax: eur(19) },
      { payment: 'pay_2', net: eur(100), tax: eur(19) },
    ]);
    expect(sharedRefund(parts, usd(10))).toEqual([]);
    expect(sharedRefund(parts, null)).toEqual([]);
  });

  test('while the tax is not decided an amount counts as net', () => {
    const parts = stillDue(due(two, { taxRule: null }));
    expect(proposedRefund(parts)).toEqual(eur(595));
    expect(sharedRefund(parts, eur(595)).map(({ tax }) => tax)).toEqual([null, null]);
  });

  test('more back for one payment than its part lessens what remains for the others', () => {
    const parts = stillDue(due([...two, back(eur(500))]));
    expect(proposedRefund(parts)).toEqual(eur(95));
    expect(parts.map(({ payment }) => payment)).toEqual(['pay_2']);
  });

  test('nothing is proposed where nothing remains', () => {
    expect(proposedRefund(stillDue(due([...two, back(eur(600))])))).toBeNull();
  });
});
