import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { runs } from '#test/support/proof.ts';

const SCHEDULES = runs(100_000, 100);
const root = join(import.meta.dirname, '../..');
// Beside the packages that stay outside the bundle, so that it finds them.
const PROGRAM = join(root, 'node_modules/.cache/valueback/schedules.mjs');

declare module 'vitest' {
  interface ProvidedContext {
    /** How many schedules run, and the files what is wrong with them is written to. */
    schedules: { readonly count: number; readonly answers: readonly string[] };
  }
}

/**
 * Begins the schedules with the first test, bundled and at the lowest priority: they take what the others leave, above all while
 * browsers are waited for. `schedules.test.ts` waits for the rest at the end.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'schedules.ts')],
    outfile: PROGRAM,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const folder = mkdtempSync(join(tmpdir(), 'valueback-schedules-'));
  const parts = availableParallelism();
  const size = Math.ceil(SCHEDULES / parts);
  const running = Array.from({ length: parts }, (_, n) => {
    const [from, to] = [n * size, Math.min(SCHEDULES, (n + 1) * size)];
    const out = join(folder, `${n}.json`);
    const child = spawn(process.execPath, [PROGRAM, String(from), String(to), out], { stdio: 'ignore' });
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    child.once('exit', (code) => {
      if (code !== 0) writeFileSync(out, JSON.stringify([`The schedules from ${from} ended early.`]));
    });
    return { child, out };
  });
  project.provide('schedules', { count: SCHEDULES, answers: running.map(({ out }) => out) });
  return () => {
    for (const { child } of running) child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
