import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { xlsxToBook, bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

const acme = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme' };
const work = {
  ...blankRecord('engagements', 'eng_01HZZZZZZZ7KQ2MB'),
  title: 'Relaunch',
  client: acme.id,
  currency: 'EUR',
};
const other = { ...work, id: 'eng_01HZZZZZZZ7KQ2MC', title: 'Rollout' };
const payment = (n: number, minor: number) => ({
  ...blankRecord('payments', `pay_01HZZZZZZZ7KQ2${n}0`),
  engagement: work.id,
  text: `Part ${n}`,
  net: { minor, currency: 'EUR' },
  dueOn: '2026-10-22',
});
const book: Book = {
  ...emptyBook(),
  clients: [acme],
  // A second one, for a blank Engagement cell means the only engagement there is.
  engagements: [work, other],
  payments: [payment(1, 100_000), payment(2, 250_050), payment(3, 99)],
};

type Change = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

const WRITTEN = bookToXlsx(book, HERE);

/** The book as a file that a person has worked on with another program. */
async function edited(change: Change) {
  const workbook = await openedByExcelJs(await WRITTEN);
  change(workbook.getWorksheet('Payments')!, workbook);
  const read = xlsxToBook(new Uint8Array(await workbook.xlsx.writeBuffer()), HERE);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

const column = (sheet: ExcelJS.Worksheet, header: string): number => {
  let found = 0;
  sheet.getRow(1).eachCell((cell, at) => {
    if (cell.text === header) found = at;
  });
  return found;
};

const at = (sheet: ExcelJS.Worksheet, header: string, row: number) =>
  sheet.getRow(row).getCell(column(sheet, header));

describe('a workbook after a person has worked on it', () => {
  test.each<[string, Change]>([
    ['nothing was changed', () => undefined],
    ['a header has another name', (sheet) => (at(sheet, 'Net', 1).value = 'Honorar')],
    ['a header has spaces and other case', (sheet) => (at(sheet, 'Net', 1).value = '  NET ')],
    ['the tab has another name', (sheet) => (sheet.name = 'Zahlungen')],
    ['blank rows stand between', (sheet) => void sheet.insertRow(30, [])],
    ['rows of nothing but spaces stand below', (sheet) => (sheet.getCell('A9').value = '   ')],
    ['a stranger’s column has values', (sheet) => (sheet.getCell('Z3').value = 'mine')],
    ['a column is hidden', (sheet) => (sheet.getColumn(column(sheet, 'Net')).hidden = true)],
    ['the client has another name', (_, workbook) => void workbook.getWorksheet('Clients')],
    [
      'a reference shows an old label before its code',
      (sheet) => (at(sheet, 'Engagement', 2).value = 'Old name · 7KQ2MB'),
    ],
    ['a reference shows a bare label', (sheet) => (at(sheet, 'Engagement', 2).value = 'relaunch ')],
    ['an amount is text as written here', (sheet) => (at(sheet, 'Net', 3).value = '2,500.50')],
    [
      'an amount is a formula',
      (sheet) => (at(sheet, 'Net', 3).value = { formula: '5001/2', result: 2500.5 }),
    ],
    ['a day is text', (sheet) => (at(sheet, 'Due', 3).value = '22/10/2026')],
    ['a choice is written by its code', (sheet) => (at(sheet, 'Kind', 2).value = 'FEE')],
    [
      'tabs of strangers stand around',
      (_, workbook) => void workbook.addWorksheet('My notes').addRow(['Client', 'x']),
    ],
  ])('reads the same amounts where %s', async (_, change) => {
    const read = await edited(change);
    expect(read.book.payments.map((one) => [one.net?.minor, one.dueOn, one.engagement])).toEqual(
      book.payments.map((one) => [one.net?.minor, one.dueOn, one.engagement]),
    );
    expect(read.check).toEqual([]);
  });

  test.each<[string, Change, string | RegExp, (string | number | null)[]]>([
    [
      'a text where an amount belongs',
      (sheet) => (at(sheet, 'Net', 3).value = 'later'),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'an amount that could be two',
      (sheet) => (at(sheet, 'Net', 3).value = '2.400'),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'too many decimals',
      (sheet) => (at(sheet, 'Net', 3).value = 1.005),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'an amount in another currency',
      (sheet) => (at(sheet, 'Net', 3).value = '$20'),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'a formula that fails',
      (sheet) => (at(sheet, 'Net', 3).value = { formula: '1/0', result: { error: '#DIV/0!' } }),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'an error',
      (sheet) => (at(sheet, 'Net', 3).value = { error: '#REF!' }),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
    [
      'a yes where an amount belongs',
      (sheet) => (at(sheet, 'Net', 3).value = true),
      /^Payments!D3$/,
      [100_000, null, 99],
    ],
  ])('never reads a wrong amount: %s', async (_, change, address, amounts) => {
    const read = await edited(change);
    expect(read.book.payments.map((one) => one.net?.minor ?? null)).toEqual(amounts);
    expect(read.check).toHaveLength(1);
    expect(read.check[0]?.field).toMatch(address);
    expect(read.check[0]?.message).toMatch(/\. \w.*\.$|Write|Correct|Round/);
  });

  test('a row without what it needs is listed, not counted, and the others are', async () => {
    const read = await edited((sheet) => (at(sheet, 'Engagement', 3).value = null));
    expect(read.book.payments).toHaveLength(2);
    expect(read.check).toMatchObject([{ field: 'Payments!A3', tab: 'payments' }]);
  });

  test('a reference to nothing is listed with its cell', async () => {
    const read = await edited((sheet) => (at(sheet, 'Engagement', 3).value = 'Nobody'));
    expect(read.book.payments).toHaveLength(2);
    expect(read.check[0]).toMatchObject({ field: 'Payments!A3' });
    expect(read.check[0]?.message).toContain('Nobody');
  });

  test('a text too long for every home is left out with its count', async () => {
    const read = await edited((sheet) => (at(sheet, 'What for', 3).value = 'x'.repeat(31_000)));
    expect(read.book.payments[1]?.text).toBeNull();
    expect(read.check[0]?.message).toContain('31000');
  });

  test('a row typed by hand counts at once and bears the same id at every reading', async () => {
    const typed: Change = (sheet) => {
      sheet.getCell('A6').value = 'Relaunch';
      sheet.getRow(6).getCell(column(sheet, 'Net')).value = 70;
    };
    const [first, second] = [await edited(typed), await edited(typed)];
    expect(first.book.payments.map((one) => one.net?.minor)).toEqual([100_000, 250_050, 99, 7000]);
    expect(first.book.payments[3]?.id).toBe(second.book.payments[3]?.id);
    expect(first.layouts.get('payments')?.unwritten).toEqual([{ row: 5, id: first.book.payments[3]?.id }]);
  });

  test('a row written twice counts once; a copy with another amount counts beside it and is listed', async () => {
    const copied =
      (amount: number | null): Change =>
      (sheet) => {
        sheet.getRow(2).eachCell((cell, n) => (sheet.getRow(6).getCell(n).value = cell.value));
        if (amount !== null) sheet.getRow(6).getCell(column(sheet, 'Net')).value = amount;
      };
    const twice = await edited(copied(null));
    expect(twice.book.payments).toHaveLength(3);
    expect(twice.check.map(({ field }) => field)).toEqual(['Payments!A6']);
    expect(twice.check[0]?.message).toContain('the same as row 2');
    const copy = await edited(copied(12));
    expect(copy.book.payments.map((one) => one.net?.minor)).toEqual([100_000, 250_050, 99, 1200]);
    expect(new Set(copy.book.payments.map(({ id }) => id)).size).toBe(4);
    expect(copy.check).toMatchObject([{ tab: 'payments', field: 'Payments!A6' }]);
  });

  test('a column that is gone is read as blank and named', async () => {
    const read = await edited((sheet) => sheet.spliceColumns(column(sheet, 'Tax'), 1));
    expect(read.book.payments).toHaveLength(3);
    expect(read.check.map(({ message }) => message).join()).toContain('“Tax”');
  });

  test('merged cells are named', async () => {
    const read = await edited((sheet) => sheet.mergeCells('C2:C3'));
    expect(read.check.map(({ field }) => field)).toContain('Payments!C2');
  });

  test('a missing tab is named and the rest is read', async () => {
    const read = await edited((_, workbook) => workbook.removeWorksheet('Payments'));
    expect(read.book.payments).toEqual([]);
    expect(read.book.engagements).toEqual([work, other]);
    expect(read.check.map(({ message }) => message).join()).toContain('“Payments”');
  });

  test('a header of two columns is named, and the first is read', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Clients').addRows([
      ['Client', 'City', 'City'],
      ['Acme', 'Bern', 'Basel'],
    ]);
    const read = xlsxToBook(new Uint8Array(await workbook.xlsx.writeBuffer()), HERE);
    if (!read.ok) throw new Error('not read');
    expect(read.value.book.clients[0]?.city).toBe('Bern');
    expect(read.value.check.map(({ field }) => field)).toContain('Clients!C1');
  });
});
