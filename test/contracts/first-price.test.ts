import { expect, test } from 'vitest';
import { newId } from '#shared/base/id.ts';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { bookSheets } from '#shared/table/book/book-sheets.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { xlsxContent } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import type { SheetRows } from '#shared/table/cells/cell.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { desk, NOW } from '#test/sheets-addon/command-line/support/desk.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { HERE } from '#test/support/sheets/google-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { byHandInFile, byHandInSheet, type ByHand } from './by-hand.ts';

const typed = (tab: string, type: Readonly<Record<string, string>>): ByHand => ({ tab, row: 'below', type });

/** Seven cells from an empty practice to a price. */
const SEVEN = [
  typed('Engagements', { Engagement: 'Fewer tickets', Client: 'Acorn' }),
  typed('Value', {
    Driver: 'Tickets',
    'Change, likely': '100',
    'Worth of one unit': '20',
    'Times a year': '12',
  }),
  typed('Options', { Option: 'All of it' }),
];

/** The rows of Pricing, blanks at their ends left out. */
type Rows = readonly (readonly unknown[])[];
const filled = (rows: Rows): Rows =>
  rows.slice(2).map((row) => Array.from({ length: 11 }, (_, n) => row[n] ?? null));

interface Hands {
  type(...cells: readonly ByHand[]): Promise<void>;
  /** Recalculates, and gives the rows of Pricing. */
  recalculate(): Promise<Rows>;
  book(): Promise<Book>;
}

function sheet(): Promise<Hands> {
  const empty = new FakeWorkbook('first price');
  empty.locale = 'en_GB';
  const book = practiceSheet(empty);
  const host = openScript(book, NOW);
  return Promise.resolve({
    type: (...cells) => Promise.resolve(byHandInSheet(book, cells)),
    recalculate: () => {
      host.call('menuRecalculate');
      expect(host.screen.alerts).toEqual([]);
      const tab = book.tab('Pricing');
      const cells = Array.from({ length: tab.lastRow + 1 }, (_, at) =>
        Array.from({ length: 11 }, (_, n) => book.shown(tab, at, n)),
      );
      return Promise.resolve(filled(cells));
    },
    book: async () => (await addonHome(book).load()).book,
  });
}

async function file(): Promise<Hands> {
  const one = desk();
  const ran = async (...args: readonly string[]) => expect(await one.run(...args)).toMatchObject({ exit: 0 });
  await ran('setup', 'practice.xlsx');
  return {
    type: async (...cells) => one.put('practice.xlsx', await byHandInFile(one.bytes('practice.xlsx'), cells)),
    recalculate: async () => {
      await ran('refresh', 'practice.xlsx');
      return filled(await one.rows('practice.xlsx', 'Pricing'));
    },
    book: () => one.book('practice.xlsx'),
  };
}

const priced = (fee: number, why: string) => [
  ...['Acorn', 'Fewer tickets', 'All of it', 'EUR', null],
  ...[24_000, 24_000, 24_000, fee, null, why],
];
const AGREE = 'Tickets: Our part; Tickets: Confidence; Tickets: Agreed by; Tickets: Agreed on.';

test.each([
  ['the sheet', sheet],
  ['an .xlsx file with the command line', file],
])(
  'seven cells and Recalculate give a price in %s, and a second time nothing is doubled',
  async (_, open) => {
    const hands = await open();
    await hands.type(...SEVEN);
    const before = await hands.book();
    const rows = await hands.recalculate();
    const why = `Nothing is agreed yet: provisional, 15\u202f% of the low case. Fill in, in the tab “Value”: ${AGREE}`;
    expect(rows).toEqual([priced(3_600, why)]);
    const after = await hands.book();
    // What the workbench reads before and after the recalculation is one book.
    expect({ ...after, settings: [] }).toEqual({ ...before, settings: [] });
    expect(after.clients).toMatchObject([{ name: 'Acorn', id: after.engagements[0]?.client }]);
    expect(await hands.recalculate()).toEqual(rows);
    expect(await hands.book()).toEqual(after);
    // The same client again, by name; now each row has said which engagement it means.
    await hands.type(typed('Engagements', { Engagement: 'Another', Client: 'acorn' }));
    await hands.type(typed('Price inputs', { Engagement: 'Fewer tickets', 'Share of value': '10 %' }));
    expect((await hands.recalculate())[1]?.[8]).toBe(2_400);
    const two = await hands.book();
    expect(two.clients).toEqual(after.clients);
    expect(two.engagements.map(({ client }) => client)).toEqual([after.clients[0]?.id, after.clients[0]?.id]);
    expect([two.drivers, two.options]).toEqual([after.drivers, after.options]);
  },
);

