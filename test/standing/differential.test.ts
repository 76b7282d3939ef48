import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import type { Money } from '#shared/base/money.ts';
import { standing } from '#shared/rules/standing.ts';
import { runs } from '#test/support/proof.ts';
import { oracle, type Told } from './oracle/oracle.ts';
import { sampleOf, type Sample } from './random/books.ts';
import { inBrief, shrunk } from './shrink.ts';

const BOOKS = Number(process.env['DIFFERENTIAL_BOOKS'] ?? runs(20_000));

const sorted = (texts: readonly (string | null)[]): string[] => texts.map((text) => text ?? '').sort();

/** Amounts by currency, those of nothing left out. */
const byCurrency = (amounts: readonly (Money | null)[]): Record<string, number> =>
  Object.fromEntries(amounts.flatMap((one) => (one && one.minor !== 0 ? [[one.currency, one.minor]] : [])));

const side = (bounds: Told['due'], n: 0 | 1): Record<string, number> =>
  Object.fromEntries(
    Object.entries(bounds ?? {}).flatMap(([currency, both]) => (both[n] === 0 ? [] : [[currency, both[n]]])),
  );

type Pair = readonly [what: string, oracle: unknown, rules: unknown];

const orOpen = (bounds: Told['due'], n: 0 | 1): unknown => (bounds === null ? null : side(bounds, n));

const minorOf = (amount: Money | null | undefined): number | null => amount?.minor ?? null;

/** Loose ends that the rulings name; the others are the product's own care. */
const RULED = [
  ...['noMinimumResult', 'sameRevision', 'laterTerm', 'noTaxRule', 'noTaxReason', 'noCombine'],
  ...['noLearning', 'dayAfterTerm'],
];

const BEFORE_SIGNING = ['none', 'draft', 'offered'];

/** The state in the oracle’s words: asked is asked, and where the amount is open the rules know when the most of it went back. */
function sameState(state: string, told: Told): string {
  if (state === 'reviewing') return 'claimed';
  return state === 'refunded' && told.due === null ? told.state : state;
}

/** What both workings say, in the same words; what the oracle leaves open is left out. */
function both({ book, engagement, now }: Sample): readonly Pair[] {
  const told = oracle(book, engagement, now);
  const { guarantee, money, canClaim, mayDecline, looseEnds } = standing(book, engagement, instantOf(now));
  const totals = money.refund.totals;
  const isChased = (row: unknown) => money.chased.some((one) => one.row === row);
  const homeworkMissed = (id: string) => book.actions.find((one) => one.id === id)?.state === 'notDone';
  // What the client can still say is open too; the rulings leave to the product how it is asked.
  const missed = guarantee.part.points.flatMap(({ duty, record }) =>
    duty > 4 || (duty === 3 && homeworkMissed(record?.id ?? '')) ? [`${duty} ${record?.id ?? ''}`] : [],
  );
  const loose = looseEnds.map(({ code }) => code).filter((code) => RULED.includes(code));
  const always: readonly Pair[] = [
    ['loose ends', sorted(told.loose), sorted(loose)],
    ['state', told.state, sameState(guarantee.state, told)],
    ['canClaim', told.canClaim, canClaim],
  ];
  const signed: readonly Pair[] = [
    ['result', told.result, guarantee.result],
    ['evaluation', told.evaluation, guarantee.evaluation],
    ['due least', orOpen(told.due, 0), byCurrency(totals.map((one) => one.due ?? one.least))],
    ['due most', orOpen(told.due, 1), byCurrency(totals.map((one) => one.due ?? one.most))],
    [
      'remaining',
      orOpen(told.remaining, 1),
      byCurrency(totals.map((one) => one.remaining ?? one.remainingMost)),
    ],
    ['beyond', told.beyond, minorOf(money.beyond)],
    ['owed', told.owed, minorOf(money.owed)],
    ['lapses', told.lapses, minorOf(money.lapses?.net)],
    ['chased', told.chased, sorted(money.chased.map(({ row }) => row.text))],
    ['waits', told.waits, sorted(money.waits.flatMap(({ row }) => (isChased(row) ? [] : [row.text])))],
    ['mayDecline', told.mayDecline && sorted(told.mayDecline), sorted(mayDecline?.grounds ?? [])],
    ['missed', told.missed && sorted(told.missed), sorted(missed)],
    ['exposure', orOpen(told.exposure, 1), byCurrency(money.exposure)],
  ];
  const all = BEFORE_SIGNING.includes(told.state) ? always : [...always, ...signed];
  return all.filter(([, oracles]) => oracles !== null);
}

/** What the two workings say differently. */
const differing = (sample: Sample): string[] =>
  both(sample).flatMap(([key, oracles, products]) =>
    JSON.stringify(oracles) === JSON.stringify(products) ? [] : [key],
  );

/** The smallest book that differs in the same things, and what each working says of it. */
function reportOf(seed: number, sample: Sample): string {
  const keys = differing(sample).join();
  const { state } = oracle(sample.book, sample.engagement, sample.now);
  const small = shrunk(
    sample,
    (one) => differing(one).join() === keys && oracle(one.book, one.engagement, one.now).state === state,
  );
  const lines = both(small)
    .filter(([name]) => differing(small).includes(name))
    .map(
      ([name, oracles, products]) =>
        `${name}: oracle ${JSON.stringify(oracles)}, rules ${JSON.stringify(products)}`,
    );
  return [`seed ${seed}, ${state}`, ...lines, inBrief(small)].join('\n');
}

describe('two workings of one guarantee', () => {
  test(`say the same of ${BOOKS} random engagements`, () => {
    const differences: string[] = [];
    for (let seed = 0; seed < BOOKS && differences.length < 5; seed += 1) {
      const sample = sampleOf(seed);
      if (differing(sample).length > 0) differences.push(reportOf(seed, sample));
    }
    expect(differences.join('\n\n')).toBe('');
  });
});
