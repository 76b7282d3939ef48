import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilityBetter, type Tally } from '#shared/rules/finance/probability-better.ts';

const tally = fc
  .nat({ max: 300 })
  .chain((trials) => fc.nat({ max: trials }).map((successes): Tally => ({ successes, trials })));

test('that one is better and that the other is better add up to certainty', () => {
  fc.assert(
    fc.property(tally, tally, (a, b) => {
      expect(probabilityBetter({ a, b }) + probabilityBetter({ a: b, b: a })).toBeCloseTo(1, 8);
    }),
  );
});

test('where nothing was tried, or the same came out, neither is better', () => {
  expect(probabilityBetter({ a: { successes: 0, trials: 0 }, b: { successes: 0, trials: 0 } })).toBeCloseTo(
    0.5,
    10,
  );
  const same = { successes: 7, trials: 12 };
  expect(probabilityBetter({ a: same, b: same })).toBeCloseTo(0.5, 10);
});

test.each([
  ['more successes than trials', 4, 3],
  ['a part of a trial', 0.5, 3],
  ['a number below zero', -1, 3],
])('%s is refused', (_, successes, trials) => {
  expect(() => probabilityBetter({ a: { successes, trials }, b: { successes: 0, trials: 0 } })).toThrow();
});
