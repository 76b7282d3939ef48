import { defineConfig } from 'vitest/config';

/** The tests that cover the files under change, as `run.ts` names them; what they load is loaded once for each fault. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env['COVERING_TESTS'] ?? '').split(' '),
    setupFiles: ['test/support/fixed-seed.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    isolate: false,
  },
});
