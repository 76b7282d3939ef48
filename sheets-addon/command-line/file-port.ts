import {
  access,
  constants,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { GatewayError } from '#shared/table/book/gateway.ts';
import type { FilePort } from '#shared/table/xlsx/xlsx-workbook.ts';
import { withLock } from './file-lock.ts';

/** An .xlsx file on disk. It is replaced in one step, never half, and only while it is what was read. */
export function filePort(path: string): FilePort {
  let last: Uint8Array | null = null;
  return {
    // What has not changed is the same bytes, so that nobody reads its cells twice.
    read: async () => {
      const now = await readBytes(path);
      return (last = last !== null && Buffer.compare(now, last) === 0 ? last : now);
    },
    write: async (bytes) => {
      await replaceFile(path, bytes, last);
      last = bytes;
    },
    keepFirst: async () => {
      if (last !== null) await keepBeside(path, last);
    },
  };
}

/** Keeps a file as it was before we first touched it, as `name.bak.xlsx`; one that is kept already stays. */
async function keepBeside(path: string, bytes: Uint8Array): Promise<void> {
  const { dir, name, ext } = parse(path);
  try {
    await writeFile(join(dir, `${name}.bak${ext}`), bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw said(error, path);
  }
}

/** The bytes of a file, or what to do where it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) throw new GatewayError('refused', `${path} ${NO_FILE}`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw error instanceof GatewayError ? error : said(error, path);
  }
}

/**
 * Writes a file by putting a finished one in its place: a crash leaves the old or the new one. `before` is what must still
 * stand there; null is a file that must not be there yet. Throws a GatewayError where a program holds it open or it has moved on.
 */
export async function replaceFile(path: string, bytes: Uint8Array, before: Uint8Array | null): Promise<void> {
  const target = before ? await realpath(path).catch(() => path) : path;
  await refuseOpen(target);
  try {
    if (before) await access(target, constants.W_OK);
    await withLock(target, () => putInPlace(target, bytes, before));
  } catch (error) {
    if (before === null && (error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new GatewayError(
        'refused',
        `There is no folder ${dirname(path)}. Make it first, or name another.`,
      );
    throw error instanceof GatewayError ? error : said(error, path);
  }
}

async function putInPlace(target: string, bytes: Uint8Array, before: Uint8Array | null): Promise<void> {
  const fresh = join(dirname(target), `.${basename(target)}.valueback~`);
  try {
    await writeWhole(fresh, bytes, before ? (await stat(target)).mode : 0o666);
    if (!(await isStill(target, before)))
      throw new GatewayError(
        'conflict',
        `${basename(target)} was changed by another program in the meantime. Nothing was written; run this again.`,
      );
    await rename(fresh, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    throw error;
  }
}

/** Writes a file to its last byte; what a killed run left under its name goes first, so that its mode is as wanted. */
async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  await unlink(path).catch(() => undefined);
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

const NO_FILE = 'is a pipe or a device, not a file. Save what it gives as a file first, then name that.';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Check the name.',
  EACCES: 'may not be read or written by you. Change its permissions, or copy it to a folder of your own.',
  EPERM: 'is held by another program or may not be written. Close it there, then run this again.',
  EBUSY: 'is held by another program. Close it there, then run this again.',
  EISDIR: 'is a folder. Name the .xlsx file in it.',
  ENOSPC: 'does not fit: the disk is full. Nothing was written; free some space, then run this again.',
  EROFS: 'lies on a disk that cannot be written. Copy it elsewhere first.',
  ENOTDIR: 'is not there: a part of its path is not a folder.',
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
