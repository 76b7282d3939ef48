import { describe, expect, test } from 'vitest';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import { read, type Row } from './support/read-result.ts';

describe('whose word counts for a level or a reading', () => {
  const MEASURE = { kind: 'measure', baseline: 10, target: 20 } as const;
  const stateOf = (more: Row, result: Partial<MinimumResult> = {}) =>
    read({ ...MEASURE, ...result }, { kind: 'measure', reading: 20, ...more }).state;

  test.each([
    ['the client wrote it', { source: 'clientWrote' }, {}, 'met'],
    ['the client said it', { source: 'clientSaid' }, {}, 'met'],
    ['measured, and someone named says so', { source: 'measured', saidBy: 'The controller' }, {}, 'met'],
    ['measured, with a proof', { source: 'measured', proof: 'Report 12' }, {}, 'met'],
    [
      'measured, where the terms name the source',
      { source: 'measured' },
      { readFrom: 'The shop system' },
      'met',
    ],
    ['measured by nobody named', { source: 'measured' }, {}, 'unknown'],
    ['measured by a blank name', { source: 'measured', saidBy: ' ' }, {}, 'unknown'],
    ['our impression, with a name beside it', { source: 'providerImpression', saidBy: 'Me' }, {}, 'unknown'],
    ['without a source', { source: null, saidBy: 'Someone' }, {}, 'unknown'],
  ] as const)('%s: %s', (_, more, result, state) => expect(stateOf(more, result)).toBe(state));
});

describe('a measure', () => {
  const measure = (result: Partial<MinimumResult>, ...readings: (number | null)[]) =>
    read(
      { kind: 'measure', baseline: 7.5, target: 4, unit: '%', ...result },
      ...readings.map((reading, n) => ({ kind: 'measure' as const, reading, on: `2026-10-0${n + 1}` })),
    );

  test('that has to fall is met at its target or below; the last reading counts', () => {
    expect(measure({}, 4).state).toBe('met');
    expect(measure({}, 4.1)).toMatchObject({ state: 'notMet', level: 4.1 });
    expect(measure({}, 4, 6)).toMatchObject({ state: 'notMet', level: 6 });
    expect(measure({}, 6, 3)).toMatchObject({ state: 'met', level: 3 });
    expect(measure({}, 3, null)).toMatchObject({ state: 'met', level: 3 });
  });

  test('says where it is, from where to where, in its unit, and what to reach by when', () => {
    const { reasons, cure } = measure({}, 6);
    expect(reasons).toMatchObject([
      {
        code: 'reading',
        text: '“Leads the call”: 6 % now, from 7.5 % to 4 %.',
        record: { tab: 'minimumResults', id: 'min_1' },
      },
    ]);
    expect(cure).toMatchObject([
      { code: 'reading', text: '“Leads the call” to 4 %.', due: '2026-12-31', who: 'both' },
    ]);
    expect(measure({ unit: null }, 6).reasons[0]?.text).toBe('“Leads the call”: 6 now, from 7.5 to 4.');
    expect(measure({}, 4).cure).toEqual([]);
  });

  test.each([
    [{ baseline: null }, 'noMeasure'],
    [{ target: null }, 'noMeasure'],
    [{ baseline: 4 }, 'noMeasure'],
  ])('that does not say from where to where is unknown: %j', (result, code) => {
    expect(measure(result, 4)).toMatchObject({
      state: 'unknown',
      missing: [{ code, record: { id: 'min_1' } }],
    });
  });

  test('without a reading is unknown; from nothing is a place to start', () => {
    expect(measure({}).missing).toMatchObject([
      { code: 'noReading', text: '“Leads the call” has no reading yet.' },
    ]);
    expect(measure({ baseline: 0, target: 10 }, 0)).toMatchObject({ state: 'notMet', level: 0, progress: 0 });
    expect(measure({ baseline: 0, target: 10 }, -5).progress).toBe(0);
  });

  test('a reading that does not count is told beside one that does, until the result is met', () => {
    const told = (reading: number) =>
      read(
        { kind: 'measure', baseline: 10, target: 20 },
        { kind: 'measure', reading },
        { kind: 'measure', reading: 20, source: 'providerImpression' },
      ).missing.map(({ code }) => code);
    expect(told(15)).toEqual(['notCounted']);
    expect(told(20)).toEqual([]);
  });
});

describe('the client’s own word on a result', () => {
  const word = (...rows: Row[]) =>
    read(
      { kind: 'statement' },
      ...rows.map((one) => ({
        kind: 'fact' as const,
        source: 'clientWrote' as const,
        answer: 'yes' as const,
        ...one,
      })),
    );

  test('is told with its day and its words', () => {
    expect(word({ words: 'I lead them all now.' })).toMatchObject({
      state: 'met',
      progress: 1,
      reasons: [
        {
          code: 'said',
          text: '“Leads the call”: Tomás Rivera said yes on 1 Oct: “I lead them all now.”',
          record: { tab: 'evidence', id: 'evi_1' },
        },
      ],
    });
    expect(word({ answer: 'no' })).toMatchObject({ state: 'notMet', progress: null });
    expect(word({ answer: 'partly' }).reasons[0]?.text).toMatch(/said partly on 1 Oct\.$/);
  });

  test('is theirs to give: without it the client is asked', () => {
    expect(word().missing).toMatchObject([
      {
        code: 'clientWord',
        text: '“Leads the call” is for Tomás Rivera to say: yes, partly or no, with the day.',
        who: 'client',
        record: { id: 'min_1' },
      },
    ]);
  });

  test.each([
    ['a third party’s', { kind: 'thirdParty' }],
    ['our impression', { source: 'providerImpression' }],
    ['a measurement', { source: 'measured' }],
    ['withdrawn', { withdrawnOn: '2026-10-05' }],
    ['hoped for', { expected: 'expected' }],
    ['after the term', { on: '2027-01-01' }],
    ['before the term', { on: '2026-06-30' }],
    ['not an answer', { answer: null }],
  ] as const)('a word that is %s is not theirs in the term', (_, more) => {
    expect(word(more).state).toBe('unknown');
    expect(word({ on: '2026-09-01', answer: 'no' }, more).state).toBe('notMet');
  });

  test('said to us counts like written; the last one counts', () => {
    expect(word({ source: 'clientSaid' }).state).toBe('met');
    expect(word({ answer: 'no' }, { on: '2026-10-02' }).state).toBe('met');
  });
});
