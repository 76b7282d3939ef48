import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaPosterior, betaQuantile } from '#shared/rules/finance/beta.ts';

const chance = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });
/** From 1 up: below it a quantile may lie so close to 1 that doubles cannot tell it apart. */
const shape = fc.double({ min: 1, max: 500, noNaN: true });

describe('what past engagements say', () => {
  test('18 of 20 kept: 86.4 % on average, 76.6 % to be cautious', () => {
    const { mean, a, b } = betaPosterior({ priorA: 1, priorB: 1, successes: 18, failures: 2, level: 0.95 });
    expect(mean).toBeCloseTo(0.864, 3);
    expect(betaQuantile(0.1, a, b)).toBeCloseTo(0.766, 3);
  });

  test('Beta(8, 4) lies in 0.390 to 0.891, not in the normal approximation’s 0.41 to 0.92', () => {
    const { lo, hi } = betaPosterior({ priorA: 8, priorB: 4, successes: 0, failures: 0, level: 0.95 });
    expect(lo).toBeCloseTo(0.39, 3);
    expect(hi).toBeCloseTo(0.891, 3);
  });

  test('more kept never lowers the cautious chance', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (kept, refunded) => {
        const before = betaQuantile(0.1, 1 + kept, 1 + refunded);
        expect(betaQuantile(0.1, 2 + kept, 1 + refunded)).toBeGreaterThan(before);
        expect(betaQuantile(0.1, 1 + kept, 2 + refunded)).toBeLessThan(before);
      }),
    );
  });
});

describe('the quantile', () => {
  // SciPy 1.17.1, scipy.stats.beta.ppf
  test.each([
    [19, 3, 0.1, 0.7659531683480946],
    [8, 4, 0.025, 0.39025744042757876],
    [8, 4, 0.975, 0.8907365561809019],
    [0.5, 0.5, 0.1, 0.024471741852423214],
    [0.1, 0.5, 0.5, 0.0033781643037252783],
    [1, 1, 0.1, 0.1],
    [2, 1, 0.05, 0.22360679774997896],
    [40, 120, 0.001, 0.15434340889082593],
    [300, 9, 0.999, 0.9919649074210094],
    [5000, 5000, 0.025, 0.4902008762219615],
    [1.5, 3, 0.9, 0.6218396356117386],
  ])('of Beta(%d, %d) at %d is SciPy’s %d', (a, b, p, quantile) => {
    expect(betaQuantile(p, a, b)).toBeCloseTo(quantile, 12);
  });

  test('undoes the distribution', () => {
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  test('of Beta(a, 1) is the a-th root, of Beta(1, b) its mirror', () => {
    fc.assert(
      fc.property(chance, shape, (p, a) => {
        expect(betaQuantile(p, a, 1)).toBeCloseTo(p ** (1 / a), 12);
        expect(betaQuantile(p, 1, a)).toBeCloseTo(1 - (1 - p) ** (1 / a), 12);
      }),
    );
  });

  test('ends at nothing and all', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, 1]);
  });

  test('a distribution that is none is our own mistake', () => {
    expect(() => betaQuantile(0.1, 0, 1)).toThrow('not a distribution');
    expect(() => betaCdf(0.1, 1, -1)).toThrow('not a distribution');
  });
});
