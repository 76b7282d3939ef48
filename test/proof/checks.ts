/** One of the long checks: what it is, the projects of the runner it takes, and the tests that hold it. */
interface Check {
  readonly what: string;
  readonly projects: readonly string[];
  readonly tests: readonly string[];
}

/** The long checks in full, one after another. */
export const CHECKS: readonly Check[] = [
  {
    what: '100,000 schedules of two devices and a person at one spreadsheet',
    projects: ['long'],
    tests: ['test/long'],
  },
  {
    what: 'two workings of the guarantee over 20,000 random books',
    projects: ['core', 'alone'],
    tests: ['test/standing'],
  },
  {
    what: 'every command with wrong values through every door',
    projects: ['core'],
    tests: ['test/shared/workflows'],
  },
  {
    what: 'hostile and made files and texts',
    projects: ['core'],
    tests: ['test/shared/meetings', 'test/shared/table', 'test/shared/readers'],
  },
  {
    what: 'spreadsheets that their owners change',
    projects: ['core', 'alone'],
    tests: ['test/shared/google'],
  },
  {
    what: 'random runs of rules, documents, functions and pages',
    projects: ['core'],
    tests: [
      'test/shared/base',
      'test/shared/rules',
      'test/shared/documents',
      'test/sheets-addon/apps-script',
      'test/extension',
    ],
  },
  { what: 'firms of random books in two engines', projects: ['core'], tests: ['test/firm'] },
  {
    what: 'the command line: killed at its write, and read again by a second office',
    projects: ['core'],
    tests: ['test/sheets-addon/command-line'],
  },
  {
    what: 'killed workers and browsers',
    projects: ['kills'],
    tests: ['test/browser/durability.test.ts'],
  },
  {
    what: 'every screen in every look, hostile strings in every view',
    projects: ['browser'],
    tests: ['test/browser'],
  },
];

/** The check that runs a test file in full, the one that names it most closely; null where each run of it is full. */
export function checkOf(file: string): string | null {
  const found = CHECKS.flatMap(({ what, tests }) =>
    tests
      .filter((one) => file === one || file.startsWith(`${one}/`))
      .map((one) => ({ what, length: one.length })),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.what ?? null;
}
