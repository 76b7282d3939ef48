import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyPractice } from '#extension/home/move-practice.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import type { Money } from '#shared/base/money.ts';
import { emptyBook, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import type { Cell } from '#shared/table/cells/cell.ts';
import { asOfText } from '#shared/table/book/derived-tab.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { inUse } from '#shared/rules/archived.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { desk, NOW, type Desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { fakeGoogle, SHEET, TOKEN } from '#test/sheets-addon/command-line/support/google.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';
import { practiceSheet } from '#test/support/sheets/addon-home.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { HERE, WORLD } from '#test/support/sheets/google-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { byHandInFile, byHandInSheet, headersOf, type ByHand } from './by-hand.ts';

/** The four derived tabs as a person sees them: row 1, headers, rows. */
type Tabs = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const context = (book: Book) => ({
  now: NOW,
  zone: book.settings[0]?.zone ?? HERE.zone,
  who: 'Nora Lindqvist',
});

const filled = (row: readonly (Cell | undefined)[], width: number): Cell[] =>
  Array.from({ length: width }, (_, n) => row[n] ?? null);

/** What the core says of a book, as its tabs stand there. */
const said = (book: Book): Tabs =>
  Object.fromEntries(
    derivedTabs(book, context(book)).map((tab) => {
      const { length } = tab.columns;
      const head = [[asOfText(tab)], tab.columns.map(({ header }) => header)];
      return [tab.name, [...head, ...tab.rows].map((row) => filled(row, length))];
    }),
  );

/** The practice in the browser's own database. */
async function local(practice: Book): Promise<Tabs> {
  const home = await openIndexedDb(`same-numbers-${++databases}`);
  await copyPractice(practice, home, () => undefined);
  return said((await home.load()).book);
}
let databases = 0;

/** The practice as an .xlsx file that the command line brings up to date; before it did, the file moves into the browser. */
async function fileAndLocal(practice: Book, hand: readonly ByHand[]): Promise<Record<string, Tabs>> {
  const one = desk();
  one.put('practice.xlsx', await byHandInFile(await bookToXlsx(practice, HERE), hand));
  const moved = (await openXlsxFile(one.bytes('practice.xlsx'), HERE).load()).book;
  await ran(one, 'refresh', 'practice.xlsx');
  const file: Record<string, readonly (readonly Cell[])[]> = {};
  for (const tab of DERIVED_TABS) {
    const rows = (await one.rows('practice.xlsx', tab)) as readonly (readonly Cell[])[];
    file[tab] = rows.map((row) => filled(row, rows[1]?.length ?? 0));
  }
  return { 'the browser’s database': await local(moved), 'an .xlsx file': file };
}

/** The practice in a Google spreadsheet that the command line brings up to date over REST. */
async function overRest(practice: Book, hand: readonly ByHand[]): Promise<Tabs> {
  const google = await fakeGoogle();
  const one = desk({ sheetsRoot: google.sheetsRoot });
  await ran(one, 'setup', SHEET, '--token', TOKEN);
  await copyPractice(practice, googleWorkbook(directClient(google.book), WORLD), () => undefined);
  byHandInSheet(google.book, hand);
  await ran(one, 'refresh', SHEET, '--token', TOKEN);
  return shown(google.book);
}

/** The practice in a sheet with the add-on: the built script's own menu brings it up to date. */
function inAddon(practice: Book, hand: readonly ByHand[]): Tabs {
  const empty = new FakeWorkbook('same numbers');
  // The same reader as in the other homes, for a practice that names no way of writing.
  empty.locale = 'en_GB';
  const book = practiceSheet(empty, practice);
  byHandInSheet(book, hand);
  const host = openScript(book, NOW);
  host.call('menuRecalculate');
  expect(host.screen.alerts).toEqual([]);
  return shown(book);
}

async function ran(one: Desk, ...args: readonly string[]): Promise<void> {
  const { exit, err } = await one.run(...args);
  expect([exit, err], args.join(' ')).toEqual([0, '']);
}

const shown = (book: FakeWorkbook): Tabs =>
  Object.fromEntries(
    DERIVED_TABS.map((title) => {
      const tab = book.tab(title);
      const width = headersOf(book, title).length;
      const row = (at: number) => Array.from({ length: width }, (_, n) => book.shown(tab, at, n) as Cell);
      return [title, Array.from({ length: tab.lastRow + 1 }, (_, at) => row(at))];
    }),
  );

/** All money of one engagement in another currency, the minor units as they are: without decimals in JPY, three of them in TND. */
function inCurrency(book: Book, title: string, currency: string): Book {
  const engagement = book.engagements.find((one) => one.title === title)?.id;
  expect(engagement, title).toBeDefined();
  const moved = (value: unknown, name: string) => {
    if (value !== null && typeof value === 'object' && 'minor' in value)
      return { minor: (value as Money).minor, currency };
    return name === 'currency' && value !== null ? currency : value;
  };
  const rows = entityNames.map((tab) => [
    tab,
    book[tab].map((row) =>
      row.id === engagement || ('engagement' in row && row.engagement === engagement)
        ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, moved(value, name)]))
        : row,
    ),
  ]);
  return Object.fromEntries(rows) as Book;
}

