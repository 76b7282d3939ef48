import { open, readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayError } from '#shared/table/book/gateway.ts';

const PATIENCE_MS = 5000;
const STEP_MS = 50;

/**
 * Does a work on a file that only one run at a time may do. The lock beside the file names the process that holds it, so one left
 * by a run that was killed is taken at once, whatever the clock says.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.valueback-lock`);
  await take(lock, basename(path));
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

const self = (): string => `${process.pid} ${hostname()}`;

async function take(lock: string, name: string): Promise<void> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(self());
      return await file.close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = (await readFile(lock, 'utf8').catch(() => '')).trim();
    // An empty one is being written this moment, unless it stays so.
    if (isGone(holder) || (holder === '' && waited >= PATIENCE_MS)) await unlink(lock).catch(() => undefined);
    else if (waited >= PATIENCE_MS) throw new GatewayError('refused', heldBy(holder, name, basename(lock)));
    else await pause(STEP_MS);
  }
}

/** Whether the process that holds a lock runs no more; one on another machine cannot be asked. */
function isGone(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.*)$/.exec(holder) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const heldBy = (holder: string, name: string, lock: string): string =>
  `${name} is being written by another run of valueback (${holder || 'unknown'}). Run this again in a moment; nothing was written. If none runs, delete ${lock}.`;
