import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { firmTables } from '#shared/rules/firm/firm-tables.ts';
import { failure } from '../stop.ts';
import type { World } from '../world.ts';

/** The folder of a firm: practices, their books, the versions of each. */
export const folderOf = (named: string, world: Pick<World, 'folder'>): string => resolve(world.folder, named);

const REVISION = 'revision=';

/** Versions that stay beside a new one, for whoever is reading them. */
const KEPT = 2;

const HOUR_MS = 3_600_000;

const namesIn = async (path: string): Promise<string[]> => (await readdir(path).catch(() => [])).sort();

/** The names of the complete versions of a book. */
export async function revisionsIn(folder: string, book: readonly string[]): Promise<string[]> {
  const path = join(folder, ...book);
  const found: string[] = [];
  for (const name of await namesIn(path))
    if (name.startsWith(REVISION) && (await isComplete(join(path, name))))
      found.push(name.slice(REVISION.length));
  return found;
}

/** The folders of all complete versions of a firm, as paths. */
export async function versionsOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const practice of await namesIn(folder)) {
    if (!practice.startsWith('practice=')) continue;
    for (const book of await namesIn(join(folder, practice))) {
      if (!book.startsWith('book=')) continue;
      for (const name of await revisionsIn(folder, [practice, book]))
        found.push(join(folder, practice, book, REVISION + name));
    }
  }
  return found;
}

/** Whether each table is there to its last byte: a program that carries folders between machines may have brought a part. */
async function isComplete(path: string): Promise<boolean> {
  const whole = await Promise.all(firmTables.map((table) => endsWell(join(path, `${table}.parquet`))));
  return whole.every(Boolean);
}

async function endsWell(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return false;
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    return size > 12 && buffer.toString('latin1') === 'PAR1';
  } finally {
    await file.close();
  }
}

/** Writes a version beside its place and moves it there in one step, then takes the oldest away. */
export async function writeVersion(
  folder: string,
  version: {
    readonly folder: readonly string[];
    readonly files: readonly { name: string; bytes: Uint8Array }[];
  },
  world: Pick<World, 'now' | 'random'>,
): Promise<void> {
  const place = join(folder, ...version.folder);
  const book = dirname(place);
  const fresh = join(book, `.${basename(place)}~${Buffer.from(world.random(4)).toString('hex')}`);
  try {
    await mkdir(fresh, { recursive: true });
    for (const { name, bytes } of version.files) await writeFile(join(fresh, name), bytes, { flush: true });
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw failure(
      `${folder} could not be written (${code}). Nothing was published; look at the folder, then run this again.`,
    );
  }
  await tidy(book, world.now());
}

/** Takes away what is older than the last versions, and what a killed run left. */
async function tidy(book: string, now: number): Promise<void> {
  const names = await namesIn(book);
  const old = names.filter((name) => name.startsWith(REVISION)).slice(0, -1 - KEPT);
  for (const name of names.filter((one) => one.startsWith('.revision='))) {
    const { mtimeMs } = await stat(join(book, name));
    if (now - mtimeMs > HOUR_MS) old.push(name);
  }
  for (const name of old) await rm(join(book, name), { recursive: true, force: true });
}

/** The paths of one table in versions, as a list in SQL. */
export const filesOf = (versions: readonly string[], table: string): string =>
  `[${versions.map((path) => `'${join(path, `${table}.parquet`).replaceAll("'", "''")}'`).join(', ')}]`;

/** The folder that the readable SQL lies in: beside this file, or beside the sources that the built program came from. */
export function sqlFolder(): string {
  const own = join('sheets-addon', 'command-line', 'firm');
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, own, 'current.sql'))) return join(at, own);
  throw failure('The SQL of the firm is not beside this program. Run it from its own folder.');
}
