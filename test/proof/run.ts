import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { keepResult } from './result.ts';

/** The long checks in full, one after another: what each is, and the tests that hold it. */
const CHECKS: readonly (readonly [string, readonly string[]])[] = [
  ['100,000 schedules of two devices and a person at one spreadsheet', ['--project', 'long']],
  [
    'two workings of the guarantee over 20,000 random books',
    ['--project', 'core', '--project', 'alone', 'test/standing'],
  ],
  ['every command with wrong values through every door', ['--project', 'core', 'test/shared/workflows']],
  [
    'hostile and made files and texts',
    ['--project', 'core', 'test/shared/meetings', 'test/shared/table', 'test/shared/readers'],
  ],
  ['spreadsheets that their owners change', ['--project', 'core', 'test/shared/google']],
  [
    'random runs of rules, documents, functions and pages',
    [
      '--project',
      'core',
      'test/shared/base',
      'test/shared/rules',
      'test/shared/documents',
      'test/sheets-addon/apps-script',
      'test/extension',
    ],
  ],
  ['killed workers and browsers', ['--project', 'kills']],
  ['every screen in every look, hostile strings in every view', ['--project', 'browser', 'test/browser']],
];

const root = join(import.meta.dirname, '../..');
const seed = process.env['SEED'] ?? String(Date.now() % 2 ** 31);
const env = { ...process.env, PROOF: '1', SEED: seed };
console.log(`Random runs with SEED=${seed}`);
const asked = process.argv.slice(2).join(' ').toLowerCase();
const results = CHECKS.filter(([what]) => what.toLowerCase().includes(asked)).map(([what, args]) => {
  console.log(`\n== ${what}`);
  const begun = performance.now();
  const { status } = spawnSync('npx', ['vitest', 'run', ...args], { cwd: root, env, stdio: 'inherit' });
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  const passed = status === 0;
  keepResult({ what, tests: args.filter((one) => one.startsWith('test/')), passed, minutes, seed });
  return { what, passed, minutes };
});
console.log('\nThe long checks in full:');
for (const { what, passed, minutes } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${minutes.padStart(5)} min  ${what}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
