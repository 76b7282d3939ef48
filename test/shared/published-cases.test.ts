import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allocate, money } from '#shared/base/money.ts';
import { instantOf } from '#shared/base/moment.ts';
import { betaPosterior } from '#shared/rules/finance/beta.ts';
import { brierScore } from '#shared/rules/finance/brier.ts';
import { npv, npvEndOfPeriod, xnpv } from '#shared/rules/finance/cash-flow.ts';
import {
  annualValue,
  attributedValue,
  economicValue,
  feeFromShare,
} from '#shared/rules/finance/driver-value.ts';
import { goalAttainmentScore } from '#shared/rules/finance/goal-attainment.ts';
import {
  expectedValue,
  mostLikelyAmount,
  refundLiability,
} from '#shared/rules/finance/guarantee-economics.ts';
import { paybackPeriod } from '#shared/rules/finance/payback.ts';
import { pert } from '#shared/rules/finance/pert.ts';
import { probabilityBetter } from '#shared/rules/finance/probability-better.ts';
import { irr, mirr, xirr } from '#shared/rules/finance/rate-of-return.ts';
import { benefitCostRatio, roi } from '#shared/rules/finance/ratios.ts';
import { minimumResultMet } from '#shared/rules/finance/threshold.ts';
import { lastMomentForNotice } from '#shared/rules/duties/notice.ts';

interface Case {
  readonly id: string;
  readonly function: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance: number;
  readonly source: string;
  /** A figure that was published and is wrong: it must not come out. */
  readonly publishedButWrong?: unknown;
}

/** The function the product itself uses for each published kind of figure. */
const FUNCTIONS: Readonly<Record<string, (input: never) => unknown>> = {
  npv,
  npvEndOfPeriod,
  xnpv,
  irr: (input) => irr(input).rate,
  xirr: (input) => xirr(input).rate,
  mirr,
  paybackPeriod,
  roi,
  benefitCostRatio,
  annualValue,
  attributedValue,
  economicValue,
  feeFromShare,
  refundLiability,
  expectedValue,
  mostLikelyAmount,
  pert,
  brierScore,
  betaPosterior,
  probabilityBetter,
  goalAttainmentScore,
  minimumResultMet,
  lastMomentForNotice,
  allocate: ({ minorUnits, ratios }: { minorUnits: number; ratios: number[] }) =>
    allocate(money(minorUnits, 'EUR'), ratios).map((part) => part.minor),
};

const OWN_COPIES = ['published-cases.json', 'second-wave-cases.json'].map((name) =>
  resolve(import.meta.dirname, name),
);
const named = (process.env['PUBLISHED_CASES'] ?? '').split(delimiter).filter(Boolean);
const files = (named.length > 0 ? named : OWN_COPIES).map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Case[],
);
const cases = files.flat();

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value);

/** Where an answer differs from a figure by more than the tolerance, in words; empty where it does not. */
function differences(actual: unknown, figure: unknown, tolerance: number, at = 'answer'): string[] {
  const differs = [`${at} is ${JSON.stringify(actual)}, published ${JSON.stringify(figure)} ± ${tolerance}`];
  if (typeof figure === 'number')
    return typeof actual === 'number' && Math.abs(actual - figure) <= tolerance ? [] : differs;
  if (isInstant(figure))
    return isInstant(actual) && Math.abs(instantOf(actual) - instantOf(figure)) <= tolerance ? [] : differs;
  if (figure === null || typeof figure !== 'object') return actual === figure ? [] : differs;
  if (actual === null || typeof actual !== 'object') return differs;
  if (Array.isArray(figure) && (!Array.isArray(actual) || actual.length !== figure.length)) return differs;
  const parts = new Map(Object.entries(actual));
  return Object.entries(figure).flatMap(([key, one]) =>
    differences(parts.get(key), one, tolerance, `${at}.${key}`),
  );
}

describe('published figures come out as published', () => {
  test('each file holds cases', () => expect(files.every((one) => one.length > 0)).toBe(true));

  test.each(cases.map((one) => [`${one.id} (${one.source})`, one] as const))('%s', (_, one) => {
    const run = Object.hasOwn(FUNCTIONS, one.function) ? FUNCTIONS[one.function] : undefined;
    if (!run) throw new Error(`No function of the product is named for "${one.function}".`);
    const actual = run(one.input as never);
    expect(differences(actual, one.expected, one.tolerance)).toEqual([]);
    if (one.publishedButWrong !== undefined)
      expect(differences(actual, one.publishedButWrong, one.tolerance)).not.toEqual([]);
  });
});

describe('the comparison itself', () => {
  test.each([
    ['a figure outside its tolerance', 3.3, 3.29, 0.005],
    ['no number at all', NaN, 0, 1],
    ['unknown for nothing', null, 0, 1],
    ['nothing for unknown', 0, null, 1],
    ['a list with one more', [1, 2, 3], [1, 2], 0],
    ['an answer with a figure missing', { mean: 1 }, { mean: 1, sd: 1 }, 0],
    ['an instant one hour off', '2020-03-08T07:00Z', '2020-03-08T07:00:00-01:00', 0],
    ['met for not met', true, false, 0],
  ])('notices %s', (_, actual, figure, tolerance) => {
    expect(differences(actual, figure, tolerance)).not.toEqual([]);
  });

  test('takes two ways to write one instant as the same', () => {
    expect(differences('2020-03-08T07:00Z', '2020-03-08T00:00:00-07:00', 0)).toEqual([]);
  });
});
