import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currencyExponent } from '#shared/base/currency.ts';
import { jsonToBook } from '#shared/table/json.ts';
import { oracle, type Told } from './oracle/oracle.ts';
import type { Bounds } from './oracle/refund.ts';

interface Case {
  readonly id: string;
  readonly book: unknown;
  readonly now: string;
  readonly engagement: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const cases = readFileSync(`${process.env['STANDING_CASES'] ?? ''}/cases.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const decimals = (minor: number, currency: string): string =>
  `${(minor / 10 ** (currencyExponent(currency) ?? 2)).toFixed(currencyExponent(currency) ?? 2)} ${currency}`;

const sums = (bounds: Bounds | null, side: 0 | 1): string[] =>
  Object.entries(bounds ?? {}).map(([currency, both]) => decimals(both[side], currency));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function toldOf(told: Told, key: string): unknown {
  if (key === 'due') return sums(told.due, 0);
  if (key === 'remaining') return sums(told.remaining, 0);
  if (key === 'exposure') return sums(told.exposure, 0);
  if (key === 'dueBounds') return [...sums(told.due, 0), ...sums(told.due, 1)];
  if (key === 'beyond' || key === 'owed' || key === 'lapses')
    return decimals(told[key] ?? NaN, told.currency);
  return told[key as keyof Told];
}

const ONE_OF = ['state', 'result', 'evaluation'];
const SAME = ['due', 'remaining', 'exposure', 'dueBounds', 'chased', 'waits', 'mayDecline'];
const WORDS = ['asks', 'looseEnds', 'part', 'notState'];

describe('the oracle agrees with the rulings worked by hand', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const book = jsonToBook(JSON.stringify(one.book));
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const told = oracle(book.value, one.engagement, one.now);
    for (const [key, wanted] of Object.entries(one.expect)) {
      if (WORDS.includes(key)) continue;
      const got = toldOf(told, key);
      if (ONE_OF.includes(key)) expect(listOf(wanted), key).toContain(got);
      else if (SAME.includes(key)) expect(listOf(got).sort(), key).toEqual([...listOf(wanted)].sort());
      else expect(got, key).toEqual(wanted);
    }
  });
});
