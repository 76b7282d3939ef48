import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
// Beside the packages that stay outside the bundle, so that it finds them.
const FILE = join(root, 'node_modules/.cache/valueback/simulation.mjs');

/** Runs schedules on every core, bundled: a test runner’s own way to load modules would cost most of the time. What is wrong, by seed. */
export async function runInThreads(from: number, to: number): Promise<string[]> {
  await build({
    entryPoints: [join(import.meta.dirname, 'thread.ts')],
    outfile: FILE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const threads = availableParallelism();
  const part = Math.ceil((to - from) / threads);
  const parts = Array.from({ length: threads }, (_, n) =>
    runPart(from + n * part, Math.min(to, from + (n + 1) * part)),
  );
  return (await Promise.all(parts)).flat();
}

const runPart = (from: number, to: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(FILE, {
      workerData: { from, to },
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread of schedules ended early, with ${code}.`)));
  });
