import { emptyBook, type Book } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import type { SheetsClient, SheetsWorld } from '#shared/google/sheets-client.ts';
import { directClient, type DirectOptions } from './direct-client.ts';
import { FakeWorkbook } from './workbook.ts';

/** The place of the device in tests; the fake spreadsheet itself is an English one in Berlin. */
export const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

/** A shell without patience and with one moment. */
export const WORLD: SheetsWorld = {
  device: HERE,
  wait: () => Promise.resolve(),
  now: () => Date.UTC(2026, 9, 22, 14),
};

/** The derived tabs of a book at that moment. */
export const deriveNow = (book: Book) =>
  derivedTabs(book, { now: WORLD.now(), zone: HERE.zone, who: 'Nora' });

let made = 0;

/** A fake spreadsheet, set up, and its gateway over a client without a wire. */
export async function newGoogleHome(
  options: DirectOptions = {},
): Promise<{ book: FakeWorkbook; client: ReturnType<typeof directClient>; home: GoogleWorkbook }> {
  const book = new FakeWorkbook(`sheet-${++made}`);
  const client = directClient(book, options);
  const home = googleWorkbook(client, WORLD);
  await home.setUp(deriveNow);
  return { book, client, home };
}

/** Another device's gateway to the same spreadsheet. */
export const secondDevice = (client: SheetsClient): GoogleWorkbook => googleWorkbook(client, WORLD);

/** A book without a row, as a fresh home gives it. */
export const EMPTY = emptyBook();
