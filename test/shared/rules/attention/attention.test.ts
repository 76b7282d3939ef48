import { describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { standing } from '#shared/rules/standing.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  eur,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

const NOW = at('2026-10-22T17:06+02:00');
const quiet: RowsGiven = {
  settings: [{ lastBackupAt: '2026-10-20T09:00+02:00' }],
  contracts: [SIGNED_TERMS],
  minimumResults: [MONEY_RESULT],
  evidence: [wonContract(2400, '2026-10-01')],
};
const SEEN = { at: '2026-10-20T10:00+02:00', line: 'above', summary: 'Update sent' } as const;
const items = (given: RowsGiven, now = NOW) =>
  attentionList(bookWith({ ...quiet, touchpoints: [SEEN], ...given }), now);
const actions = (given: RowsGiven, now = NOW) => items(given, now).map((one) => one.action);

describe('Today', () => {
  test('is empty where nothing needs anyone', () => {
    expect(items({})).toEqual([]);
  });

  test('a session that ended and is not logged', () => {
    const session = { start: '2026-10-22T16:00+02:00', end: '2026-10-22T17:01+02:00', ordinal: 9 };
    expect(items({ sessions: [session] })).toMatchObject([
      {
        engagement: ENGAGEMENT,
        who: 'Tomás Rivera',
        what: 'Session 9 ended at 17:01.',
        button: 'Log the session',
        record: { tab: 'sessions', id: 'ses_1' },
      },
    ]);
  });

  test.each([
    [10, 0],
    [11, 1],
    [19, 1],
  ])('silence of %i days against a limit of 10: %i item', (days, count) => {
    const last = { ...SEEN, at: new Date(NOW - days * 86_400_000).toISOString().slice(0, 19) + 'Z' };
    const untold = { at: '2026-10-21T10:00+02:00', line: 'below', summary: 'Wrote the script' } as const;
    const found = items({ touchpoints: [last, untold] });
    expect(found).toHaveLength(count);
    if (count > 0)
      expect(found[0]).toMatchObject({
        what: `They have seen nothing for ${days} days.`,
        detail: 'Your limit is 10. One finished piece is untold.',
        button: 'Write the update',
      });
  });

  test.each<[string, RowsGiven, string]>([
    ['a claim', { claims: [{ at: '2026-10-21T10:00+02:00' }] }, 'decideClaim'],
    [
      'a “no” nobody answered',
      {
        sessions: [
          {
            start: '2026-10-13T10:00+02:00',
            outcome: 'held',
            askedAt: null,
            gotValue: 'no',
            gotValueSource: 'clientSaid',
          },
        ],
      },
      'answerNo',
    ],
    ['homework to check', { actions: [{ text: 'Record a call', dueOn: '2026-10-20' }] }, 'checkHomework'],
    [
      'an agreed change past its day',
      { actions: [{ text: 'Rehearse', kind: 'adjustment', dueOn: '2026-10-20' }] },
      'answerNo',
    ],
    [
      'a payment overdue',
      { payments: [{ kind: 'fee', net: usd(1200), dueOn: '2026-10-01' }] },
      'recordPayment',
    ],
    [
      'done on one side only',
      { acceptances: [{ criterion: 'Leads the call', providerSays: 'yes', providerOn: '2026-10-20' }] },
      'askDone',
    ],
    ['a draft with loose ends', { proposals: [{ version: 1 }] }, 'tieLooseEnds'],
    ['a result behind its term', { evidence: [] }, 'lookAtGuarantee'],
    [
      'short notice, undecided',
      {
        sessions: [
          {
            start: '2026-10-12T10:00+02:00',
            outcome: 'clientCancelled',
            cancelledAt: '2026-10-12T09:00+02:00',
          },
        ],
      },
      'decideDuty',
    ],
    [
      'confused twice in a row',
      {
        sessions: ['2026-10-05', '2026-10-12'].map((on) => ({
          start: `${on}T10:00+02:00`,
          outcome: 'held' as const,
          clarity: 'confused' as const,
        })),
      },
      'clearUp',
    ],
    ['an old backup', { settings: [{ lastBackupAt: '2026-10-01T09:00+02:00' }] }, 'backUp'],
  ])('shows %s', (_, given, action) => {
    expect(actions(given)).toContain(action);
  });

  test('confused once, or clear in between, raises nothing', () => {
    const told = (clarities: readonly ('clear' | 'confused')[]) =>
      actions({
        sessions: clarities.map((clarity, n) => ({
          start: `2026-10-0${n + 1}T10:00+02:00`,
          outcome: 'held',
          clarity,
        })),
      });
    expect(told(['confused'])).not.toContain('clearUp');
    expect(told(['confused', 'clear', 'confused'])).not.toContain('clearUp');
  });

  test('silence stays unknown: the question of value waits, with the day the window closes', () => {
    const found = items({}, at('2027-01-10'));
    expect(found.find((one) => one.action === 'askVerdict')).toMatchObject({
      what: 'No answer yet: did the value come back?',
      detail: 'The window closes 30 Jan. Silence stays unknown.',
      tone: 'unknown',
    });
  });

  test('a refund that is due comes before all but a claim, with its amount to the cent', () => {
    const found = items({
      claims: [{ at: '2026-10-10T10:00+02:00', reviewFrom: '2026-10-10' }],
      decisions: [
        { claim: 'clm_1', on: '2026-10-20', kind: 'refund', by: 'Nora', reason: 'It did not come.' },
      ],
      contracts: [{ ...SIGNED_TERMS, fee: eur(1000) }],
      payments: [{ kind: 'fee', net: eur(1000), tax: eur(190), paidOn: '2026-07-01' }],
    });
    expect(found[0]).toMatchObject({ action: 'payRefund', tone: 'off' });
    expect(found[0]?.what).toMatch(/^EUR.1,190\.00 is to go back\.$/u);
  });

  test('the order of rows does not matter, and a closed engagement is left alone', () => {
    const book = bookWith({
      ...quiet,
      evidence: [],
      payments: ['2026-10-01', '2026-10-05'].map((dueOn) => ({ kind: 'fee', net: usd(100), dueOn })),
      actions: [
        { text: 'A', dueOn: '2026-10-01' },
        { text: 'B', dueOn: '2026-10-02' },
      ],
    });
    const turned = Object.fromEntries(
      Object.entries(book).map(([tab, rows]) => [tab, [...rows].reverse()]),
    ) as unknown as Book;
    expect(attentionList(turned, NOW)).toEqual(attentionList(book, NOW));
    const closed = {
      ...book,
      engagements: book.engagements.map((one) => ({ ...one, closedOn: '2026-10-20' })),
    };
    expect(attentionList(closed, NOW)).toEqual([]);
    expect(standing(closed, ENGAGEMENT, NOW).next).toBeNull();
  });

  test('the next step is what presses most, else what the stage waits for', () => {
    const book = bookWith({ ...quiet, touchpoints: [SEEN] });
    expect(standing(book, ENGAGEMENT, NOW).next).toMatchObject({
      what: 'Nothing is open.',
      who: 'Tomás Rivera',
    });
    const asked = bookWith({ ...quiet, claims: [{ at: '2026-10-21T10:00+02:00' }] });
    expect(standing(asked, ENGAGEMENT, NOW).next).toMatchObject({ action: 'decideClaim' });
  });
});
