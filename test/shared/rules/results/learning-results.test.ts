import { describe, expect, test } from 'vitest';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import {
  at,
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  wonContract,
} from '#test/support/build-book.ts';
import { ON, progressOf } from './support/progress-of.ts';

describe('results that are no money', () => {
  const goal: Partial<MinimumResult> = {
    name: 'Feedback from the boss',
    kind: 'goal',
    test: 'learning',
    levelRequired: 0,
    level0: 'Better feedback',
    threshold: null,
  };
  const LEVEL: Partial<Evidence> = {
    what: 'Review',
    kind: 'level',
    minimumResult: 'min_1',
    on: ON,
    level: 0,
    source: 'clientSaid',
  };
  test.each([
    [null, 'unknown'],
    [-1, 'notMet'],
    [0, 'met'],
    [2, 'met'],
  ] as const)('a goal at level %s in the client’s word with 0 required: %s', (level, state) => {
    expect(progressOf([{ ...LEVEL, level }], goal).state).toBe(state);
  });

  test.each<[string, Partial<Evidence>]>([
    ['without a day', { on: null }],
    ['by our impression', { source: 'providerImpression' }],
    ['measured by nobody named', { source: 'measured' }],
    ['by nobody named', { source: null }],
    ['after the term', { on: '2027-01-04' }],
  ])('a level %s is unknown', (_, more) => {
    expect(progressOf([{ ...LEVEL, level: 1, ...more }], goal).state).toBe('unknown');
    expect(progressOf([LEVEL, { ...LEVEL, on: '2026-11-02', level: -2, ...more }], goal).state).toBe('met');
  });

  test('a level typed beside the result has no day and no voice: it never counts', () => {
    expect(progressOf([], { ...goal, levelNow: 2 }).state).toBe('unknown');
  });

  test('the latest level counts, whatever the order of rows', () => {
    const level = (on: string, one: number): Partial<Evidence> => ({
      what: 'Review',
      kind: 'level',
      minimumResult: 'min_1',
      on,
      level: one,
      source: 'clientSaid',
    });
    const rows = [level('2026-10-01', 1), level('2026-11-01', -1)];
    expect(progressOf(rows, goal).state).toBe('notMet');
    expect(progressOf([...rows].reverse(), goal).state).toBe('notMet');
  });

  test('a statement is the client’s to make: without it unknown, ours is none', () => {
    const statement = { ...goal, kind: 'statement' } as const;
    const word = (more: Partial<Evidence>): Partial<Evidence> => ({
      what: 'Learned the tools',
      kind: 'fact',
      minimumResult: 'min_1',
      on: ON,
      source: 'clientWrote',
      answer: 'yes',
      ...more,
    });
    const stateOf = (...words: Partial<Evidence>[]) => progressOf(words, statement).state;
    expect(stateOf()).toBe('unknown');
    expect(stateOf(word({ source: 'providerImpression' }))).toBe('unknown');
    expect(stateOf(word({ source: 'measured', kind: 'thirdParty' }))).toBe('unknown');
    expect(stateOf(word({ answer: null, words: 'No improvement so far.' }))).toBe('unknown');
    expect(stateOf(word({ on: null }))).toBe('unknown');
    expect(stateOf(word({}))).toBe('met');
    expect(stateOf(word({ answer: 'partly' }))).toBe('notMet');
    expect(stateOf(word({}), word({ on: '2026-11-20', answer: 'no' }))).toBe('notMet');
  });
});

describe('“positive learning and results”', () => {
  const LEARNING: Partial<MinimumResult> = {
    name: 'Habits',
    kind: 'goal',
    test: 'learning',
    levelRequired: 0,
    level0: 'Kept',
  };
  const resultOf = (learning: Contract['learning'], money: number, level: number | null) =>
    guaranteeStatus(
      bookWith({
        contracts: [{ ...SIGNED_TERMS, learning }],
        minimumResults: [MONEY_RESULT, LEARNING],
        evidence: [
          wonContract(money, ON),
          { what: 'Habits', kind: 'level', minimumResult: 'min_2', on: ON, level, source: 'clientSaid' },
        ],
      }),
      ENGAGEMENT,
      at('2026-11-24'),
    ).result;

  test.each([
    ['either', 2400, -1, 'met'],
    ['either', 100, 0, 'met'],
    ['either', 100, -1, 'notMet'],
    ['either', 100, null, 'unknown'],
    ['both', 2400, -1, 'notMet'],
    ['both', 2400, 0, 'met'],
    ['both', 2400, null, 'unknown'],
    ['resultsOnly', 2400, -1, 'met'],
    [null, 2400, 0, 'met'],
    [null, 100, -1, 'notMet'],
    [null, 2400, -1, 'unknown'],
  ] as const)('worded %s, %i USD and level %s: %s', (learning, money, level, state) => {
    expect(resultOf(learning, money, level)).toBe(state);
  });
});