/** Sentences are in the locale of the practice: homes whose readers differ tell the same only where it has one. */
const written = (book: Book): Book => ({
  ...book,
  settings: book.settings.map((one) => ({ ...one, locale: 'en-GB' })),
});

const EXAMPLE = written(examplePractice(NOW, HERE.zone));
const AWKWARD = inCurrency(inCurrency(EXAMPLE, 'Fixes that hold on the first visit', 'JPY'), 'Fewer empty chairs', 'TND'); // prettier-ignore

const HAND: readonly ByHand[] = [
  { tab: 'Clients', row: 2, type: { Client: 'Rivera & Söhne' } },
  { tab: 'Clients', row: 'below', type: { Client: 'Yamada 合同会社', Currency: 'JPY' } },
  { tab: 'Engagements', row: 'below', type: { Engagement: 'Typed by hand', Client: 'Yamada 合同会社', Currency: 'JPY' } },
  { tab: 'Options', row: 'below', type: { Engagement: 'Typed by hand', Option: 'Whole yen', 'Fixed fee': '1,500,000', Currency: 'JPY' } },
  { tab: 'Options', row: 'below', type: { Engagement: 'Typed by hand', Option: 'Half a yen', 'Fixed fee': '0.5', Currency: 'JPY' } },
  { tab: 'Options', row: 'below', type: { Engagement: 'Fewer empty chairs', Option: 'By the millime', 'Fixed fee': '1234.567', Currency: 'TND' } },
  { tab: 'Payments', copy: 2 },
  { tab: 'Sessions', copy: 2 },
  { tab: 'Sessions', row: 'below', type: { Engagement: 'Typed by hand', 'Planned start': 'soon', 'How it went': 'Held', 'Got value': 'No' } },
  { tab: 'Options', copy: 2 },
]; // prettier-ignore

/** What must be seen of the hand-made rows, so that equal does not mean equally left out: client, option, currency, fixed fee. */
const SEEN: readonly (readonly Cell[])[] = [
  ['Rivera & Söhne', 'Six months, until the calls are yours', 'USD', 2400],
  ['Yamada 合同会社', 'Whole yen', 'JPY', 1_500_000],
  ['Yamada 合同会社', 'Half a yen', 'JPY', null],
  ['Brightwell Dental Group', 'By the millime', 'TND', 1234.567],
];

const GENERATED =
  fc.sample(
    arbitraryBook(8).filter(({ options, engagements }) => options.length > 3 && engagements.length > 3),
    { numRuns: 1, seed: 20261126 },
  )[0] ?? emptyBook();

const priced = ({ Pricing = [] }: Tabs): Cell[][] =>
  Pricing.slice(2).map(
    ([client, , option, currency, , , , , , fee]) => [client, option, currency, fee] as Cell[],
  );

test.each([
  ['an empty practice', emptyBook(), [], []],
  ['the example', EXAMPLE, [], []],
  ['yen and dinars; typed, copied and renamed rows', AWKWARD, HAND, SEEN],
  ['any practice that could be stored', GENERATED, [], []],
] as const)('%s has the same numbers in every home, cell by cell', async (_, practice, hand, seen) => {
  const homes: Record<string, Tabs> = {
    ...(await fileAndLocal(practice, hand)),
    'a Google spreadsheet over REST': await overRest(practice, hand),
    'a sheet with the add-on': inAddon(practice, hand),
  };
  const [[firstName, first] = ['', {}], ...others] = Object.entries(homes);
  for (const [name, tabs] of others) expect(tabs, `${name} beside ${firstName}`).toEqual(first);
  expect(first['Guarantee']).toHaveLength(2 + inUse(practice).length + (hand.length > 0 ? 1 : 0));
  expect(priced(first)).toEqual(expect.arrayContaining([...seen]));
});
