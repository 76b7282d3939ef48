import { describe, expect, test } from 'vitest';
import { money } from '#shared/base/money.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import { standing } from '#shared/rules/standing.ts';
import type { NotePayment } from '#shared/workflows/note-payment.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS } from '#test/support/build-book.ts';

const NOW = '2026-10-26T10:00+01:00';
const eur = (minor: number) => money(minor, 'EUR');
/** EUR 14,000 in two halves with 19 %: the first came, the second is due on 27 October. */
const book = bookWith({
  engagements: [{ currency: 'EUR' }],
  contracts: [{ ...SIGNED_TERMS, fee: eur(1_400_000), currency: 'EUR', refundShare: 0.5, taxRate: 0.19 }],
  payments: [
    { text: 'First half', net: eur(700_000), tax: eur(133_000), paidOn: '2026-07-10', currency: 'EUR' },
    { text: 'Second half', net: eur(700_000), tax: eur(133_000), dueOn: '2026-10-27', currency: 'EUR' },
    { text: 'Travel', net: eur(10_000), tax: eur(1_900), dueOn: '2026-12-01', currency: 'EUR' },
  ],
});
const noted = (said: Partial<NotePayment>): NotePayment => ({
  kind: 'notePayment',
  id: cmd(1),
  payment: 'pay_2',
  came: null,
  on: null,
  differs: null,
  ...said,
});
const rowsIn = (after: Book) =>
  rowsOf(after, 'payments', ENGAGEMENT).map(({ text, net, tax, dueOn, paidOn, cancelledOn }) => [
    text,
    net?.minor,
    tax?.minor,
    paidOn ?? dueOn,
    cancelledOn === null ? (paidOn ? 'paid' : 'due') : 'void',
  ]);
const [FIRST, SECOND, TRAVEL] = rowsIn(book);

describe('what came is noted', () => {
  test('as asked, today: one press', () => {
    expect(rowsIn(act(book, noted({}), NOW))[1]).toEqual([
      'Second half',
      700_000,
      133_000,
      '2026-10-26',
      'paid',
    ]);
  });

  test('a part, the rest stays due: 8,000 of 8,330 leaves 330.00, net and tax to the cent', () => {
    const after = act(book, noted({ came: eur(800_000), on: '2026-10-25', differs: 'rest' }), NOW);
    expect(rowsIn(after)).toEqual([
      FIRST,
      ['Second half', 672_269, 127_731, '2026-10-25', 'paid'],
      TRAVEL,
      ['Second half, the rest', 27_731, 5_269, '2026-10-27', 'due'],
    ]);
    expect(
      standing(after, ENGAGEMENT, at('2026-10-28T10:00+01:00')).money.chased.map(({ net }) => net.minor),
    ).toEqual([27_731]);
  });

  test('the bank kept a fee that is ours: the part counts as paid in full', () => {
    const after = act(book, noted({ came: eur(832_500), differs: 'bankFee' }), NOW);
    expect(rowsIn(after)[1]).toEqual([
      expect.stringMatching(/bank fee.*5\.00.*ours/),
      700_000,
      133_000,
      '2026-10-26',
      'paid',
    ]);
  });

  test('an agreed reduction is kept as a row that does not count', () => {
    const after = act(book, noted({ came: eur(800_000), differs: 'reduced' }), NOW);
    expect(rowsIn(after).at(-1)).toEqual([
      'Second half, reduced by agreement',
      27_731,
      5_269,
      '2026-10-27',
      'void',
    ]);
  });

  test('more than asked goes to the next part, and what is left of that stays due', () => {
    const after = act(book, noted({ came: eur(840_000), differs: 'nextPart' }), NOW);
    expect(rowsIn(after).slice(1)).toEqual([
      ['Second half', 700_000, 133_000, '2026-10-26', 'paid'],
      ['Travel', 5_883, 1_117, '2026-10-26', 'paid'],
      ['Travel, the rest', 4_117, 783, '2026-12-01', 'due'],
    ]);
  });

  test('more than asked to give back is a promise with a day, and no fee', () => {
    const after = act(book, noted({ came: eur(840_000), differs: 'giveBack' }), NOW);
    expect(rowsIn(after)).toEqual([FIRST, ['Second half', 700_000, 133_000, '2026-10-26', 'paid'], TRAVEL]);
    expect(after.actions[0]).toMatchObject({ kind: 'promise', owner: 'provider', dueOn: '2026-11-09' });
    expect(after.actions[0]?.text).toContain('70.00');
  });

  test.each<[string, Partial<NotePayment>, RegExp]>([
    ['another amount without a word', { came: eur(800_000) }, /330\.00 less than asked/],
    ['more without a word', { came: eur(840_000), differs: 'rest' }, /70\.00 more than asked/],
    ['more than all that is asked', { came: eur(900_000), differs: 'nextPart' }, /more than all/],
    ['another currency', { came: money(800_000, 'USD'), differs: 'rest' }, /in EUR/],
    ['nothing', { came: eur(0), differs: 'rest' }, /more than nothing/],
    ['a row that is paid', { payment: 'pay_1' }, /is paid/],
  ])('refused: %s', (_, said, words) => {
    expect(
      problemsOf(book, noted(said), NOW)
        .map(({ message }) => message)
        .join(' '),
    ).toMatch(words);
  });
});

describe('a payment that bounced', () => {
  test('does not count, and the same amount is asked for again', () => {
    const after = act(book, { kind: 'bouncePayment', id: cmd(2), payment: 'pay_1', on: '2026-07-12' }, NOW);
    expect(rowsIn(after)).toEqual([
      ['First half', 700_000, 133_000, '2026-07-10', 'void'],
      SECOND,
      TRAVEL,
      ['First half', 700_000, 133_000, undefined, 'due'].map((one) => one ?? null),
    ]);
    expect(standing(after, ENGAGEMENT, at(NOW)).money.refund.state).toBe('nothingPaid');
  });

  test('before it was noted as paid: the part stays due, the attempt is kept', () => {
    const after = act(book, { kind: 'bouncePayment', id: cmd(2), payment: 'pay_2', on: '2026-10-26' }, NOW);
    expect(rowsIn(after)[1]).toEqual(SECOND);
    expect(rowsIn(after).at(-1)).toEqual([
      expect.stringContaining('bounced'),
      700_000,
      133_000,
      '2026-10-26',
      'void',
    ]);
  });

  test('is refused once money went back for it', () => {
    const back = { kind: 'refund', net: eur(100), paidOn: '2026-10-01', refundOf: 'pay_1' } as const;
    const rows = [
      ...book.payments,
      { ...book.payments[0], id: 'pay_9', tax: null, ...back },
    ] as Book['payments'];
    const found = problemsOf(
      { ...book, payments: rows },
      { kind: 'bouncePayment', id: cmd(2), payment: 'pay_1', on: null },
      NOW,
    );
    expect(found[0]?.message).toMatch(/refund first/);
  });
});
