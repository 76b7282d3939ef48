import { expect, test } from 'vitest';
import { pert, pertChain } from '#shared/rules/finance/pert.ts';

const first = { low: 4, likely: 6, high: 12 };
const second = { low: 5, likely: 8, high: 14 };

test.each([
  [first, 6.67, 1.33],
  [second, 8.5, 1.5],
])('%j: mean %d, standard deviation %d', (estimate, mean, sd) => {
  expect(pert(estimate).mean).toBeCloseTo(mean, 2);
  expect(pert(estimate).sd).toBeCloseTo(sd, 2);
});

test('a chain adds means and variances, not deviations', () => {
  const { mean, sd } = pertChain([first, second]);
  expect(mean).toBeCloseTo(6.67 + 8.5, 2);
  expect(sd).toBeCloseTo(Math.hypot(8 / 6, 9 / 6), 12);
});

test('a chain of nothing is nothing, a certain estimate has no deviation', () => {
  expect(pertChain([])).toEqual({ mean: 0, sd: 0 });
  expect(pert({ low: 5, likely: 5, high: 5 })).toEqual({ mean: 5, sd: 0 });
});
