import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join, resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { addonFiles } from '#sheets-addon/build.ts';

type AddonFiles = Awaited<ReturnType<typeof addonFiles>>;

const ROOT = resolve(import.meta.dirname, '../../..');
const KEPT = join(ROOT, 'node_modules/.cache/valueback');
/** What the build of the add-on reads: these folders, and which programs build it. */
const READ = ['shared', 'sheets-addon'];
const VERSIONS = ['package.json', 'package-lock.json'];
/** No build takes as long, however slow the machine. */
const TOO_LONG_MS = 1_200_000;
const A_DAY_MS = 86_400_000;

function filesIn(folder: string): string[] {
  const all = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** A name that changes with every letter of what the add-on is built from. */
function nameOfSources(): string {
  const paths = [...READ.flatMap(filesIn), ...VERSIONS.map((name) => join(ROOT, name))].sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return `addon-${hash.digest('hex').slice(0, 32)}`;
}

const ageOf = (path: string): number =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());

/** Whether the process that said it builds was ended before it had built. */
function isAbandoned(claim: string): boolean {
  if (ageOf(claim) > TOO_LONG_MS) return true;
  try {
    process.kill(Number(readFileSync(claim, 'utf8')), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Says that this process builds; false where another one does. */
function claimed(claim: string): boolean {
  if (isAbandoned(claim)) rmSync(claim, { force: true });
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

async function build(made: string): Promise<void> {
  const part = `${made}.${process.pid}`;
  writeFileSync(part, JSON.stringify(await addonFiles()));
  renameSync(part, made);
  const others = readdirSync(KEPT).filter((name) => name.startsWith('addon-'));
  for (const path of others.map((name) => join(KEPT, name)))
    if (ageOf(path) > A_DAY_MS) rmSync(path, { force: true });
}

/**
 * The add-on as its sources build it now. The build takes many seconds: the worker that needs it first builds it, and the others,
 * and later runs over the same sources, take what it made.
 */
export async function builtAddon(): Promise<AddonFiles> {
  const made = join(KEPT, `${nameOfSources()}.json`);
  const claim = `${made}.building`;
  mkdirSync(KEPT, { recursive: true });
  while (!existsSync(made)) {
    if (claimed(claim)) await build(made).finally(() => rmSync(claim, { force: true }));
    else await later(50);
  }
  return JSON.parse(readFileSync(made, 'utf8')) as AddonFiles;
}
