import { expect, test, vi } from 'vitest';
import { oneGoesWrong } from '#test/support/simulation/run-schedules.ts';

vi.mock('#shared/google/write/proof.ts', async (original) => ({
  ...(await original<object>()),
  isProven: () => true,
}));

test('where every write is taken for a hit without looking at its answer, the schedules go wrong', async () => {
  expect(await oneGoesWrong(300)).toBe(true);
});
