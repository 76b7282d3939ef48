import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { dutyTable } from '#shared/rules/duties/duties.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { refundDue } from '#shared/rules/money/refund.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import { act, cmd, problemsOf } from '#test/support/act.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  withRows,
} from '#test/support/build-book.ts';

/** "Let’s say the person is paying 2400,00 USD for the 6-month program." The first session was on 2 July. */
const programme: Book = bookWith({
  contracts: [{ ...SIGNED_TERMS, taxRule: 'notReturned', taxReason: 'deduct tax if applicable' }],
  minimumResults: [MONEY_RESULT],
  payments: [
    {
      kind: 'fee',
      text: 'The 6-month program',
      net: usd(2400),
      tax: usd(192),
      currency: 'USD',
      paidOn: '2026-07-01',
    },
  ],
  sessions: [
    {
      ordinal: 1,
      start: '2026-07-02T16:00+02:00',
      end: '2026-07-02T17:00+02:00',
      outcome: 'held',
      clarityAgreed: true,
    },
    { ordinal: 2, start: '2026-07-16T16:00+02:00', end: '2026-07-16T17:00+02:00', outcome: 'planned' },
  ],
});
const of = { engagement: ENGAGEMENT } as const;
const statusOn = (book: Book, moment: string) => guaranteeStatus(book, ENGAGEMENT, at(moment));

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

describe('seed 004: the requirements', () => {
  const cancel = (told: string): Book =>
    act(
      programme,
      {
        kind: 'logSession',
        id: cmd(7),
        session: 'ses_2',
        values: { ...of, outcome: 'clientCancelled', cancelledAt: told },
        homeworkChecked: [],
        actionsSet: [],
      },
      '2026-07-16T18:00+02:00',
    );
  const duty = (book: Book, n: number, moment = '2026-07-20') =>
    dutyTable(book, ENGAGEMENT, termsOf(book, ENGAGEMENT), at(moment))[n - 1];

  test('“a minimum 24-hour notice”: to the minute in time; a minute less waits for a person’s word, it is no verdict', () => {
    expect(duty(cancel('2026-07-15T16:00+02:00'), 6)?.client.status).toBe('met');
    expect(duty(cancel('2026-07-15T16:01+02:00'), 6)?.client.status).not.toBe('met');
    expect(statusOn(cancel('2026-07-15T16:01+02:00'), '2026-07-20').state).toBe('active');
  });

  test('“the coach can only trust what he tells him”: homework is what the client says, silence is unknown', () => {
    const set = withRows(programme, {
      actions: [
        {
          text: 'Listen to the recording',
          kind: 'homework',
          owner: 'client',
          session: 'ses_1',
          dueOn: '2026-07-16',
        },
      ],
    });
    expect(duty(set, 3)?.client.status).toBe('unknown');
    const asked = act(
      set,
      {
        kind: 'logSession',
        id: cmd(8),
        session: 'ses_2',
        values: {
          ...of,
          outcome: 'held',
          gotValue: 'partly',
          gotValueSource: 'clientSaid',
          missing: 'More role play',
        },
        homeworkChecked: [{ action: 'act_1', state: 'done', source: 'clientSaid' }],
        actionsSet: [
          { kind: 'adjustment', text: 'Role play in each session', owner: 'provider', dueOn: null },
        ],
      },
      '2026-07-16T18:00+02:00',
    );
    expect(duty(asked, 3)?.client.status).toBe('met');
    expect(asked.actions.find((one) => one.kind === 'adjustment')).toMatchObject({
      missing: 'More role play',
    });
  });

  test('“a financial crisis in his country” does not decide: declining needs a ground, the crisis is none', () => {
    const claimed = act(
      programme,
      {
        kind: 'makeClaim',
        id: cmd(9),
        ...of,
        values: { words: 'No contracts.', factors: 'A financial crisis', source: 'clientSaid' },
      },
      '2027-01-05T09:00+01:00',
    );
    const decline = {
      kind: 'decideClaim',
      id: cmd(10),
      claim: claimed.claims[0]?.id ?? '',
      values: { kind: 'declined', by: 'Nora Lindqvist', reason: 'A crisis', clientReply: 'Still.' },
    } as const;
    expect(problemsOf(claimed, decline, '2027-01-06T09:00+01:00')).toMatchObject([{ field: 'ground' }]);
  });
});
