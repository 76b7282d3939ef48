import type { Book } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import type { SheetsClient, SheetsWorld } from '#shared/google/wire/sheets-client.ts';
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
let template: Promise<FakeWorkbook> | null = null;

async function setUpOnce(): Promise<FakeWorkbook> {
  const book = new FakeWorkbook('template', 'Practice');
  await googleWorkbook(directClient(book), WORLD).setUp(deriveNow);
  return book;
}

/** A fake spreadsheet as set-up makes it. */
export const newSheet = async (): Promise<FakeWorkbook> =>
  (await (template ??= setUpOnce())).copy(`sheet-${++made}`);

/** A fake spreadsheet, set up, and its gateway over a client without a wire. */
export async function newGoogleHome(
  options: DirectOptions = {},
): Promise<{ book: FakeWorkbook; client: ReturnType<typeof directClient>; home: GoogleWorkbook }> {
  const book = await newSheet();
  const client = directClient(book, options);
  return { book, client, home: googleWorkbook(client, WORLD) };
}

/** Another device's gateway to the same spreadsheet. */
export const secondDevice = (client: SheetsClient): GoogleWorkbook => googleWorkbook(client, WORLD);
