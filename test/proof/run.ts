import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHECKS } from './checks.ts';
import { keepResult } from './result.ts';

const root = join(import.meta.dirname, '../..');
const seed = process.env['SEED'] ?? String(Date.now() % 2 ** 31);
const env = { ...process.env, PROOF: '1', SEED: seed };
console.log(`Random runs with SEED=${seed}`);
const asked = process.argv.slice(2).join(' ').toLowerCase();
const results = CHECKS.filter(({ what }) => what.toLowerCase().includes(asked)).map(
  ({ what, projects, tests }) => {
    console.log(`\n== ${what}`);
    const begun = performance.now();
    const args = ['vitest', 'run', ...projects.flatMap((one) => ['--project', one]), ...tests];
    const { status } = spawnSync('npx', args, { cwd: root, env, stdio: 'inherit' });
    const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
    const passed = status === 0;
    keepResult({ what, passed, minutes, seed });
    return { what, passed, minutes };
  },
);
console.log('\nThe long checks in full:');
for (const { what, passed, minutes } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${minutes.padStart(5)} min  ${what}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
