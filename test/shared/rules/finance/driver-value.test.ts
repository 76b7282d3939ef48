import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annualValue,
  attributedValue,
  countedRange,
  economicValue,
  feeFromShare,
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

describe('what counts of a range', () => {
  test('doubt is discounted once: the low end or likely × confidence, the lesser', () => {
    expect(countedRange({ low: 600, likely: 1000, high: 1500 }, 0.5, 0.7)).toEqual({
      conservative: 300,
      likely: 500,
      best: 750,
    });
    expect(countedRange({ low: 900, likely: 1000, high: 1500 }, 0.5, 0.7).conservative).toBe(350);
  });

  test('conservative never exceeds likely, nor likely best', () => {
    const three = fc
      .tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6))
      .map((values) => values.sort((a, b) => a - b));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(three, share, share, ([low = 0, likely = 0, high = 0], attribution, confidence) => {
        const counted = countedRange({ low, likely, high }, attribution, confidence);
        expect(counted.conservative).toBeLessThanOrEqual(counted.likely);
        expect(counted.likely).toBeLessThanOrEqual(counted.best);
      }),
    );
  });
});
