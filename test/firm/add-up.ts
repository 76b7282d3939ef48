import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { bookFolder, firmFiles, newestOf, publishedOf } from '#shared/workflows/firm-files.ts';
import { openFolder } from '#sheets-addon/command-line/firm/duckdb.ts';
import { askAll, type Answers } from '#sheets-addon/command-line/firm/engine.ts';
import { revisionsIn, writeVersion } from '#sheets-addon/command-line/firm/folder.ts';
import { firmOf, onlyWith, type FirmBook } from './books.ts';
import { inOrder, portfolioOf, toldOf, type Portfolio } from './told.ts';

let base: string | null = null;
let folders = 0;

/** A folder for a firm that nothing is in yet; all go when the file of tests is over. */
export function freshFolder(): string {
  base ??= mkdtempSync(join(tmpdir(), 'valueback-firm-'));
  return join(base, String((folders += 1)));
}

/** Takes the folders of a file of tests away at its end. */
export const clearFolders = (): void =>
  afterAll(() => {
    if (base) rmSync(base, { recursive: true, force: true });
    base = null;
  });

/** Publishes books in this order, as the command does; into a folder of their own unless one is named. */
export async function published(books: readonly FirmBook[], into = freshFolder()): Promise<string> {
  for (const { practice, name, book, at } of books) {
    const names = await revisionsIn(into, bookFolder(practice, name));
    const made = publishedOf(book, at, newestOf(names));
    const world = { now: () => at, random: () => Uint8Array.of(7, 7, 7, 7) };
    if (made) await writeVersion(into, firmFiles(made, practice, name), world);
  }
  return into;
}

/** All answers over a folder. */
export async function asked(folder: string): Promise<Answers> {
  const engine = await openFolder(folder, folder);
  try {
    return await askAll(engine);
  } finally {
    await engine.close();
  }
}

/** A question, or a sum of one, that was answered wrongly. */
type Wrong = string;

/** Tells what differs between answers and a second working of them; only what was asked is compared. */
export function comparing(books: readonly FirmBook[]): (answers: Partial<Answers>) => Wrong[] {
  const told = toldOf(books);
  const portfolios = books.map(portfolioOf);
  return (answers) => {
    const wrong: Wrong[] = (Object.keys(told) as (keyof typeof told)[]).filter((query) => {
      const given = answers[query];
      return given && inOrder(given).join() !== inOrder(told[query] ?? []).join();
    });
    return [...wrong, ...unlikePortfolio(answers, portfolios)];
  };
}

/** What differs, where it is asked once. */
export const differing = (answers: Partial<Answers>, books: readonly FirmBook[]): Wrong[] =>
  comparing(books)(answers);

const SUMS = [
  ['at_stake', 'atStake'],
  ['promised', 'promised'],
  ['realised', 'realised'],
] as const;

/** Sums and record beside the portfolios of the core. */
function unlikePortfolio({ exposure = [], record }: Partial<Answers>, all: readonly Portfolio[]): Wrong[] {
  const wrong = exposure.flatMap((row) =>
    SUMS.filter(([sum, of]) => {
      const own = all.filter(({ currency }) => currency === row['currency']);
      const isOpen = own.some((one) => one[of] === null);
      const total = own.reduce((whole, one) => whole + (one[of] ?? 0), 0);
      return isOpen !== Number(row[`${sum}_without_rate`]) > 0 || (!isOpen && total !== row[sum]);
    }).map(([sum]) => `exposure ${sum}`),
  );
  const count = (of: 'kept' | 'refunded') => all.reduce((sum, one) => sum + one[of], 0);
  const [found] = record ?? [];
  const isRecord = !record || (found?.['kept'] === count('kept') && found['refunded'] === count('refunded'));
  return isRecord ? wrong : [...wrong, 'record'];
}

/** A firm in which books have an older version and one has moved: all that a wrong sum would show in. Its versions in the order they came. */
export function changingFirm(): { readonly books: FirmBook[]; readonly came: FirmBook[] } {
  const books = [11, 13, 16].flatMap((seed, n) =>
    firmOf(seed).map((one) => ({ ...one, name: `${one.name}-${n}` })),
  );
  const older = books.map((one, n) => ({
    ...one,
    at: one.at - 60_000,
    book: n % 2 ? one.book : onlyWith(one.book, () => false),
  }));
  const [moved] = books.filter(({ book }) => book.engagements.length > 0);
  const unpriced = moved && { ...moved.book, drivers: [] };
  const before = unpriced ? [{ ...moved, book: unpriced, name: 'before', at: moved.at - 120_000 }] : [];
  return { books, came: [...before, ...older, ...books] };
}
