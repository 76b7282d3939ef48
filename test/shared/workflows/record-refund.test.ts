import { describe, expect, test } from 'vitest';
import type { Money } from '#shared/base/money.ts';
import type { Book } from '#shared/model/book.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { stillDue } from '#shared/rules/money/still-due.ts';
import { claimWish } from '#shared/workflows/tasks/claim-forms.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, eur, SIGNED_TERMS, usd } from '#test/support/build-book.ts';

const NOW = '2027-01-10T10:00+01:00';
const start = bookWith({
  contracts: [{ ...SIGNED_TERMS, fee: eur(1000), refundShare: 0.5 }],
  payments: [
    { kind: 'fee', text: 'First', net: eur(600), tax: eur(114), currency: 'EUR', paidOn: '2026-07-03' },
    { kind: 'fee', text: 'Second', net: eur(400), tax: eur(76), currency: 'EUR', paidOn: '2026-08-03' },
  ],
  claims: [{ at: '2027-01-05T10:00+01:00', words: 'It did not pay back.', source: 'clientWrote' }],
  decisions: [{ claim: 'clm_1', on: '2027-01-08', kind: 'refund', by: 'Nora', reason: 'It did not come.' }],
});

/** What the refund form makes of an amount, over what it showed as still to go back. */
const filled = (book: Book, net: Money | null, values: object = {}) =>
  claimWish('refund', {
    engagement: ENGAGEMENT,
    claim: 'clm_1',
    values: { net, paidOn: '2027-01-10', reference: null, ...values },
    due: stillDue(refundDue(book, ENGAGEMENT, Date.parse(NOW))),
  });
const save = (book: Book, n: number, net: Money, values: object = {}): Book =>
  act(book, { ...filled(book, net, values), id: cmd(n) }, NOW);
const remaining = (book: Book) => refundDue(book, ENGAGEMENT, Date.parse(NOW)).totals[0]?.remaining;

describe('the refund form', () => {
  test('notes a part, then the rest, each shared out over the payments it returns', () => {
    const part = save(start, 1, eur(238));
    expect(part.payments.slice(2)).toMatchObject([
      { kind: 'refund', refundOf: 'pay_1', net: eur(120), tax: eur(22.8), claim: 'clm_1' },
      { kind: 'refund', refundOf: 'pay_2', net: eur(80), tax: eur(15.2), claim: 'clm_1' },
    ]);
    expect(remaining(part)).toEqual(eur(357));
    expect(remaining(save(part, 2, eur(357), { reference: 'B' }))).toEqual(eur(0));
  });

  test.each([
    ['more than remains', eur(595.01), /is more than the/],
    ['nothing', eur(0), /more than nothing/],
    ['less than nothing', eur(-5), /without a minus/],
    ['an amount in another currency', usd(10), /more than nothing/],
    ['no amount', null, /more than nothing/],
  ])('refuses %s', (_, net, why) => {
    expect(problemsOf(start, { ...filled(start, net), id: cmd(3) }, NOW)[0]?.message).toMatch(why);
  });

  test('clicked twice notes it once, also where a part went back', () => {
    const wish = filled(start, eur(238));
    const once = act(start, { ...wish, id: cmd(4) }, NOW);
    const again = { ...wish, id: cmd(5) };
    expect(problemsOf(once, again, NOW)[0]?.message).toMatch(/noted already/);
    expect(problemsOf(once, { ...filled(once, eur(238)), id: cmd(6) }, NOW)[0]?.message).toMatch(/noted/);
    expect(remaining(save(once, 7, eur(238), { reference: 'Second transfer' }))).toEqual(eur(119));
  });

  test('counts what is noted for a later day, too', () => {
    const ahead = save(start, 10, eur(595), { paidOn: '2027-01-20' });
    expect(problemsOf(ahead, { ...filled(ahead, eur(1)), id: cmd(11) }, NOW)[0]?.message).toMatch(
      /more than/,
    );
  });

  test('never notes more than remains, however it is split over payments', () => {
    const refunds = [
      { payment: 'pay_1', net: eur(500), tax: null },
      { payment: 'pay_2', net: eur(95.01), tax: null },
    ];
    const wish = { ...filled(start, eur(1)), refunds, id: cmd(8) };
    expect(problemsOf(start, wish, NOW)).toMatchObject([{ field: 'refunds.1' }]);
  });
});

test('what an early end leaves undelivered is typed with it', () => {
  const wish = claimWish('end', {
    engagement: ENGAGEMENT,
    claim: null,
    values: { endedBy: 'provider', endedOn: '2026-10-01', endReason: 'We move.', undelivered: eur(400) },
    due: [],
  });
  const ended = act(
    { ...start, claims: [], decisions: [] },
    { ...wish, id: cmd(9) },
    '2026-10-01T10:00+02:00',
  );
  expect(ended.engagements[0]).toMatchObject({ endedBy: 'provider', undelivered: eur(400) });
});
