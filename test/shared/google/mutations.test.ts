import { describe, expect, test } from 'vitest';
import { majorOf } from '#shared/base/money.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/change.ts';
import { tabTitle } from '#shared/table/columns.ts';
import { GatewayError, type Loaded } from '#shared/table/gateway.ts';
import { WRITES_TAB } from '#shared/google/writes-tab.ts';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { bookWith, eur, usd } from '#test/support/build-book.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { newSheet, WORLD } from '#test/support/sheets/google-home.ts';
import { MUTATIONS } from '#test/support/sheets/mutations.ts';
import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const PAYMENTS = [1, 2, 3].map((n) => ({
  text: `Instalment ${n}`,
  net: usd(800 * n),
  dueOn: `2026-0${n}-15`,
}));
const SESSIONS = [1, 2, 3].map((n) => ({
  title: `Talk ${n}`,
  start: `2026-0${n}-15T10:00+01:00`,
  outcome: 'held' as const,
  missing: '=1+1',
}));

const BOOKS: readonly (readonly [string, Book])[] = [
  ['a coaching', bookWith({ payments: PAYMENTS, sessions: SESSIONS, clients: [{}, { name: 'Beta' }] })],
  [
    'a practice in euros',
    bookWith({
      engagements: [
        { currency: 'EUR', zone: 'Asia/Kolkata' },
        { title: 'Second', client: 'cli_2', currency: 'JPY' },
      ],
      clients: [{ name: 'Änne Ørsted' }, { name: '山田' }],
      payments: [{ net: eur(1234.5), text: '+49 30 1' }, { net: eur(9), text: '00123' }, { net: eur(10) }],
      sessions: SESSIONS,
    }),
  ],
  ['the example practice', examplePractice(WORLD.now(), 'Europe/Berlin')],
];

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
const rowsOf = (book: Book, tab: EntityName) => book[tab] as unknown as readonly Row[];

const sheets = new Map<Book, Promise<FakeWorkbook>>();
let copies = 0;

/** A fresh spreadsheet that holds a book and a column of its owner’s. */
async function sheetOf(book: Book): Promise<FakeWorkbook> {
  const made = sheets.get(book) ?? filledSheet(book);
  sheets.set(book, made);
  return (await made).copy(`copy-${++copies}`);
}

async function filledSheet(book: Book): Promise<FakeWorkbook> {
  const sheet = await newSheet();
  const home = googleWorkbook(directClient(sheet), WORLD);
  const changes = entityNames.flatMap((tab) =>
    rowsOf(book, tab).map((add) => ({ tab, id: add.id, add }) as Change),
  );
  const written = await home.apply(changes, (await home.load()).revision);
  expect(written.loaded.check).toEqual([]);
  for (const title of ['Payments', 'Sessions', 'Clients']) {
    user(sheet).type(title, 0, 60, 'My own');
    for (let row = 1; row <= 3; row++) user(sheet).type(title, row, 60, `=${row}*2`);
    sheet.edit(() => sheet.tab(title).put(1, 60, { note: 'mine', format: { textFormat: { bold: true } } }));
  }
  return sheet;
}

/** Everything in the columns that are a person's own, row by row. */
const ownCells = (sheet: FakeWorkbook): string =>
  JSON.stringify(
    sheet.tabs
      .filter(({ title }) => title !== WRITES_TAB)
      .flatMap((tab) => {
        const column = Array.from({ length: tab.columnCount }, (_, n) => n).find(
          (n) => sheet.shown(tab, 0, n) === 'My own' || sheet.shown(tab, 1, n) === 'My own',
        );
        return column === undefined ? [] : Array.from({ length: 12 }, (_, row) => tab.cell(row, column));
      }),
  );

/** What a person wrote anew on purpose: it reads as they wrote it. */
const MEANT_ANEW: Readonly<Record<string, EntityName>> = {
  'a client renamed': 'clients',
  'a row typed by hand': 'clients',
  'a day as text': 'payments',
};

/** A row's values; rows whose ids were deleted are named anew. */
const valuesOf = ({ id: _, ...values }: Row): string => JSON.stringify(Object.entries(values).sort());

/** Tabs whose rows read otherwise than they were, where no problem with an address says so. */
const unsaid = (before: Book, after: Loaded, mutation: string): string[] =>
  entityNames.filter((tab) => {
    const now = rowsOf(after.book, tab).map(valuesOf).sort();
    const was = rowsOf(before, tab).map(valuesOf).sort();
    const said = after.check.some(
      (item) => (item.tab === tab && item.field !== '') || item.message.includes(`“${tabTitle(tab)}”`),
    );
    return now.join() !== was.join() && !said && MEANT_ANEW[mutation] !== tab;
  });

/** What some cells may be read as: their meaning, or `flagged`. Anything else is a wrong number. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'an amount as text, English': ['1234.56', 'flagged'],
  'an amount as text, German': ['1234.56', 'flagged'],
  'an amount as text, French': ['1234.56', 'flagged'],
  'an amount as text, Swiss': ['1234.56', 'flagged'],
  'an amount as text, Indian': ['123456', 'flagged'],
  'an amount as text that can be two': ['1234', 'flagged'],
};

/** How the first payment's amount was read. */
function readingOf(before: Book, after: Loaded): string {
  const id = before.payments[0]?.id;
  const net = after.book.payments.find((one) => one.id === id)?.net ?? null;
  if (net !== null) return String(majorOf(net));
  return after.check.some(({ field }) => field.startsWith('Payments!')) ? 'flagged' : 'unsaid';
}

describe.each(BOOKS)('%s in a spreadsheet that its owner changes', (_, practice) => {
  test.each(MUTATIONS)(
    '%s: read right, or flagged with its cell; a save leaves the owner’s cells alone',
    async (name, mutate) => {
      const sheet = await sheetOf(practice);
      mutate(sheet);
      const home = googleWorkbook(directClient(sheet), WORLD);
      const loaded = await home.load();
      const readings = MEANT[name];
      if (readings) expect(readings).toContain(readingOf(practice, loaded));
      else expect(unsaid(practice, loaded, name)).toEqual([]);
      const own = ownCells(sheet);
      const added = { ...blankRecord('clients', 'cli_9'), name: 'Added after' };
      const saved = home.apply([{ tab: 'clients', id: 'cli_9', add: added }], loaded.revision);
      await saved.catch((error: unknown) => expect(error).toBeInstanceOf(GatewayError));
      expect(ownCells(sheet)).toBe(own);
    },
  );
});
