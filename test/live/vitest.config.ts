import { defineConfig } from 'vitest/config';

/** Runs against a real account, on demand only: Google's quota of a minute makes it slow. */
const MINUTES = 60_000;

export default defineConfig({
  test: {
    include: ['test/live/*.live.ts'],
    fileParallelism: false,
    testTimeout: 10 * MINUTES,
    hookTimeout: 10 * MINUTES,
  },
});
