import { describe, expect, test } from 'vitest';
import type { RecordNamed } from '#shared/model/entities.ts';
import { resultProgress } from '#shared/rules/results/minimum-results.ts';
import { contractInForce, termsOf } from '#shared/rules/guarantee/terms.ts';
import {
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  usd,
  wonContract,
  type RowsGiven,
} from '#test/support/build-book.ts';

function progressOf(given: RowsGiven, n = 0) {
  const book = bookWith({ contracts: [SIGNED_TERMS], minimumResults: [MONEY_RESULT], ...given });
  const terms = termsOf(book, ENGAGEMENT);
  const result = book.minimumResults[n];
  if (!result) throw new Error('no result');
  return resultProgress(book, result, terms, '2026-10-01');
}
type Evidence = Partial<RecordNamed<'evidence'>>;
const won = (...evidence: Evidence[]) => progressOf({ evidence });

describe('a money result', () => {
  test('one row counts once, however often a book holds it', () => {
    const twice = { ...wonContract(1200, '2026-10-01'), id: 'evi_same' };
    expect(won(twice, twice).reached).toEqual(usd(1200));
  });

  test('evidence is judged by the revision in force on its day', () => {
    const first = { ...SIGNED_TERMS, revision: 1 };
    const second = {
      ...SIGNED_TERMS,
      revision: 2,
      supersedes: 'con_1',
      termStart: '2026-11-01',
      termEnd: '2027-04-30',
      clientSignedOn: '2026-10-15',
      providerSignedOn: '2026-10-15',
    };
    const given = {
      contracts: [second, first].map((one, n) => ({ ...one, id: n === 0 ? 'con_2' : 'con_1' })),
      evidence: [wonContract(1200, '2026-08-01'), wonContract(1200, '2027-04-30')],
    };
    expect(progressOf(given)).toMatchObject({ state: 'met', reached: usd(2400) });
    const book = bookWith(given);
    expect(contractInForce(book, ENGAGEMENT)?.id).toBe('con_2');
    expect(contractInForce(book, ENGAGEMENT, '2026-10-14')?.id).toBe('con_1');
    expect(contractInForce(book, ENGAGEMENT, '2026-10-15')?.id).toBe('con_2');
  });

  test('shows how far it is beside an even pace', () => {
    const found = won(wonContract(1200, '2026-09-01'));
    expect(found.progress).toBe(0.5);
    expect(found.evenPace).toBeCloseTo(92 / 183, 10);
  });
});

describe('a measure', () => {
  test.each([
    [10, 20, 20, 'met', 1],
    [10, 20, 15, 'notMet', 0.5],
    [40, 20, 20, 'met', 1],
    [40, 20, 25, 'notMet', 0.75],
    [null, 20, 25, 'unknown', null],
    [10, 20, null, 'unknown', null],
  ])('a measure from %s to %s read as %s: %s', (baseline, target, reading, state, progress) => {
    const given = {
      minimumResults: [{ name: 'Calls led', kind: null, measure: 'Calls', baseline, target }],
      evidence: [
        {
          minimumResult: 'min_1',
          what: 'Read',
          kind: 'measure',
          on: '2026-09-01',
          reading,
          source: 'clientSaid',
        },
      ],
    } as const;
    expect(progressOf(given)).toMatchObject({ state, progress });
  });
});

describe('evidence of another kind than its result is judged by', () => {
  test('an amount noted for a goal scale counts for nothing, and that is told', () => {
    const { state, missing } = progressOf({
      minimumResults: [{ id: 'min_1', name: 'Leads the call', kind: 'goal', levelRequired: 0 }],
      evidence: [wonContract(700, '2026-09-10')],
    });
    expect(state).toBe('unknown');
    expect(missing.map(({ text }) => text)).toContain(
      'A new contract does not count for “Leads the call”, which is judged by a level.',
    );
  });

  test('a fact beside the amounts is context: nothing is asked', () => {
    const { missing } = progressOf({
      evidence: [{ ...wonContract(100, '2026-09-10'), kind: 'fact', amount: null }],
    });
    expect(missing.filter(({ code }) => code === 'notJudged')).toEqual([]);
  });
});
