import { expect, test } from 'vitest';
import { largest } from '#shared/base/largest.ts';

test('the largest is found among more values than one call takes', () => {
  expect(largest(Array.from({ length: 500_000 }, (_, n) => n), -1)).toBe(499_999); // prettier-ignore
  expect(largest([-3, -2], -Infinity)).toBe(-2);
  expect(largest([], 4)).toBe(4);
});
