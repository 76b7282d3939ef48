import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '#shared/rules/standing.ts';
import { at, bookWith, ENGAGEMENT, SIGNED_TERMS, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22T17:06+02:00');
/** Nothing seen for 20 days, a “no” without an answer, and homework that nobody asked about. */
const NEGLECTED: RowsGiven = {
  settings: [{ lastBackupAt: '2026-10-20T09:00+02:00' }],
  sessions: [
    {
      start: '2026-10-02T10:00+02:00',
      end: '2026-10-02T11:00+02:00',
      outcome: 'held',
      gotValue: 'no',
      gotValueSource: 'clientSaid',
      answeredAt: '2026-10-02T12:00+02:00',
    },
  ],
  actions: [{ text: 'Call three clients', kind: 'homework', owner: 'client', dueOn: '2026-10-09' }],
};
const told = (given: RowsGiven) =>
  standing(bookWith({ ...NEGLECTED, ...given }), ENGAGEMENT, NOW).attention.map((one) => one.action);
const PAUSE = { from: '2026-10-10', providerAgreedOn: '2026-10-09', clientAgreedOn: '2026-10-09' } as const;
const ACCEPTED = {
  criterion: 'Handed over',
  providerSays: 'yes',
  providerOn: '2026-10-01',
  clientSays: 'yes',
  clientOn: '2026-10-01',
  clientSource: 'clientWrote',
} as const;

describe('work under way is told by stage and facts, never by a signature alone', () => {
  const ALL = ['writeUpdate', 'answerNo', 'checkHomework'];

  test.each([
    ['delivery without a contract', { engagements: [{ stage: 'deliver', decidedOn: '2026-07-01' }] }],
    [
      'delivery over a contract nobody signed',
      { contracts: [{ ...SIGNED_TERMS, clientSignedOn: null, providerSignedOn: null }] },
    ],
    [
      'an active guarantee, whatever the stage',
      { contracts: [SIGNED_TERMS], engagements: [{ stage: 'choose' }] },
    ],
    [
      'a guarantee that both sides’ done is evaluating',
      { contracts: [SIGNED_TERMS], acceptances: [ACCEPTED] },
    ],
  ] as const)('%s: silence, an unanswered “no” and homework are told', (_, given) => {
    expect(told(given)).toEqual(expect.arrayContaining(ALL));
  });

  test('an agreed pause: the “no” and homework are told, silence is not', () => {
    for (const given of [{ contracts: [SIGNED_TERMS] }, {}])
      expect(
        told({ ...given, pauses: [PAUSE] })
          .filter((one) => ALL.includes(one))
          .sort(),
      ).toEqual(['answerNo', 'checkHomework']);
  });

  test('a pause that one side alone wants leaves silence told', () => {
    expect(told({ pauses: [{ ...PAUSE, clientAgreedOn: null }] })).toContain('writeUpdate');
  });

  test.each([
    ['before delivery', { engagements: [{ stage: 'contract' }] }],
    [
      'ended early',
      { contracts: [SIGNED_TERMS], engagements: [{ endedOn: '2026-10-20', endedBy: 'client' }] },
    ],
    [
      'done, and evaluated',
      { contracts: [SIGNED_TERMS], acceptances: [ACCEPTED], engagements: [{ stage: 'done' }] },
    ],
  ] as const)('%s: none of them is', (_, given) => {
    expect(told(given as RowsGiven).filter((one) => ALL.includes(one))).toEqual([]);
  });

  test('the order of rows never matters', () => {
    const book = bookWith({
      ...NEGLECTED,
      sessions: [
        ...(NEGLECTED.sessions ?? []),
        {
          start: '2026-10-01T10:00+02:00',
          outcome: 'held',
          gotValue: 'partly',
          gotValueSource: 'clientSaid',
        },
      ],
      actions: [
        ...(NEGLECTED.actions ?? []),
        { text: 'Write to one', kind: 'homework', owner: 'client', dueOn: '2026-10-08' },
      ],
      pauses: [{ ...PAUSE, clientAgreedOn: null }],
    });
    const first = standing(book, ENGAGEMENT, NOW);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...book.sessions], { minLength: 2 }),
        fc.shuffledSubarray([...book.actions], { minLength: 2 }),
        (sessions, actions) => {
          const { attention, next } = standing({ ...book, sessions, actions }, ENGAGEMENT, NOW);
          expect({ attention, next }).toEqual({ attention: first.attention, next: first.next });
        },
      ),
    );
  });
});
