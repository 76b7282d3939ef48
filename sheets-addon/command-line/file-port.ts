import { access, constants, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayError } from '#shared/table/gateway.ts';
import type { FilePort } from '#shared/table/xlsx-workbook.ts';

/** An .xlsx file on disk. It is replaced in one step, never half, and only while it is what was read. */
export function filePort(path: string): FilePort {
  let last: Uint8Array | null = null;
  return {
    read: async () => (last = await readBytes(path)),
    write: async (bytes) => {
      await replaceFile(path, bytes, last);
      last = bytes;
    },
  };
}

/** The bytes of a file, or what to do where it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw said(error, path);
  }
}

/**
 * Writes a file by putting a finished one in its place: a crash leaves the old or the new one. `before` is what must still
 * stand there; null is a file that must not be there yet. Throws a GatewayError where a program holds it open or it has moved on.
 */
export async function replaceFile(path: string, bytes: Uint8Array, before: Uint8Array | null): Promise<void> {
  const target = before ? await realpath(path).catch(() => path) : path;
  await refuseOpen(target);
  const fresh = join(dirname(target), `.${basename(target)}.valueback~`);
  try {
    const mode = before ? (await stat(target)).mode : 0o666;
    if (before) await access(target, constants.W_OK);
    await writeAlone(fresh, bytes, mode);
  } catch (error) {
    if (before === null && (error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new GatewayError(
        'refused',
        `There is no folder ${dirname(path)}. Make it first, or name another.`,
      );
    throw said(error, path);
  }
  try {
    if (!(await isStill(target, before)))
      throw new GatewayError(
        'conflict',
        `${basename(path)} was changed by another program in the meantime. Nothing was written; run this again.`,
      );
    await rename(fresh, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    throw error instanceof GatewayError ? error : said(error, path);
  }
}

const PATIENCE_MS = 5000;
const STEP_MS = 50;
const ABANDONED_MS = 30_000;

/** The finished file has one name, so that two runs write one after the other; one that was left by a crash is taken away. */
async function writeAlone(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      return await writeWhole(path, bytes, mode);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EEXIST';
      if (!taken) await unlink(path).catch(() => undefined);
      if (!taken || waited >= PATIENCE_MS) throw error;
      await removeAbandoned(path);
      await pause(STEP_MS);
    }
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const left = await stat(path).catch(() => null);
  if (left && Date.now() - left.mtimeMs > ABANDONED_MS) await unlink(path).catch(() => undefined);
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isStill(path: string, before: Uint8Array | null): Promise<boolean> {
  const now = await readFile(path).catch(() => null);
  return before === null ? now === null : now !== null && Buffer.compare(now, before) === 0;
}

/** Some systems know no flush of a folder; the file itself is on disk already. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** LibreOffice and Excel leave a small file beside a workbook that is open; what they save last would undo ours. */
async function refuseOpen(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const [lock, program] of [
    [`.~lock.${name}#`, 'LibreOffice'],
    [`~$${name}`, 'Excel'],
  ] as const) {
    const there = await stat(join(folder, lock)).catch(() => null);
    if (there)
      throw new GatewayError(
        'refused',
        `${name} is open in ${program}. Save and close it there, then run this again; nothing was written. If it is open nowhere, delete ${lock}.`,
      );
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Check the name.',
  EACCES: 'may not be read or written by you. Change its permissions, or copy it to a folder of your own.',
  EPERM: 'is held by another program or may not be written. Close it there, then run this again.',
  EBUSY: 'is held by another program. Close it there, then run this again.',
  EEXIST: 'is being written by another run of valueback. Run this again in a moment.',
  EISDIR: 'is a folder. Name the .xlsx file in it.',
  ENOSPC: 'does not fit: the disk is full. Nothing was written; free some space, then run this again.',
  EROFS: 'lies on a disk that cannot be written. Copy it elsewhere first.',
  ENOTDIR: 'is not there: a part of its path is no folder.',
};

function said(error: unknown, path: string): GatewayError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const words = WORDS[code];
  if (!words) throw error;
  const kind = code === 'ENOSPC' ? 'storageFull' : 'refused';
  const make =
    code === 'ENOENT' && /\.xlsx$/i.test(path) ? ' A new practice is made with: valueback setup' : '';
  return new GatewayError(kind, `${path} ${words}${make}`);
}
