import type ExcelJS from '@protobi/exceljs';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { xlsxToBook, bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

export const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

export const acme = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme' };

export const work = {
  ...blankRecord('engagements', 'eng_01HZZZZZZZ7KQ2MB'),
  title: 'Relaunch',
  client: acme.id,
  currency: 'EUR',
};

export const other = { ...work, id: 'eng_01HZZZZZZZ7KQ2MC', title: 'Rollout' };

export const payment = (n: number, minor: number) => ({
  ...blankRecord('payments', `pay_01HZZZZZZZ7KQ2${n}0`),
  engagement: work.id,
  text: `Part ${n}`,
  net: { minor, currency: 'EUR' },
  dueOn: '2026-10-22',
});

export const book: Book = {
  ...emptyBook(),
  clients: [acme],
  // A second one, for a blank Engagement cell means the only engagement there is.
  engagements: [work, other],
  payments: [payment(1, 100_000), payment(2, 250_050), payment(3, 99)],
};

export type Change = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

export const WRITTEN = bookToXlsx(book, HERE);

/** The book as a file that a person has worked on with another program. */
export async function edited(change: Change) {
  const workbook = await openedByExcelJs(await WRITTEN);
  change(workbook.getWorksheet('Payments')!, workbook);
  const read = xlsxToBook(new Uint8Array(await workbook.xlsx.writeBuffer()), HERE);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

export const column = (sheet: ExcelJS.Worksheet, header: string): number => {
  let found = 0;
  sheet.getRow(1).eachCell((cell, at) => {
    if (cell.text === header) found = at;
  });
  return found;
};

export const at = (sheet: ExcelJS.Worksheet, header: string, row: number) =>
  sheet.getRow(row).getCell(column(sheet, header));
