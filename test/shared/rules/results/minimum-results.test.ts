import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract } from '#shared/model/guarantee/contracts.ts';
import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { resultProgress } from '#shared/rules/results/minimum-results.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
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

const ON = '2026-10-22';
function progressOf(
  evidence: readonly Partial<Evidence>[],
  result: Partial<MinimumResult> = {},
  more: RowsGiven = {},
) {
  const book = bookWith({
    contracts: [SIGNED_TERMS],
    minimumResults: [{ ...MONEY_RESULT, ...result }],
    evidence,
    ...more,
  });
  return resultProgress(book, book.minimumResults[0]!, termsOf(book, ENGAGEMENT), '2026-11-24');
}

describe('2,400 USD of new contracts', () => {
  test.each([
    ['2,400 of 2,400', [2400], 'met'],
    ['one cent less', [2399.99], 'notMet'],
    ['two that make it together', [1400, 1000], 'met'],
  ] as const)('%s is %s → %s', (_, amounts, state) => {
    expect(progressOf(amounts.map((one) => wonContract(one, ON))).state).toBe(state);
  });

  test.each([
    ['from before the term', wonContract(2400, '2026-06-30'), 'early'],
    ['from after the term', wonContract(2400, '2027-01-01'), 'late'],
    ['withdrawn, the order was cancelled', wonContract(2400, ON, { withdrawnOn: '2026-11-01' }), 'withdrawn'],
    ['hoped for', wonContract(2400, ON, { expected: 'expected' }), 'expected'],
    ['of a year’s worth', wonContract(2400, ON, { basis: 'annualised' }), 'otherBasis'],
  ] as const)('value %s is shown and never counts', (_, evidence, why) => {
    const progress = progressOf([evidence]);
    expect(progress).toMatchObject({ state: 'unknown', reached: usd(0), evidence: [{ why, counts: null }] });
    expect(progressOf([evidence, wonContract(100, ON)]).state).toBe('notMet');
  });

  test('our impression stands apart: beside what counts and falls short it leaves nothing unknown', () => {
    const impression = wonContract(2400, ON, { source: 'providerImpression' });
    expect(progressOf([impression]).state).toBe('unknown');
    expect(progressOf([impression, wonContract(100, ON)]).state).toBe('notMet');
  });

  test.each([
    ['first', '2026-07-01'],
    ['last', '2026-12-31'],
  ])('the %s day of the term counts', (_, on) => {
    expect(progressOf([wonContract(2400, on)]).state).toBe('met');
  });

  test('what is contracted is not yet received, where the terms want it received', () => {
    expect(progressOf([wonContract(2400, ON)], { basis: 'received' }).evidence).toMatchObject([
      { why: 'notReceived' },
    ]);
  });

  test('it counts as the client attributes it, without a discount for doubt', () => {
    const half = wonContract(4800, ON, { attribution: 0.5, expectedConfidence: 0.1 });
    expect(progressOf([half])).toMatchObject({ state: 'met', reached: usd(2400) });
  });

  test.each([
    ['a share not said', { attribution: null }, 'noShare'],
    ['a day not noted', { on: null }, 'noDay'],
    ['a currency without a rate', { amount: eur(2400) }, 'noRate'],
    ['our own impression', { source: 'providerImpression' }, 'notClients'],
  ] as const)('with %s it is unknown, and says what is missing', (_, more, code) => {
    const progress = progressOf([wonContract(2400, ON, more)]);
    expect(progress.state).toBe('unknown');
    expect(progress.missing.map((one) => one.code)).toEqual([code]);
  });

  test('what is open does not matter once the rest is enough', () => {
    expect(progressOf([wonContract(2400, ON), wonContract(1, ON, { attribution: null })])).toMatchObject({
      state: 'met',
      missing: [],
    });
  });

  test('euros count at the rate of the day they arose: the latest of the week before, not an older or later one', () => {
    const rates = (on: string) => [
      { from: 'EUR', to: 'USD', on, rate: 1.2, source: 'ECB' },
      { from: 'EUR', to: 'USD', on: '2026-11-01', rate: 1.1, source: 'ECB' },
    ];
    const progress = (on: string) =>
      progressOf([wonContract(0, ON, { amount: eur(2000) })], {}, { rates: rates(on) });
    expect(progress('2026-10-15')).toMatchObject({ state: 'met', reached: usd(2400) });
    expect(progress('2026-10-14')).toMatchObject({ state: 'unknown', reached: usd(0) });
  });

  test('a result without an amount is unknown, never met', () => {
    expect(progressOf([wonContract(9999, ON)], { threshold: null })).toMatchObject({
      state: 'unknown',
      reached: null,
    });
  });

  test('one more piece that counts never lowers what is reached, in any order', () => {
    const piece = fc.record({
      major: fc.nat(3000),
      share: fc.constantFrom(0, 0.25, 1, null),
      on: fc.constantFrom(ON, '2027-02-01', null),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(3000), (pieces, more) => {
        const rows = pieces
          .map((one) => wonContract(one.major, ON, { attribution: one.share, on: one.on }))
          .map((one, n) => ({ ...one, id: `evi_${n}` }));
        const reached = progressOf(rows).reached?.minor ?? NaN;
        expect(progressOf([...rows].reverse()).reached?.minor).toBe(reached);
        expect(progressOf([...rows, { ...wonContract(more, ON), id: 'evi_x' }]).reached?.minor).toBe(
          reached + more * 100,
        );
      }),
    );
  });
});

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
