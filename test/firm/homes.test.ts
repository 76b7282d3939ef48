import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { zipped } from '#shared/table/zip-files.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { firmFiles, publishedOf } from '#shared/workflows/firm-files.ts';
import { desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { fakeGoogle, SHEET, TOKEN } from '#test/sheets-addon/command-line/support/google.ts';
import { runs } from '#test/support/proof.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { HERE, newSheet, WORLD } from '#test/support/sheets/google-home.ts';
import { asked, clearFolders, differing, freshFolder } from './add-up.ts';
import { firmOf, type FirmBook } from './books.ts';

clearFolders();

const BOOKS = runs(20, 8);

/** Whether each record has an id of its own: where rows share one, a home has them once and asks. */
const isClear = ({ book }: FirmBook): boolean =>
  entityNames.every((tab) => new Set(book[tab].map(({ id }) => id)).size === book[tab].length);

/** So many books of many practitioners, each with its own name. */
const firm: readonly FirmBook[] = Array.from({ length: 40 }, (_, n) => n + 5)
  .flatMap((seed) => firmOf(seed).map((one) => ({ ...one, name: `${one.name}-${seed}` })))
  .filter(isClear)
  .slice(0, BOOKS);

/** A home with a whole book in it. */
async function keep(home: WorkbookGateway, book: Book): Promise<void> {
  const changes = entityNames.flatMap((tab) =>
    book[tab].map((add): Change => ({ tab, id: add.id, add: { ...add } })),
  );
  const { revision } = await home.load();
  expect((await home.apply(changes, revision)).kind).toBe('applied');
}

/** Each way a practitioner publishes: by the command line from a file or a spreadsheet, or by the page as an archive to unpack. */
const HOMES: readonly ((one: FirmBook, folder: string) => Promise<void>)[] = [
  async ({ practice, name, book, at }, folder) => {
    const place = desk({ now: () => at });
    place.put('book.xlsx', await bookToXlsx(book, HERE));
    const said = await place.run('publish', 'book.xlsx', '--to', folder, '--practice', practice, '--book', name); // prettier-ignore
    expect(said).toMatchObject({ exit: 0, err: '' });
  },
  async ({ practice, name, book, at }, folder) => {
    const home = await openIndexedDb(`firm-${practice}-${name}`);
    await keep(home, book);
    const made = publishedOf((await home.load()).book, at, null);
    if (!made) throw new Error('nothing to publish');
    const { folder: path, files } = firmFiles(made, practice, name);
    for (const [file, bytes] of Object.entries(unzipSync(zipped(path, files)))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
    }
  },
  async ({ practice, name, book, at }, folder) => {
    const google = await fakeGoogle();
    const sheet = google.door.open((await newSheet()).copy(SHEET));
    await keep(googleWorkbook(directClient(sheet), WORLD), book);
    const place = desk({ now: () => at, sheetsRoot: google.sheetsRoot });
    const said = await place.run('publish', SHEET, '--token', TOKEN, '--to', folder, '--practice', practice, '--book', name); // prettier-ignore
    expect(said).toMatchObject({ exit: 0, err: '' });
  },
];

test('books from files, browsers and spreadsheets, published side by side, add up to their portfolios, as a report too', async () => {
  expect(firm).toHaveLength(BOOKS);
  const folder = freshFolder();
  for (const [n, one] of firm.entries()) await HOMES[n % HOMES.length]?.(one, folder);
  expect(differing(await asked(folder), firm)).toEqual([]);
  const place = desk({ now: () => Math.max(...firm.map(({ at }) => at)) });
  await place.run('firm', folder, '--html', 'report.html');
  expect(place.text('report.html')).toContain(`From ${BOOKS} books`);
});
