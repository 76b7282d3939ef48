import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
import { irr, mirr, xirr } from '#shared/rules/finance/rate-of-return.ts';
import { benefitCostRatio, roi } from '#shared/rules/finance/ratios.ts';
import { minimumResultMet } from '#shared/rules/finance/threshold.ts';
import { lastMomentForNotice } from '#shared/rules/notice.ts';

interface Case {
  readonly id: string;
  readonly function: string;
  readonly input: never;
  readonly expected: unknown;
  readonly tolerance: number;
  readonly source: string;
  readonly publishedButWrong?: number;
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
  goalAttainmentScore,
  minimumResultMet,
  lastMomentForNotice,
  allocate: ({ minorUnits, ratios }: { minorUnits: number; ratios: number[] }) =>
    allocate(money(minorUnits, 'EUR'), ratios).map((part) => part.minor),
};

const file = process.env['PUBLISHED_CASES'] ?? resolve(import.meta.dirname, 'published-cases.json');
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];

function compare(actual: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(expected)) {
    expect(instantOf(actual as string)).toBe(instantOf(expected));
  } else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((one, n) => compare((actual as unknown[])[n], one, tolerance));
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, one] of Object.entries(expected))
      compare((actual as Record<string, unknown>)[key], one, tolerance);
  } else {
    expect(actual).toBe(expected);
  }
}

describe('published figures come out as published', () => {
  test('the file holds cases', () => expect(cases.length).toBeGreaterThan(0));

  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const run = FUNCTIONS[one.function];
    if (!run) throw new Error(`No function of the product is named for "${one.function}".`);
    const actual = run(one.input);
    compare(actual, one.expected, one.tolerance);
    if (one.publishedButWrong !== undefined)
      expect(Math.abs((actual as number) - one.publishedButWrong)).toBeGreaterThan(0.01);
  });
});
