import { describe, expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import { csvToRows } from '#shared/table/csv/csv.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

/** Payments of a list: the amount of each row that comes in, the cells that are listed, and what is said. */
function payments(csv: string) {
  const read = csvToRows(csv);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const open = openSheet({ name: 'x', rows: read.value }, emptyBook(), HERE);
  const context = { ...HERE, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
  const { rows, check, says } = previewImport(emptyBook(), open, open.guess('payments'), context);
  const amounts = rows.flatMap(({ tab, record }) =>
    tab === 'payments' ? [record.net && `${record.net.minor} ${record.net.currency}`] : [],
  );
  const days = rows.flatMap(({ tab, record }) => (tab === 'payments' ? [record.dueOn] : []));
  return { amounts, days, listed: check.map(({ field }) => field.replace('x!', '')), says: says.join('\n') };
}

describe('amounts of a list', () => {
  test.each([
    ['Net (k€)', '5', null],
    ['Amount (EUR thousands)', '5', null],
    ['Amount (cents)', '50000', null],
    ['USD Amount', '500', '50000 USD'],
    ['Net', 'US$500', '50000 USD'],
    ['Net', 'A$ 500', '50000 AUD'],
    ['Net', '500 Kč', '50000 CZK'],
    ['Net', '500 kr', null],
    ['Net', 'CHF 1’200.—', '120000 CHF'],
  ])('under “%s”, %s is %s or asked', (header, cell, amount) => {
    const { amounts, listed } = payments(`Client,${header},Due\nElm,${cell},2026-10-15\n`);
    expect(amounts).toEqual([amount]);
    expect(listed).toEqual(amount === null ? ['B2'] : []);
  });

  test('a currency beside an amount that its column denies is asked', () => {
    const { amounts, listed } = payments('Client,Net,Due,Currency\nElm,$500,2026-10-15,EUR\n');
    expect([amounts, listed]).toEqual([[null], ['B2']]);
  });

  test.each([
    ['€119.00,€19.00', 'EUR'],
    ['119.00 EUR,EUR 19.00', 'EUR'],
    ['"$1,190.00",$190.00', 'USD'],
  ])('with the tax in them are net of the tax beside them, also with a sign: %s', (cells, code) => {
    const { amounts } = payments(`Client,Gross,VAT,Due\nElm,${cells},2026-10-15\n`);
    expect(amounts).toEqual([`${cells.includes('1,190') ? 100_000 : 10_000} ${code}`]);
  });

  test('with the tax in them are asked where the tax is in another currency', () => {
    const { amounts, listed } = payments('Client,Gross,VAT,Due\nElm,€119.00,$19.00,2026-10-15\n');
    expect([amounts, listed.includes('B2')]).toEqual([[null], true]);
  });

  test.each([
    ['Open Balance', '0.00', 'D2'],
    ['Open Balance', '300.00', 'D2'],
    ['Open Balance', '"1,200.00"', null],
    ['Balance Due', '1200', null],
    ['Paid', '200', 'D2'],
    ['Paid', '1200', 'D2'],
    ['Paid', '0', null],
  ])('of which “%s” is %s: what is paid has a day, or is asked', (header, cell, listed) => {
    const found = payments(`Client,Amount,Due Date,${header}\nElm,"1,200.00",2026-10-15,${cell}\n`);
    expect(found.listed).toEqual(listed === null ? [] : [listed]);
  });

  test('that no column holds is said', () => {
    expect(payments('Client,Hours,Due\nElm,3,2026-10-15\n').says).toContain(
      'No column was taken for the amount',
    );
  });
});

describe('rows of a list', () => {
  test.each([
    'Total,1100,,EUR',
    'Total for Elm,500,,',
    'Summe EUR,500,,',
    'TOTAL (2 rows),1100,,',
    'Net total,1100,,',
    'Average,550,,',
    'Count,2,,',
  ])('“%s” is no record, and said', (row) => {
    const csv = `Client,Net,Due,Currency\nElm,500,2026-10-15,EUR\nOak,600,2026-10-16,EUR\n${row}\n`;
    expect(payments(csv)).toMatchObject({ amounts: ['50000 EUR', '60000 EUR'] });
    expect(payments(csv).says).toContain('Left out as totals: row 4.');
  });

  test('a client whose name begins with “Total” stays', () => {
    const csv = 'Client,Net,Due,Currency\nElm,500,2026-10-15,EUR\nTotal Energies,600,2026-10-16,EUR\n';
    expect(payments(csv).amounts).toEqual(['50000 EUR', '60000 EUR']);
  });

  test('are counted as the file has them, its sep line too', () => {
    expect(payments('sep=;\nClient;Net;Due\nElm;five;2026-10-15\n').listed).toEqual(['B3']);
  });

  test('one that fell into more cells than there are columns is listed', () => {
    expect(payments("Client,Net,Due\n'Elm, Ltd',500,2026-10-15\nOak,5,2026-10-16\n").listed).toContain('D2');
  });

  test('words in quotation marks behind a space are one cell', () => {
    const read = csvToRows('Client, City\n"Elm", "Leeds, UK"\n');
    expect(read.ok && read.value[1]).toEqual(['Elm', 'Leeds, UK']);
  });
});

test.each([
  ['20261015', '2026-10-15'],
  ['Mo 05.10.2026', '2026-10-05'],
  ['Oct-15-2026', '2026-10-15'],
  ['15/10/0026', null],
  ['31/02/2026', null],
  ['Oct 2026', null],
  ['Oct-5-26', '2026-10-05'],
  ['5Oct2026', '2026-10-05'],
])('a day written %s is %s, or asked', (cell, day) => {
  expect(payments(`Client,Net,Due\nElm,5,${cell}\n`).days).toEqual([day]);
});
