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

describe('a “no” without an answer presses more once the days set for one are over', () => {
  const CONFUSED = [
    {
      start: '2026-09-28T10:00+02:00',
      end: '2026-09-28T11:00+02:00',
      outcome: 'held',
      clarity: 'confused',
      gotValue: 'yes',
    },
  ] as const;
  const orderAfter = (days: number, gotValue: 'no' | 'partly') => {
    const day = new Date(NOW - days * 86_400_000).toISOString().slice(0, 10);
    const said = {
      start: `${day}T10:00+02:00`,
      end: `${day}T11:00+02:00`,
      outcome: 'held' as const,
      clarity: 'confused' as const,
      gotValue,
      gotValueSource: 'clientSaid' as const,
    };
    const late = { text: 'Rehearse', kind: 'adjustment', owner: 'provider', dueOn: '2026-10-09' } as const;
    const book = bookWith({
      ...NEGLECTED,
      settings: [{ lastBackupAt: '2026-10-20T09:00+02:00', silenceDays: 5 }],
      contracts: [SIGNED_TERMS],
      sessions: [...CONFUSED, said, { start: '2026-10-22T15:00+02:00', end: '2026-10-22T16:00+02:00' }],
      actions: [...(NEGLECTED.actions ?? []), late],
      touchpoints: [{ at: '2026-09-29T10:00+02:00', line: 'above', summary: 'Update sent' }],
    });
    return standing(book, ENGAGEMENT, NOW).attention.map((one) => one.button);
  };
  const among = (buttons: readonly string[], ...named: readonly string[]) =>
    buttons.filter((one) => named.includes(one));

  test.each(['no', 'partly'] as const)(
    '“%s”, one day too late: after what is to be logged, before all else',
    (said) => {
      expect(orderAfter(8, said).slice(0, 2)).toEqual(['Log the session', 'Agree a change']);
    },
  );

  test.each([7, 0])('said %i days ago: after what is late already, before homework', (days) => {
    const found = among(
      orderAfter(days, 'no'),
      'Promise to clear it up',
      'Open the change',
      'Agree a change',
      'Check homework',
    );
    expect(found).toEqual(['Promise to clear it up', 'Open the change', 'Agree a change', 'Check homework']);
  });
});

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
