import { describe, expect, test } from 'vitest';
import type { Driver } from '#shared/model/value/drivers.ts';
import { nestedOptions, optionProblems } from '#shared/rules/value/options.ts';
import { valueCase } from '#shared/rules/value/value-case.ts';
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

describe('the value case', () => {
  test('only what the client agreed to counts cautiously; the rest is shown as likely, provisional', () => {
    const open = { ...REWORK, name: 'Returns', agreedBy: null, agreedOn: null };
    const value = caseOf(REWORK, open);
    expect(value).toMatchObject({
      conservative: { value: eur(144_000) },
      likely: { value: eur(360_000) },
      agreedCount: 1,
    });
    expect(value.likely.note).toBe('Provisional, still to agree: Returns: Agreed by; Returns: Agreed on.');
  });

  test('while nothing is agreed the cautious value is unknown, and all that is missing is said at once', () => {
    const { conservative, likely } = caseOf({
      ...REWORK,
      attribution: null,
      confidence: null,
      agreedBy: null,
    });
    expect(likely.value).toEqual(eur(240_000));
    expect(conservative.value).toBeNull();
    expect(conservative.missing).toEqual([
      'Nothing is agreed yet',
      'Rework: Our part',
      'Rework: Confidence',
      'Rework: Agreed by',
    ]);
  });

  test('a full year stands beside the first year', () => {
    const { likely, fullYear } = caseOf({ ...REWORK, startMonth: 7 });
    expect(likely.value).toEqual(eur(90_000));
    expect(fullYear.value).toEqual(eur(180_000));
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
  test('the only option of which nothing was chosen holds every driver, outcome and minimum result', () => {
    const one = bookWith({
      ...euros,
      drivers: [REWORK, { ...REWORK, name: 'Returns' }],
      minimumResults: [{ name: 'Half the rework', outcome: 'out_1' }],
      options: [{ name: 'All of it' }],
    });
    expect(nestedOptions(one, ENGAGEMENT)).toMatchObject([
      { value: { conservative: { value: eur(288_000) } }, judgement: false },
    ]);
    expect(optionProblems(one, ENGAGEMENT)).toEqual([]);
  });

  test('one that names outcomes and no driver holds the drivers of those', () => {
    const book = bookWith({
      ...euros,
      drivers: [REWORK, { ...REWORK, name: 'Returns', outcome: 'out_2' }],
      options: [
        { name: 'Base', ordinal: 1, outcomes: ['out_1'] },
        { name: 'More', ordinal: 2, outcomes: ['out_2'] },
      ],
    });
    expect(nestedOptions(book, ENGAGEMENT).map((one) => one.drivers.length)).toEqual([1, 2]);
  });

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
    const judged = { ...two, options: two.options.map((one) => ({ ...one, drivers: [] })), drivers: [] };
    expect(nestedOptions(judged, ENGAGEMENT).map((one) => one.judgement)).toEqual([true, true]);
  });
});
