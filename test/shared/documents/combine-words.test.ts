import { describe, expect, test } from 'vitest';
import { guaranteeFacts } from '#shared/documents/guarantee-facts.ts';
import { combineLine } from '#shared/documents/sections/results.ts';
import { writerFor } from '#shared/documents/writer.ts';
import { settingsOf } from '#shared/model/book.ts';
import { resultProgress } from '#shared/rules/results/minimum-results.ts';
import type { ResultState } from '#shared/rules/results/result-found.ts';
import { combinedResult } from '#shared/rules/results/result-combine.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import { bookWith, ENGAGEMENT, SIGNED_TERMS } from '#test/support/build-book.ts';
import { exampleFacts } from './support/facts.ts';

const NAMES = ['results', 'learning'] as const;
const COUNTS = [0, 1, 2, 3];
const WORDED = ['either', 'both', 'resultsOnly'] as const;

/** The sentence of a contract over so many results and learning results, and the rule for their states. */
function agreement(counts: readonly number[], combine: 'any' | 'all', learning: (typeof WORDED)[number]) {
  const results = NAMES.flatMap((name, n) =>
    Array.from({ length: counts[n] ?? 0 }, () => ({ name: 'One', kind: 'goal' as const, test: name })),
  );
  const book = bookWith({ contracts: [{ ...SIGNED_TERMS, combine, learning }], minimumResults: results });
  const terms = termsOf(book, ENGAGEMENT);
  if (!terms) throw new Error('There is a contract.');
  const facts = guaranteeFacts(terms, null, null, settingsOf(book));
  const line =
    combineLine(facts, results.length, writerFor({ ...exampleFacts, language: 'en', locale: 'en' })) ?? [];
  const sentence = line.map((run) => ('text' in run ? run.text : '')).join('');
  const rule = (states: readonly ResultState[]) =>
    combinedResult(
      terms.minimumResults.map((one, n) => ({
        ...resultProgress(book, one, terms, '2026-10-01'),
        state: states[n] ?? 'unknown',
      })),
      terms,
    );
  return { sentence, rule, tests: terms.minimumResults.map((one) => one.test) };
}

/** Reads the sentence as a client would: which results count, whether one is enough, within each and between them. */
function read(sentence: string, tests: readonly (string | null)[], met: readonly boolean[]): boolean {
  const isAll = /[Aa]ll (of them )?are needed|Both are needed/u.test(sentence);
  const within = (name: string): boolean[] => met.filter((_, n) => tests[n] === name);
  const counted = NAMES.filter((name) => within(name).length > 0).filter(
    (name) => name === 'results' || !sentence.includes('learning is shown'),
  );
  const passed = counted.map((name) => (isAll ? within(name).every(Boolean) : within(name).some(Boolean)));
  return sentence.includes('both are needed.') ? passed.every(Boolean) : passed.some(Boolean);
}

describe('the sentence of the terms and the rule are one', () => {
  const all = COUNTS.flatMap((results) => COUNTS.map((learning) => [results, learning] as const))
    .filter(([results, learning]) => results > 0 && results + learning > 0)
    .flatMap((counts) =>
      (['any', 'all'] as const).flatMap((combine) =>
        WORDED.map((learning) => [...counts, combine, learning] as const),
      ),
    );

  test.each(all)('%i results and %i of learning, %s, %s', (results, learning, combine, worded) => {
    const { sentence, rule, tests } = agreement([results, learning], combine, worded);
    const many = 2 ** tests.length;
    for (let bits = 0; bits < many; bits++) {
      const met = tests.map((_, n) => ((bits >> n) & 1) === 1);
      const states = met.map((one): ResultState => (one ? 'met' : 'notMet'));
      expect([sentence, met, rule(states)]).toEqual([
        sentence,
        met,
        read(sentence, tests, met) ? 'met' : 'notMet',
      ]);
    }
  });
});
