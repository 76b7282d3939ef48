import { describe, expect, test } from 'vitest';
import {
  annualValue,
  attributedValue,
  economicValue,
  feeFromShare,
  firstYearMonths,
} from '#shared/rules/finance/driver-value.ts';

describe('what a driver is worth a year', () => {
  test('Jane: 4 hours × 65 × 48 weeks, 80 % ours, 70 % sure', () => {
    const annual = annualValue({ change: 4, unitValue: 65, timesPerYear: 48 }) ?? NaN;
    expect(annual).toBe(12_480);
    expect(attributedValue({ annual, attribution: 0.8, confidence: 0.7 })).toBeCloseTo(6988.8, 9);
  });

  test('Mark: 165,000, 75 % ours, sure', () => {
    expect(attributedValue({ annual: 165_000, attribution: 0.75, confidence: 1 })).toBe(123_750);
  });

  test('Transoft: 3,800 a month × 25 people × 12 at a margin of 20 %', () => {
    const sales = { change: 3800, unitValue: 25, timesPerYear: 12 };
    expect(annualValue(sales)).toBe(1_140_000);
    expect(annualValue({ ...sales, margin: 0.2 })).toBeCloseTo(228_000, 9);
  });

  test('a blank margin is unknown, not 100 % and not nothing', () => {
    expect(annualValue({ change: 3800, unitValue: 25, timesPerYear: 12, margin: null })).toBeNull();
    expect(annualValue({ change: 3800, unitValue: 25, timesPerYear: 12, margin: 0 })).toBe(0);
  });

  test('Forbis and Mehta: 300 + 350 + 100 + 200 = 950', () => {
    const input = { reference: 300, positiveDifferentiation: 350 + 100 + 200, negativeDifferentiation: 0 };
    expect(economicValue(input)).toBe(950);
    expect(economicValue({ ...input, negativeDifferentiation: 125 })).toBe(825);
  });

  test('a tenth of 1,000,000 is 100,000', () => {
    expect(feeFromShare({ annualValue: 1_000_000, share: 0.1 })).toBe(100_000);
  });
});

describe('months of the first year that count', () => {
  test.each([
    ['from the start, for a year', null, null, 12],
    ['from month 3: ten of twelve', 3, null, 10],
    ['from month 7: six of twelve', 7, 12, 6],
    ['for three months from month 2', 2, 3, 3],
    ['for three months from month 11: two are left', 11, 3, 2],
    ['in the last month', 12, 12, 1],
    ['after the first year', 13, 12, 0],
    ['for five years', 1, 60, 12],
  ] as const)('%s', (_, startMonth, horizonMonths, months) => {
    expect(firstYearMonths({ startMonth, horizonMonths })).toBe(months);
  });
});
