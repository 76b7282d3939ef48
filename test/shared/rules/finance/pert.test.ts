import { expect, test } from 'vitest';
import { pert } from '#shared/rules/finance/pert.ts';

const first = { low: 4, likely: 6, high: 12 };
const second = { low: 5, likely: 8, high: 14 };

test.each([
  [first, 6.67, 1.33],
  [second, 8.5, 1.5],
])('%j: mean %d, standard deviation %d', (estimate, mean, sd) => {
  expect(pert(estimate).mean).toBeCloseTo(mean, 2);
  expect(pert(estimate).sd).toBeCloseTo(sd, 2);
});

test('a certain estimate has no deviation', () => {
  expect(pert({ low: 5, likely: 5, high: 5 })).toEqual({ mean: 5, sd: 0 });
});
