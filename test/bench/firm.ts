import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firmPicture, type FirmAnswers } from '#shared/rules/firm/firm-picture.ts';
import { bookFolder, firmFiles, newestOf, publishedOf } from '#shared/workflows/firm-files.ts';
import { openFolder } from '#sheets-addon/command-line/firm/duckdb.ts';
import { askAll } from '#sheets-addon/command-line/firm/engine.ts';
import { revisionsIn, versionsOf, writeVersion } from '#sheets-addon/command-line/firm/folder.ts';
import { bookOfRows } from '#test/firm/large.ts';

/**
 * So many books of so many rows, published and added up: `npm run bench:firm -- BOOKS ROWS`, 1,000 books of 10,000 rows unless said.
 * It prints minutes, memory and bytes, and what it costs to publish all again after one book has changed.
 */
const [books = 1000, rows = 10_000] = process.argv.slice(2).map(Number);
const AT = Date.UTC(2026, 10, 24, 13);
const folder = mkdtempSync(join(tmpdir(), 'valueback-bench-firm-'));
const world = { now: () => AT, random: () => Uint8Array.of(1, 2, 3, 4) };

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const memory = (): string => megabytes(process.resourceUsage().maxRSS * 1024);

function bytesIn(path: string): number {
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

async function publish(n: number, changed: boolean): Promise<boolean> {
  const book = bookOfRows(n, rows, changed);
  const [practice, name] = [`Practice ${n % 200}`, `B${n}`];
  const made = publishedOf(book, AT, newestOf(await revisionsIn(folder, bookFolder(practice, name))));
  if (made) await writeVersion(folder, firmFiles(made, practice, name), world);
  return made !== null;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `  ${what}: ${(seconds / 60).toFixed(2)} min (${seconds.toFixed(1)} s); most memory so far ${memory()}`,
  );
  return done;
}

const addUp = async (): Promise<FirmAnswers> => {
  const engine = await openFolder(folder, folder);
  try {
    return (await askAll(engine)) as unknown as FirmAnswers;
  } finally {
    await engine.close();
  }
};

try {
  console.log(`${books} books of ${rows} rows`);
  await timed('published', async () => {
    for (let n = 0; n < books; n++) await publish(n, false);
  });
  const versions = await versionsOf(folder);
  const bytes = versions.reduce((sum, path) => sum + bytesIn(path), 0);
  console.log(
    `  files: ${versions.length * 4}, ${megabytes(bytes)}, ${(bytes / books / 1000).toFixed(1)} kB a book`,
  );
  const picture = firmPicture(await timed('added up', addUp), AT);
  console.log(`  ${picture.figures.map(({ open, currency }) => `${open} open in ${currency}`).join(', ')}`);
  await timed('one changed book published', () => publish(0, true));
  await timed('one unchanged book skipped', () => publish(1 % books, false));
  await timed('added up again', addUp);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
