import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import type { Frame } from './frame.ts';
import { plusDays, type Dice } from './dice.ts';

type Result = Partial<MinimumResult>;

const SOURCES = [
  'clientWrote',
  'clientWrote',
  'clientWrote',
  'clientSaid',
  'measured',
  'measured',
  'providerImpression',
] as const;

/** One to three minimum results of any kind, some with a day of their own after the term. */
export const minimumResultsOf = (dice: Dice, frame: Frame): Result[] =>
  dice.some(1, dice.pick([1, 1, 2, 3]), (n) => ({
    id: `min_${n + 1}`,
    name: 'Result',
    test: dice.pick(['results', 'results', 'results', 'learning', null]),
    dueOn: dice.chance(0.08) ? plusDays(frame.end, dice.pick([-10, 0, 1, 20, 46])) : null,
    ...dice.pick([
      moneyResult,
      moneyResult,
      moneyResult,
      measureResult,
      measureResult,
      goalResult,
      wordResult,
    ])(dice, frame),
  }));

const moneyResult = (_: Dice, frame: Frame): Result => ({
  kind: 'money',
  threshold: { minor: 2400 * frame.unit, currency: frame.currency },
  currency: frame.currency,
  basis: 'contracted',
});

const measureResult = (dice: Dice): Result => ({
  measure: 'Scrap',
  unit: '%',
  ...dice.pick([
    { baseline: 7.5, target: 4 },
    { baseline: 0.5, target: 0.3 },
    { baseline: 10, target: 12 },
    { baseline: null, target: 4 },
  ]),
  readFrom: dice.chance(0.7) ? 'Scrap report' : null,
});

const goalResult = (dice: Dice): Result => ({
  kind: 'goal',
  levelBaseline: -1,
  levelRequired: dice.pick([null, 0, 1]),
  levelNow: dice.pick([null, -1, 1]),
});

const wordResult = (): Result => ({ kind: 'statement' });

function evidenceFor(dice: Dice, frame: Frame, result: Result, n: number): Partial<Evidence> {
  const source = dice.pick(SOURCES);
  return {
    what: 'What came of it',
    minimumResult: result.id ?? null,
    // One day apart, so that the latest is one row.
    on: dice.chance(0.06) ? null : plusDays(dice.chance(0.6) ? plusDays(frame.end, -30) : frame.edge(), n),
    source,
    attribution: 1,
    basis: 'contracted',
    expected: dice.chance(0.05) ? 'expected' : 'realised',
    saidBy: source === 'measured' && dice.chance(0.7) ? 'Scrap report' : null,
    withdrawnOn: dice.chance(0.07) ? frame.edge() : null,
    ...told(dice, frame, result),
  };
}

function told(dice: Dice, frame: Frame, result: Result): Partial<Evidence> {
  if (result.kind === 'money') {
    const currency = dice.chance(0.07) ? 'CHF' : frame.currency;
    const minor = dice.pick([100, 100, 1200, 2399, 2400, 2500]) * (currency === 'CHF' ? 100 : frame.unit);
    return {
      kind: 'money',
      amount: { minor, currency },
      currency,
      attribution: dice.pick([1, 1, 1, 1, 1, 1, 0.5, null]),
    };
  }
  if (result.kind === 'goal') return { kind: 'level', level: dice.pick([-1, 0, 1, 2]) };
  if (result.kind === 'statement')
    return {
      kind: 'fact',
      words: 'As we see it.',
      answer: dice.pick(['yes', 'yes', 'partly', 'no', null] as const),
    };
  return { kind: 'measure', reading: dice.pick([result.target ?? 4, 0.1 + 0.2, 3, 5.2, 12, 11]) };
}

/** Up to three rows of evidence for each result. */
export const evidenceOf = (dice: Dice, frame: Frame, results: readonly Result[]): Partial<Evidence>[] =>
  results.flatMap((result) =>
    dice.some(dice.chance(0.8) ? 1 : 0, 3, (n) => evidenceFor(dice, frame, result, n)),
  );
