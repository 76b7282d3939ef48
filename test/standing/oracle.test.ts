import { resolve } from 'node:path';
import { currencyExponent } from '#shared/base/currency.ts';
import { jsonToBook } from '#shared/table/book/json.ts';
import { runCases, type Differences, type RealCase } from '#test/real/support/run-cases.ts';
import { oracle, type Told } from './oracle/oracle.ts';
import type { Bounds } from './oracle/refund.ts';

interface StandingCase extends RealCase {
  readonly book: unknown;
  readonly now: string;
  readonly engagement: string;
}

const FOLDER = process.env['STANDING_CASES'] || resolve(import.meta.dirname, 'cases');

const decimals = (minor: number | null, currency: string): string => {
  const exponent = currencyExponent(currency) ?? 2;
  return minor === null ? 'not determined' : `${(minor / 10 ** exponent).toFixed(exponent)} ${currency}`;
};

const amounts = (bounds: Bounds | null, side: 0 | 1): string[] =>
  Object.entries(bounds ?? {}).map(([currency, both]) => decimals(both[side], currency));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? [...(value as unknown[])] : [value]);

const same = (got: unknown, wanted: unknown): Differences =>
  JSON.stringify(listOf(got).sort()) === JSON.stringify(listOf(wanted).sort())
    ? []
    : [`${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`];

const oneOf = (got: unknown, wanted: unknown): Differences =>
  listOf(wanted).includes(got) ? [] : [`${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`];

// Words are the product’s, not the oracle’s: what is asked, what is loose and the client’s part are not checked here.
runCases<StandingCase, Told>(
  'the oracle agrees with the rulings worked by hand',
  'cases.jsonl',
  {
    answer: ({ book, engagement, now }) => {
      const read = jsonToBook(JSON.stringify(book));
      if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
      return oracle(read.value.book, engagement, now);
    },
    keys: {
      state: (told, wanted) => oneOf(told.state, wanted),
      notState: (told, wanted) => (listOf(wanted).includes(told.state) ? [`state is ${told.state}`] : []),
      result: (told, wanted) => oneOf(told.result, wanted),
      evaluation: (told, wanted) => oneOf(told.evaluation, wanted),
      due: (told, wanted) => same(amounts(told.due, 0), wanted),
      remaining: (told, wanted) => same(amounts(told.remaining, 0), wanted),
      dueBounds: (told, wanted) => same([...amounts(told.due, 0), ...amounts(told.due, 1)], wanted),
      beyond: (told, wanted) => same(decimals(told.beyond, told.currency), wanted),
      owed: (told, wanted) => same(decimals(told.owed, told.currency), wanted),
      lapses: (told, wanted) => same(decimals(told.lapses, told.currency), wanted),
      chased: (told, wanted) => same(told.chased, wanted),
      waits: (told, wanted) => same(told.waits, wanted),
      canClaim: (told, wanted) => same(told.canClaim, wanted),
      mayDecline: (told, wanted) => same(told.mayDecline, wanted),
      exposure: (told, wanted) => same(amounts(told.exposure, 0), wanted),
    },
  },
  FOLDER,
);
