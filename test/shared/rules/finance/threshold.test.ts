import { expect, test } from 'vitest';
import { minimumResultMet } from '#shared/rules/finance/threshold.ts';

test.each([
  [2400, true],
  [2400.01, true],
  [2399.99, false],
  [0, false],
])('with 2,400 agreed, %d reaches it: %s', (amount, met) => {
  expect(minimumResultMet({ threshold: 2400, amount })).toBe(met);
});