test('what is missing is named in its row of Pricing, with the tab to fill in', async () => {
  const hands = await sheet();
  const [engagement = typed('', {})] = SEVEN;
  await hands.type(engagement);
  const first = (await hands.recalculate())[0];
  expect(first?.slice(0, 3)).toEqual(['Acorn', 'Fewer tickets', null]);
  expect(first?.[10]).toContain(
    'Write a driver in the tab “Value”: Driver, Change, likely, Worth of one unit, Times a year.',
  );
  await hands.type(typed('Value', { Driver: 'Tickets', 'Times a year': '12' }));
  expect((await hands.recalculate())[0]?.[10]).toContain(
    'Fill in, in the tab “Value”: Tickets: Change, likely; Tickets: Worth of one unit.',
  );
});

const id = (prefix: string, n: number) => newId(prefix, 1.7e12, Uint8Array.from([0, 0, 0, n]));
const acorn = { ...blankRecord('clients', id('cli', 1)), name: 'Acorn' };
const work = { ...blankRecord('engagements', id('eng', 1)), title: 'Relaunch', client: acorn.id };
const driver = { ...blankRecord('drivers', id('drv', 1)), engagement: work.id, name: 'Tickets' };
const book: Book = { ...emptyBook(), clients: [acorn], engagements: [work], drivers: [driver] };

/** The sheets of a book in which some cells of a tab say something else, by row and header. */
const sheetsWith = (of: Book, tab: string, row: number, header: string, cell: string | null): SheetRows[] =>
  bookSheets(of, HERE).map((one) => {
    const column = (one.rows[0] ?? []).indexOf(header);
    if (one.name !== tab) return one;
    return { ...one, rows: one.rows.map((cells, at) => (at === row ? cells.with(column, cell) : cells)) };
  });

test('a blank Engagement cell is asked where several engagements stand, also one that does not count yet', () => {
  const other = { ...work, id: id('eng', 2), title: 'Rollout' };
  const two = { ...book, engagements: [work, other] };
  const read = readBook(sheetsWith(two, 'Value', 1, 'Engagement', null), HERE);
  expect([read.book.drivers, read.settled]).toEqual([[], []]);
  expect(read.check).toMatchObject([{ field: 'Value!A2' }]);
  const sheets = sheetsWith(two, 'Value', 1, 'Engagement', null).map((one) =>
    one.name === 'Engagements'
      ? { ...one, rows: one.rows.map((cells, at) => (at === 2 ? cells.with(0, null) : cells)) }
      : one,
  );
  expect(readBook(sheets, HERE).book.drivers).toEqual([]);
  expect(readBook(sheetsWith(book, 'Value', 1, 'Engagement', null), HERE).book).toEqual(book);
});

test.each(['Old friend · 7KQ2MA', 'cli_01HZZZZZZZ7KQ2MX', '?', '–', 'Acron', 'Acorn GmbH', 'Acorn Labs'])(
  'no client is made of “%s”: the code of a row that is gone, no name, or much like the client Acorn',
  (text) => {
    expect(readBook(sheetsWith(book, 'Engagements', 1, 'Client', text), HERE).book.clients).toEqual([acorn]);
  },
);

test('a client whose name several bear is asked, and a new one is written at the next save of anything', async () => {
  const twice = { ...book, clients: [acorn, { ...acorn, id: id('cli', 2) }] };
  const asked = readBook(sheetsWith(twice, 'Engagements', 1, 'Client', 'Acorn'), HERE);
  expect([asked.book.clients, asked.book.engagements]).toEqual([twice.clients, []]);
  const one = desk();
  await one.run('setup', 'practice.xlsx');
  one.put('practice.xlsx', await byHandInFile(one.bytes('practice.xlsx'), SEVEN));
  const home = openXlsxFile(one.bytes('practice.xlsx'), HERE);
  const { book: read, revision } = await home.load();
  const birch = { ...blankRecord('clients', id('cli', 3)), name: 'Birch' };
  const more = { ...work, id: id('eng', 3), client: birch.id };
  const changes = [
    { tab: 'clients', id: birch.id, add: birch } as const,
    { tab: 'engagements', id: more.id, add: more } as const,
  ];
  const { loaded } = await home.apply(changes, revision);
  expect(loaded.book).toEqual({
    ...read,
    clients: [...read.clients, birch],
    engagements: [...read.engagements, more],
  });
  expect(loaded.check).toEqual([]);
  expect(xlsxContent(home.bytes()).ok).toBe(true);
  expect(derivedTabs(loaded.book, { now: NOW, zone: HERE.zone, who: 'You' })[0]?.rows).toHaveLength(2);
});
