import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveFor, type Exposure } from '#shared/rules/finance/reserve.ts';

const exposure = fc.record({
  refundable: fc.nat(5000),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The chance that refunds come to no more than an amount, by going through every case. */
function chanceOfAtMost(exposures: readonly Exposure[], most: number, sum = 0): number {
  const [first, ...rest] = exposures;
  if (!first) return sum <= most ? 1 : 0;
  return (
    first.probability * chanceOfAtMost(rest, most, sum) +
    (1 - first.probability) * chanceOfAtMost(rest, most, sum + first.refundable)
  );
}

const many = (count: number, refundable: number, probability: number): Exposure[] =>
  Array.from({ length: count }, () => ({ refundable, probability }));

describe('what to set aside', () => {
  test.each([
    ['one of 2,400 at 90 %: all, never 240', many(1, 2400, 0.9), 2400],
    ['one of 2,400 at 96 %: nothing suffices in 19 of 20', many(1, 2400, 0.96), 0],
    ['one of 2,400 at exactly 95 %', many(1, 2400, 0.95), 0],
    ['none', [], 0],
    ['ten of 2,400 at 90 %: three (binomial 0.930, 0.987)', many(10, 2400, 0.9), 7200],
    ['a hundred of 1,000 at 90 %: fifteen (binomial 0.927, 0.960)', many(100, 1000, 0.9), 15_000],
    ['a thousand of 1,000 at 90 %: 116 (binomial 0.944, 0.956)', many(1000, 1000, 0.9), 116_000],
    ['one that always fails', many(1, 2400, 0), 2400],
  ])('%s', (_, exposures, amount) => {
    expect(reserveFor(exposures).amount).toBe(amount);
  });

  test('stands beside the most and the mean', () => {
    const { most, mean, level } = reserveFor(many(10, 2400, 0.9));
    expect([most, level]).toEqual([24_000, 0.95]);
    expect(mean).toBeCloseTo(2400, 9);
  });

  test('suffices in 19 of 20 cases, and the next smaller sum does not', () => {
    fc.assert(
      fc.property(fc.array(exposure, { maxLength: 8 }), (exposures) => {
        const { amount, most } = reserveFor(exposures);
        expect(amount).toBeLessThanOrEqual(most);
        expect(chanceOfAtMost(exposures, amount)).toBeGreaterThanOrEqual(0.95 - 1e-9);
        if (amount > 0) expect(chanceOfAtMost(exposures, amount - 1)).toBeLessThan(0.95);
      }),
    );
  });

  test('the order of the engagements does not matter', () => {
    fc.assert(
      fc.property(fc.array(exposure, { maxLength: 8 }), (exposures) => {
        expect(reserveFor([...exposures].reverse()).amount).toBe(reserveFor(exposures).amount);
      }),
    );
  });

  test('with sums too many to keep it still suffices, and errs upwards by less than a hundredth', () => {
    const exposures = Array.from({ length: 17 }, (_, n) => ({
      refundable: 100_003 + ((7919 * (n + 1) ** 5) % 50_021),
      probability: 0.7 + n / 100,
    }));
    const { amount, most } = reserveFor(exposures);
    expect(chanceOfAtMost(exposures, amount)).toBeGreaterThanOrEqual(0.95 - 1e-9);
    expect(chanceOfAtMost(exposures, amount - most / 100)).toBeLessThan(0.95);
  });

  test('over a thousand engagements of uneven amounts it is what the central limit says, and no less', () => {
    const exposures = Array.from({ length: 1000 }, (_, n) => ({
      refundable: 100_003 + ((7919 * (n + 1) ** 3) % 50_021),
      probability: 0.9,
    }));
    const { amount, most, mean } = reserveFor(exposures);
    const deviation = Math.sqrt(exposures.reduce((sum, one) => sum + 0.09 * one.refundable ** 2, 0));
    expect(amount).toBeGreaterThan(mean + 1.64 * deviation);
    expect(amount).toBeLessThan(mean + 1.7 * deviation + most / 100);
  });

  test('the noise of added chances costs nothing: 19 of 20 made of many parts is enough', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { maxLength: 6 }), (parts) => {
        const small = parts.map((probability) => ({ refundable: 1, probability }));
        const large = { refundable: 1000, probability: 0.95 };
        expect(reserveFor([...small, large]).amount).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});
