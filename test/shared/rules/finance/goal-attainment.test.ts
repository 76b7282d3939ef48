import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalAttainmentScore } from '#shared/rules/finance/goal-attainment.ts';

test.each([
  ['all as expected', [0, 0, 0], [1, 2, 3], 50],
  ['three at −1', [-1, -1, -1], [1, 1, 1], 36.3069360623708],
  ['three at +1', [1, 1, 1], [1, 1, 1], 63.6930639376292],
  ['five at +2', [2, 2, 2, 2, 2], [1, 1, 1, 1, 1], 80.1511344577764],
  ['a goal without a score, which drops out', [1, null, 1, 1], [1, 9, 1, 1], 63.6930639376292],
  ['weights that are all nothing, which are equal', [1, 1, 1], [0, 0, 0], 63.6930639376292],
  ['one goal, whatever its weight', [2], [7], 70],
])('goals: %s', (_, scores, weights, expected) => {
  expect(goalAttainmentScore({ scores, weights })).toBeCloseTo(expected, 9);
});

test('without weights all goals weigh alike', () => {
  const scores = [1, -1, 2];
  expect(goalAttainmentScore({ scores })).toBe(goalAttainmentScore({ scores, weights: [3, 3, 3] }));
});

test.each([
  ['no goal', [], []],
  ['no score', [null, null], [1, 1]],
  ['a weight missing', [1, 1], [1]],
])('with %s there is none', (_, scores, weights) => {
  expect(goalAttainmentScore({ scores, weights })).toBeNull();
});

test('turning every score round turns it round 50', () => {
  const goals = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(goals, (all) => {
      const weights = all.map(([, weight]) => weight);
      const up = goalAttainmentScore({ scores: all.map(([score]) => score), weights }) ?? NaN;
      const down = goalAttainmentScore({ scores: all.map(([score]) => -score), weights }) ?? NaN;
      expect(up + down).toBeCloseTo(100, 9);
    }),
  );
});
