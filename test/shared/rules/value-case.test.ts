import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Driver } from '#shared/model/drivers.ts';
import { driverValue } from '#shared/rules/driver-value.ts';
import { nestedOptions, optionProblems } from '#shared/rules/options.ts';
import { valueCase } from '#shared/rules/value-case.ts';
import { bookWith, ENGAGEMENT, eur, usd } from '#test/support/build-book.ts';

/** 40 fewer reworks a month at 500: 240,000 a year; 75 % ours, 80 % sure. */
const REWORK: Partial<Driver> = {
  name: 'Rework',
  outcome: 'out_1',
  formula: 'cost',
  baseline: 100,
  target: 60,
  unitValue: eur(500),
  timesPerYear: 12,
  attribution: 0.75,
  confidence: 0.8,
  agreedBy: 'Ms Engel',
  agreedOn: '2026-06-20',
};
const euros = {
  engagements: [{ currency: 'EUR' }],
  outcomes: [{ name: 'Less rework', primary: true }],
} as const;
const caseOf = (...drivers: Partial<Driver>[]) => valueCase(bookWith({ ...euros, drivers }), ENGAGEMENT);
const valueOf = (driver: Partial<Driver>) => driverValue(bookWith({ drivers: [driver] }).drivers[0]!);

describe('what a driver is worth a year', () => {
  test('a falling cost is a gain: 40 × 500 × 12, three quarters ours, 80 % sure', () => {
    const value = valueOf(REWORK);
    expect(value.annual).toEqual(eur(240_000));
    expect(value.likely.value).toEqual(eur(180_000));
    expect(value.conservative.value).toEqual(eur(144_000));
  });

  test.each([
    [
      'a rate that falls',
      { formula: 'rate', baseline: 0.22, target: 0.14, unitValue: eur(330), timesPerYear: 5200 },
      eur(137_280),
    ],
    [
      'a rate that rises',
      { formula: 'rate', baseline: 0.14, target: 0.22, unitValue: eur(330), timesPerYear: 5200 },
      eur(137_280),
    ],
    [
      'hours saved',
      { formula: 'time', baseline: 10, target: 4, unitValue: eur(80), timesPerYear: 48 },
      eur(23_040),
    ],
    ['a cost that rises is a loss', { baseline: 60, target: 100 }, eur(-240_000)],
    [
      'revenue at its margin',
      {
        formula: 'revenue',
        baseline: null,
        target: null,
        change: 10,
        unitValue: eur(1000),
        timesPerYear: 1,
        margin: 0.4,
      },
      eur(4000),
    ],
  ] as const)('%s', (_, more, annual) => {
    expect(valueOf({ ...REWORK, ...more }).annual).toEqual(annual);
  });

  test('uncertainty is discounted once: the low change or the likely one × confidence, whichever is less', () => {
    expect(valueOf({ ...REWORK, changeLow: 35 }).conservative.value).toEqual(eur(144_000));
    expect(valueOf({ ...REWORK, changeLow: 20 }).conservative.value).toEqual(eur(90_000));
    expect(valueOf({ ...REWORK, changeHigh: 50 }).best.value).toEqual(eur(225_000));
  });

  test.each([
    ['the worth of one unit', { unitValue: null }],
    ['times a year', { timesPerYear: null }],
    ['our part', { attribution: null }],
    ['today’s reading', { baseline: null }],
    ['the margin of revenue', { formula: 'revenue', margin: null }],
  ] as const)('without %s it is unknown, never zero, and says so', (_, more) => {
    const value = valueOf({ ...REWORK, ...more });
    expect([value.likely.value, value.conservative.value]).toEqual([null, null]);
    expect(value.likely.missing).toHaveLength(1);
  });

  test('without confidence the cautious figure alone is unknown', () => {
    const value = valueOf({ ...REWORK, confidence: null });
    expect(value.conservative.value).toBeNull();
    expect(value.likely.value).toEqual(eur(180_000));
  });

  test('cautious ≤ likely ≤ best for gains, whatever the doubt', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((one) => one / 100);
    const three = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        three,
        share,
        share,
        ([changeLow = 0, change = 0, changeHigh = 0], attribution, confidence) => {
          const value = valueOf({ ...REWORK, changeLow, change, changeHigh, attribution, confidence });
          const [low, likely, best] = [value.conservative, value.likely, value.best].map(
            (one) => one.value?.minor ?? NaN,
          );
          expect(low).toBeLessThanOrEqual(likely ?? NaN);
          expect(likely).toBeLessThanOrEqual(best ?? NaN);
        },
      ),
    );
  });
});

describe('the value case', () => {
  test('only what the client agreed to counts cautiously; the rest is shown as likely', () => {
    const open = { ...REWORK, name: 'Returns', agreedBy: null, agreedOn: null };
    expect(caseOf(REWORK, open)).toMatchObject({
      conservative: { value: eur(144_000) },
      likely: { value: eur(360_000) },
      agreedCount: 1,
    });
  });

  test('one unknown driver leaves the sum unknown and names it', () => {
    const { likely } = caseOf(REWORK, { ...REWORK, name: 'Returns', unitValue: null });
    expect(likely.value).toBeNull();
    expect(likely.missing).toEqual(['Returns: Worth of one unit']);
  });

  test('no driver is no value, not zero', () => {
    expect(caseOf().conservative).toMatchObject({ value: null, missing: ['No value driver yet'] });
  });

  test('another currency without a rate leaves the sum unknown', () => {
    expect(caseOf(REWORK, { ...REWORK, name: 'Exports', unitValue: usd(500) }).likely.value).toBeNull();
  });

  test('shares of one thing above 100 % stop the sum; exactly 100 % does not', () => {
    const share = (attribution: number): Partial<Driver> => ({ ...REWORK, attribution });
    const over = caseOf(share(0.7), share(0.31));
    expect(over.problems).toMatchObject([{ field: 'attribution' }]);
    expect(over.problems[0]?.message).toContain('101 %');
    expect(over.likely.value).toBeNull();
    expect(caseOf(share(0.7), share(0.3)).problems).toEqual([]);
  });
});

describe('options', () => {
  const two = bookWith({
    ...euros,
    drivers: [REWORK, { ...REWORK, name: 'Returns' }],
    options: [
      { name: 'More', ordinal: 2, drivers: ['drv_2'] },
      { name: 'Base', ordinal: 1, drivers: ['drv_1'], outcomes: ['out_1'] },
    ],
  });

  test('each contains the one before it', () => {
    expect(
      nestedOptions(two, ENGAGEMENT).map((one) => [one.option.name, one.value.conservative.value]),
    ).toEqual([
      ['Base', eur(144_000)],
      ['More', eur(288_000)],
    ]);
    expect(optionProblems(two, ENGAGEMENT)).toEqual([]);
  });

  test('the smallest must hold the primary outcome and every minimum result; the others must add something', () => {
    const loose = bookWith({
      ...euros,
      minimumResults: [{ name: 'Half the rework', outcome: 'out_1' }],
      options: [
        { name: 'Base', ordinal: 1 },
        { name: 'More', ordinal: 2 },
      ],
    });
    expect(optionProblems(loose, ENGAGEMENT).map((one) => one.field)).toEqual([
      'outcomes',
      'outcomes',
      'adds',
    ]);
  });

  test('a purely qualified addition is priced by judgement, and says so', () => {
    const judged = { ...two, options: two.options.map((one) => ({ ...one, drivers: [] })) };
    expect(nestedOptions(judged, ENGAGEMENT).map((one) => one.judgement)).toEqual([true, true]);
  });
});
