import { expect, test } from 'vitest';
import { brierScore } from '#shared/rules/finance/brier.ts';

test.each([
  [[0.7], [1], 0.09],
  [[0.3], [1], 0.49],
  [[0.5], [0], 0.25],
  [[1, 0], [1, 0], 0],
  [[0.7, 0.3], [1, 1], 0.29],
])('forecasts %j of %j score %d', (forecasts, outcomes, score) => {
  expect(brierScore({ forecasts, outcomes })).toBeCloseTo(score, 12);
});

test.each([
  [[], []],
  [[0.7, 0.3], [1]],
])('forecasts %j of %j say nothing', (forecasts, outcomes) => {
  expect(brierScore({ forecasts, outcomes })).toBeNull();
});
