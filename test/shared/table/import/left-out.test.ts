import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import { csvToRows } from '#shared/table/csv/csv.ts';
import { openImport } from '#shared/table/import/import-file.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const CONTEXT = { ...HERE, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };

/** What an empty practice makes of a list, with columns chosen by hand where some are given. */
function brought(text: string, chosen: Readonly<Record<string, number>> = {}) {
  const read = csvToRows(text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const open = openSheet({ name: 'list.csv', rows: read.value }, emptyBook(), HERE);
  const guessed = open.guess();
  const mapping = { ...guessed, columns: { ...guessed.columns, ...chosen } };
  const { rows, says } = previewImport(emptyBook(), open, mapping, CONTEXT);
  return { kind: guessed.target, rows, says };
}

describe('what a list holds and nothing is read from', () => {
  test.each([
    [
      'Client,Due Date,Net,Shoe size,Mood\nElm,2026-11-04,5,41,\nOak,2026-11-05,6,42,good\n',
      'Not taken: “Shoe size” (2 filled cells), “Mood” (1).',
    ],
    ['Client,Due Date,Net,\nElm,2026-11-04,5,a\n', 'Not taken: column D (1 filled cell).'],
    ['Client,Due Date,Net,Net\nElm,2026-11-04,5,6\nTotal,,5,6\n', 'Not taken: “Net” (1 filled cell).'],
    ['Client,Due Date,Net\nElm,2026-11-04,5\n', null],
    ['First Name,Last Name,Email\nAda,Quist,a@quist.example\n', null],
    ['Client,Date,Start,End\nElm,2026-11-04,10:00,11:00\n', null],
    ['Client,Due Date,Net,Empty\nElm,2026-11-04,5,\n', null],
  ])('%s is told with its cells', (text, said) => {
    const { says } = brought(text);
    if (said === null) expect(says.join(' ')).not.toContain('Not taken');
    else expect(says).toContain(said);
  });

  test('a row with cells only there is told too', () => {
    expect(brought('Client,Due Date,Net,Notes on it\nElm,2026-11-04,5,\n,,,see above\n').says).toContain(
      'Left out as rows with nothing in the columns that are read: row 3.',
    );
  });
});

describe('deals without a client', () => {
  const DEALS = 'Deal Name,Deal Stage,Close Date,Amount\nElm relaunch,Won,2026-12-01,12000\n';

  test('do not come in, and the way is told', () => {
    const { kind, rows, says } = brought(DEALS);
    expect([kind, rows]).toEqual(['engagements', []]);
    expect(says.join(' ')).toContain('choose “Deal Name” for “Client” as well');
  });

  test('come in with clients of their names where a person says so', () => {
    const { rows, says } = brought(DEALS, { client: 0 });
    expect(rows).toMatchObject([
      { tab: 'clients', record: { name: 'Elm relaunch' } },
      { tab: 'engagements', record: { title: 'Elm relaunch' } },
    ]);
    expect(says.join(' ')).toContain(
      'not here yet, and named as their engagements: the client “Elm relaunch”',
    );
  });
});

describe('rows that are no record', () => {
  const HEAD = 'Client,Net,Currency,Due\nElm,100,EUR,2026-10-15\nElm,200,EUR,2026-10-16\n';

  test.each([
    ['Elm Total,300,,', 'totals: row 4'],
    ['Client,Net,Currency,Due', 'the column names once more: row 4'],
    ['\nMade on 2026-11-01 by CRM Pro', 'lines below the list: row 5'],
  ])('“%s” is left out, and said', (row, said) => {
    const { rows, says } = brought(`${HEAD}${row}\n`);
    expect(rows.filter(({ tab }) => tab === 'payments')).toHaveLength(2);
    expect(says).toContain(`Left out as ${said}.`);
  });

  test('a client whose name ends in “Total” stays', () => {
    const { rows } = brought(`${HEAD}Gym Total,300,EUR,2026-10-17\n`);
    expect(rows.filter(({ tab }) => tab === 'payments')).toHaveLength(3);
  });

  test.each([
    ['Client,Amount,Dr/Cr,Date\nElm,100,CR,2026-10-15\nOak,45,DR,2026-10-16\n', 1],
    ['Client,Amount,Type,Date\nElm,100,Credit,2026-10-15\nOak,45,Debit,2026-10-16\n', 1],
    ['Kunde;Soll;Haben;Währung\nElm;;100,50;EUR\nOak;45,00;;EUR\n', 1],
    ['Client,Amount,Direction,Currency\nElm,100,IN,EUR\nOak,45,OUT,EUR\n', 1],
    ['Client,Amount,Type,Currency\nElm,100,Invoice,EUR\nOak,45,Credit note,EUR\n', 2],
  ])('what went out of an account is no fee of a client: %s', (text, count) => {
    const { rows } = brought(text);
    expect(rows.filter(({ tab }) => tab === 'payments')).toHaveLength(count);
  });
});

test('a cover sheet is passed over, and a cell merged over rows is said in each', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Summary').addRow(['This was exported']);
  const list = book.addWorksheet('List');
  list.addRows([
    ['Client', 'Net', 'Currency', 'Due'],
    ['Elm', 100, 'EUR', '2026-10-15'],
    [null, 200, 'EUR', '2026-10-16'],
  ]);
  list.mergeCells('A2:A3');
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const file = { name: 'a.xlsx', bytes: async () => bytes, text: async () => '' };
  const opened = await openImport(file, HERE);
  if (!opened.ok || 'book' in opened.value) throw new Error('not opened');
  expect(opened.value.sheets.map(({ name }) => name)).toEqual(['List', 'Summary']);
  expect(opened.value.sheets[0]?.rows[2]?.[0]).toBe('Elm');
});

test('one of two names of a column is enough: “Naam / Omschrijving”', () => {
  const { says } = brought('Naam / Omschrijving;Bedrag;Vervaldatum\nElm;5,50;05-11-2026\n');
  expect(says.join(' ')).not.toContain('Naam');
});

test('a day with its weekday and a time with “Uhr” are read', () => {
  const { kind, rows } = brought('Kunde;Datum;Von;Bis\nElm;Mo 05.10.2026;9.00 Uhr;10 Uhr\n');
  expect(kind).toBe('sessions');
  expect(rows.at(-1)?.record).toMatchObject({
    start: '2026-10-05T09:00+02:00',
    end: '2026-10-05T10:00+02:00',
  });
});
