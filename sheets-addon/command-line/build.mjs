import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['shared', 'sheets-addon/command-line', 'sheets-addon/apps-script', 'package-lock.json'];
const OUT = join(root, 'dist', 'command-line');

/** Name, size and time of every source: one text for one state of them. */
function stateOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return '';
  if (!stat.isDirectory()) return `${path} ${stat.size} ${stat.mtimeMs}\n`;
  return readdirSync(path)
    .sort()
    .map((name) => stateOf(join(path, name)))
    .join('');
}

/** The address of the built program. Each state of the sources has a folder of its own, so that two runs never disturb each other. */
export async function builtProgram() {
  const state = SOURCES.map((name) => stateOf(join(root, name))).join('');
  const folder = join(OUT, createHash('sha256').update(state).digest('hex').slice(0, 16));
  const program = join(folder, 'valueback.js');
  if (!existsSync(program)) await build(folder);
  return pathToFileURL(program).href;
}

/** Builds beside the place and moves there in one step; where another run was faster, its result serves. */
async function build(folder) {
  const { build: bundle } = await import('vite').catch(() => {
    process.stderr.write('Valueback has to be built once and its tools are not installed. Run: npm ci\n');
    process.exit(3);
  });
  if (process.stderr.isTTY) process.stderr.write('Building valueback …\n');
  const fresh = `${folder}-${process.pid}`;
  await bundle({
    configFile: false,
    root,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: true, external: ['@googleapis/sheets', '@duckdb/node-api', 'pg'] },
    build: {
      ssr: join(root, 'sheets-addon', 'command-line', 'main.ts'),
      outDir: fresh,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'valueback.js' } },
    },
  });
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  removeOthers(folder);
}

const OLD_MS = 3_600_000;

/** Takes earlier builds away, but none that a run may still be using. */
function removeOthers(kept) {
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT)) {
    const path = join(OUT, name);
    const age = Date.now() - statSync(path).mtimeMs;
    if (path !== kept && age > OLD_MS) rmSync(path, { recursive: true, force: true });
  }
}
