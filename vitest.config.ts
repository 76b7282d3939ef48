import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/long/**', 'test/real/screens.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          // One worker a core: left to itself the runner keeps one core for watching.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          globalSetup: ['test/support/sheets/check-log.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/real/screens.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          globalSetup: ['test/browser/setup.ts', 'test/support/sheets/check-log.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 2 },
          globalSetup: ['test/long/setup.ts'],
        },
      },
    ],
  },
});
