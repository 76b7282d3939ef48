import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { HERE, work, other, type Change, edited, column, at } from './support/worked-on.ts';

describe('a workbook after a person has worked on it', () => {
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
