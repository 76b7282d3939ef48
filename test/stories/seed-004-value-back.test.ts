import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { act, cmd } from '#test/support/act.ts';
import { at, ENGAGEMENT, usd } from '#test/support/build-book.ts';
import { programme, of, statusOn } from './support/programme.ts';

/** A client names a contract that came of the coaching. */
const won = (book: Book, n: number, minor: number, day: string): Book =>
  act(
    book,
    {
      kind: 'keepRecord',
      id: cmd(n),
      tab: 'evidence',
      record: null,
      was: null,
      set: {
        ...of,
        what: 'A new contract',
        kind: 'money',
        minimumResult: 'min_1',
        amount: { minor, currency: 'USD' },
        currency: 'USD',
        attribution: 1,
        on: day,
        basis: 'contracted',
        source: 'clientSaid',
      },
    },
    `${day}T18:00+02:00`,
  );

describe('seed 004: “the coaching program is considered paid for”', () => {
  test('new contracts of 2,400 or more pay for it, one cent less does not', () => {
    const first = won(programme, 1, 140_000, '2026-09-01');
    expect(statusOn(won(first, 2, 99_999, '2026-10-01'), '2026-10-02').result).toBe('notMet');
    const both = won(first, 2, 100_000, '2026-10-01');
    expect(statusOn(both, '2026-10-02')).toMatchObject({ result: 'met', state: 'active' });
    expect(statusOn(both, '2026-10-02').flags.map((one) => one.code)).toContain('earlyMet');
  });

  test('“most of all, the client needs to use his common sense to judge if he got the value back”', () => {
    const few = won(programme, 1, 50_000, '2026-09-01');
    const judged = act(
      few,
      {
        kind: 'giveVerdict',
        id: cmd(3),
        ...of,
        values: { answer: 'yes', words: 'The results will come down the road.', source: 'clientSaid' },
      },
      '2027-01-04T10:00+01:00',
    );
    expect(statusOn(judged, '2027-01-05')).toMatchObject({
      result: 'notMet',
      state: 'fulfilled',
      closing: 'fulfilled',
    });
  });

  test('“we will pay you back 100% of your investment (deduct tax if applicable)”: 2,400 of 2,592 paid', () => {
    const claim = {
      kind: 'makeClaim',
      id: cmd(4),
      ...of,
      values: { words: 'No new clients.', source: 'clientSaid' },
    } as const;
    const claimed = act(programme, claim, '2027-01-05T09:00+01:00');
    expect(statusOn(claimed, '2027-01-05').state).toBe('reviewing');
    const decided = act(
      claimed,
      {
        kind: 'decideClaim',
        id: cmd(5),
        claim: claimed.claims[0]?.id ?? '',
        values: {
          kind: 'refund',
          by: 'Nora Lindqvist',
          role: 'provider',
          reason: 'The minimum results were not reached.',
        },
      },
      '2027-01-08T09:00+01:00',
    );
    expect(statusOn(decided, '2027-01-08').state).toBe('refundDue');
    expect(refundDue(decided, ENGAGEMENT, at('2027-01-10')).totals).toMatchObject([
      { due: usd(2400), withTax: usd(2592) },
    ]);
    const back = act(
      decided,
      {
        kind: 'recordRefund',
        id: cmd(6),
        ...of,
        claim: claimed.claims[0]?.id ?? '',
        refunds: [{ payment: 'pay_1', net: usd(2400), tax: null }],
        on: '2027-01-10',
        reference: 'Bank 17',
      },
      '2027-01-10T09:00+01:00',
    );
    expect(statusOn(back, '2027-01-11')).toMatchObject({ state: 'refunded', closing: 'refund' });
  });
});
