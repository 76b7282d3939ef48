import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ByProject } from './test/support/by-project.ts';

/**
 * How long one test or hook may take: no test waits for time to pass, so this only ends what hangs. A machine with twenty other
 * jobs stays far below it.
 */
const PATIENCE_MS = 1_800_000;

/** One worker more than cores: while one waits for a browser or for LibreOffice, another computes. */
const WORKERS = availableParallelism() + 1;

/** Files that put something in the place of a module or a global before it is loaded: each needs a worker of its own. */
const ALONE = [
  'test/extension/home/delete-everything.test.ts',
  'test/extension/presence-orphan.test.ts',
  'test/shared/google/simulation-unproven.test.ts',
  'test/standing/surfaces.test.ts',
  'test/standing/surfaces-in-words.test.ts',
];

/** Browsers and workers that are killed in the middle of a save. */
const KILLS = 'test/browser/durability.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS / 5 } },
    environment: 'node',
    setupFiles: ['test/support/fixed-seed.ts'],
    sequence: { sequencer: ByProject },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/long/**', 'test/real/screens.test.ts', ...ALONE],
          maxWorkers: WORKERS,
          // A worker keeps what it has loaded from file to file: loading took half of the time.
          isolate: false,
          globalSetup: ['test/support/sheets/check-log.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          maxWorkers: WORKERS,
          globalSetup: ['test/support/sheets/check-log.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Beside the others: a browser waits much, and a core that waits can run something else.
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/real/screens.test.ts'],
          exclude: [KILLS],
          maxWorkers: WORKERS,
          isolate: false,
          globalSetup: ['test/browser/setup.ts', 'test/support/sheets/check-log.ts'],
        },
      },
      {
        extends: true,
        test: {
          // By itself: it aims its kills at moments of a save, and a debugger that is late leaves a new worker waiting.
          name: 'kills',
          include: [KILLS],
          sequence: { groupOrder: 2 },
          globalSetup: ['test/browser/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          globalSetup: ['test/long/setup.ts'],
        },
      },
    ],
  },
});
