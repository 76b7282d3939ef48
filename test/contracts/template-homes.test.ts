import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import type { Book } from '#shared/model/book.ts';
import { emptyBook } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { bookToJson, jsonToBook } from '#shared/table/book/json.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { act, cmd } from '#test/support/act.ts';
import { bookWith, ENGAGEMENT, MONEY_RESULT, SIGNED_TERMS, usd } from '#test/support/build-book.ts';
import { newGoogleHome } from '#test/support/sheets/google-home.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const NOW = '2026-11-30T09:00+01:00';

const practice = bookWith({
  engagements: [{ kind: 'coaching', decidedOn: '2026-07-01', paymentDays: 30 }],
  outcomes: [{ name: 'Leads calls', primary: true }],
  drivers: [{ name: 'New contracts', formula: 'revenue', outcome: 'out_1', currency: 'USD' }],
  options: [{ name: 'Programme', fee: usd(2_400), currency: 'USD', drivers: ['drv_1'], outcomes: ['out_1'] }],
  minimumResults: [MONEY_RESULT],
  contracts: [
    {
      ...SIGNED_TERMS,
      option: 'opt_1',
      minimumResults: ['min_1'],
      legalNote: 'Umlauts: äöü, “quotes”,\nlines.',
    },
  ],
  proposals: [{ option: 'opt_1', firstSteps: 'We meet.\nWe begin.' }],
  documents: [{ owner: 'pro_1', kind: 'proposal', block: 'situation', content: '=1+1 is what you do.' }],
  payments: [{ text: 'All of it', net: usd(2_400), currency: 'USD', dueOn: '2026-07-15' }],
});
const keeps = {
  kind: 'keepTemplate',
  id: cmd(1),
  tab: 'engagements',
  record: ENGAGEMENT,
  name: 'Coaching',
} as const;
const kept = act(practice, keeps, NOW);

/** Every row of a book as a change that adds it. */
const allOf = (book: Book): Change[] =>
  entityNames.flatMap((tab) => book[tab].map((row) => adding(tab, row as never)));

/** What the next engagement begins with, from the template that a book holds. */
function begun(book: Book) {
  const like = book.templates[0]?.id ?? '';
  const engagement = { title: 'The next one' };
  const next = act(
    book,
    { kind: 'beginLike', id: cmd(2), like, client: null, newClient: { name: 'Engel' }, engagement },
    NOW,
  );
  const before = new Set(entityNames.flatMap((tab) => book[tab].map(({ id }) => id)));
  return Object.fromEntries(
    entityNames
      .filter((tab) => tab !== 'history')
      .map((tab) => [tab, next[tab].filter(({ id }) => !before.has(id))] as const)
      .filter(([, rows]) => rows.length > 0),
  );
}

async function through(home: WorkbookGateway): Promise<Book> {
  const { revision } = await home.load();
  const result = await home.apply(allOf(kept), revision);
  expect(result.kind).toBe('applied');
  return (await home.load()).book;
}

test.each<[string, () => Promise<Book>]>([
  ['the browser’s database', async () => through(await openIndexedDb('templates'))],
  ['an .xlsx file', async () => through(openXlsxFile(await bookToXlsx(emptyBook(), HERE), HERE))],
  ['a Google spreadsheet', async () => through((await newGoogleHome()).home)],
  [
    'a file of everything',
    () => {
      const read = jsonToBook(bookToJson(kept));
      if (!read.ok) throw new Error('not read');
      return Promise.resolve(read.value.book);
    },
  ],
])('a template kept in %s begins the next engagement as it would have at once', async (_, home) => {
  const wanted = begun(kept);
  expect(Object.keys(wanted)).toEqual(
    expect.arrayContaining(['engagements', 'options', 'minimumResults', 'contracts', 'documents']),
  );
  expect(begun(await home())).toEqual(wanted);
  expect(wanted['engagements']).toMatchObject([{ paymentDays: 30, kind: 'coaching' }]);
});
