import { describe, expect, test } from 'vitest';
import { read, type Row } from './support/read-result.ts';

describe('a goal scale', () => {
  const GOAL = {
    kind: 'goal',
    levelRequired: 1,
    levelMinus2: 'Avoids it',
    levelMinus1: 'Needs help',
    level0: 'Leads with notes',
    levelPlus1: 'Leads alone',
    levelPlus2: 'Teaches it',
  } as const;
  const goal = (required: number | null, level: number | null, more: Row = {}) =>
    read({ ...GOAL, levelRequired: required }, { kind: 'level', level, ...more });

  test.each([
    [1, -2, 'notMet', 0],
    [1, -1, 'notMet', 1 / 3],
    [1, 0, 'notMet', 2 / 3],
    [1, 1, 'met', 1],
    [1, 2, 'met', 4 / 3],
    [2, 0, 'notMet', 0.5],
    [null, -1, 'notMet', 0.5],
    [null, 0, 'met', 1],
    [-1, -2, 'notMet', 0],
    [-2, -2, 'met', 1],
    [-2, 2, 'met', 1],
  ] as const)(
    'with level %s needed, read at %s, is %s, so far of the way: %s',
    (required, level, state, progress) => {
      expect(goal(required, level)).toMatchObject({ state, level, progress });
    },
  );

  test('says both levels with their signs, and what to reach by when', () => {
    const { reasons, cure } = goal(1, -1);
    expect(reasons).toMatchObject([
      {
        code: 'level',
        text: '“Leads the call”: level −1, level +1 needed.',
        record: { tab: 'minimumResults', id: 'min_1' },
      },
    ]);
    expect(cure).toMatchObject([
      {
        code: 'level',
        text: 'Reach level +1 of “Leads the call”: Leads alone.',
        due: '2026-12-31',
        who: 'both',
      },
    ]);
    expect(goal(0, -1).reasons[0]?.text).toContain('level 0 needed');
    expect(goal(0, 0).cure).toEqual([]);
  });

  test.each([
    [-1, 'Needs help'],
    [0, 'Leads with notes'],
    [1, 'Leads alone'],
    [2, 'Teaches it'],
  ])('names level %s by the words that both agreed on', (required, words) => {
    expect(goal(required, -2).cure[0]?.text).toMatch(new RegExp(`: ${words}\\.$`));
  });

  test('without words for the level it names the level alone; a later day of the result is the one to reach it by', () => {
    const { cure } = read({ ...GOAL, levelPlus1: null, dueOn: '2027-02-01' }, { kind: 'level', level: 0 });
    expect(cure).toMatchObject([{ text: 'Reach level +1 of “Leads the call”.', due: '2027-02-01' }]);
  });

  test('without a level that counts it asks both to set one, and says why what is there does not count', () => {
    expect(read(GOAL).missing).toMatchObject([
      {
        code: 'noLevel',
        text: '“Leads the call” has no level yet. Set it together.',
        who: 'both',
        record: { id: 'min_1' },
      },
    ]);
    const texts = (more: Row) => goal(1, 1, more).missing.map(({ text }) => text);
    expect(texts({ on: null })[0]).toBe('Review: the day is not noted.');
    expect(texts({ source: 'providerImpression' })[0]).toBe(
      'Review: nobody but you says so. Ask the client, or name the source.',
    );
    expect(texts({ on: '2026-06-30', source: 'providerImpression' })).toHaveLength(1);
  });

  test('a later note without a level leaves the level as it is, and nobody is asked about it', () => {
    const note = { kind: 'fact', level: null, on: null, source: 'providerImpression' } as const;
    const later = { ...note, on: '2026-11-01', source: 'clientSaid' } as const;
    expect(read(GOAL, { kind: 'level', level: 0 }, note, later)).toMatchObject({ state: 'notMet', level: 0 });
    const codes = read(GOAL, { kind: 'level', level: 0 }, note).missing.map(({ code }) => code);
    expect(codes).not.toContain('notCounted');
  });

  test.each([
    ['withdrawn', { withdrawnOn: '2026-10-05' }],
    ['hoped for', { expected: 'expected' }],
    ['after the term', { on: '2027-01-01' }],
    ['from before the term', { on: '2026-06-30' }],
  ] as const)('a level that is %s does not count, and nobody is asked about it', (_, more) => {
    const { state, missing } = goal(1, 1, more);
    expect([state, missing.map(({ code }) => code)]).toEqual(['unknown', ['noLevel']]);
  });

  test('what does not count stays open while the result falls short, and not once it is met', () => {
    const undated = { kind: 'level', level: 2, on: null, id: 'evi_9' } as const;
    const codes = (level: number) =>
      read(GOAL, undated, { kind: 'level', level }).missing.map(({ code }) => code);
    expect(codes(0)).toEqual(['notCounted']);
    expect(codes(1)).toEqual([]);
    expect(read(GOAL, undated).missing[0]?.record).toEqual({ tab: 'evidence', id: 'evi_9' });
  });
});
