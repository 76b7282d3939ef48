import ExcelJS from '@protobi/exceljs';
import { expect, test } from 'vitest';
import { openImport } from '#shared/table/import/import-file.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { emptyBook } from '#shared/model/book.ts';
import { xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { cellKinds } from '#shared/table/xlsx/cell-kinds.ts';
import { readSheet } from '#shared/table/xlsx/read-sheet.ts';

const DAYS_TO_1904 = 1462;
const MOMENT = 46_344 + 14 / 24;

/** The cell that a sheet of one cell is read as, in a book that counts from 1904, with a number format. */
function cellOf(attributes: string, value: string, format = '') {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" ${attributes}><v>${value}</v></c></row></sheetData></worksheet>`;
  return readSheet(sheet, { texts: [], kinds: cellKinds(styles), dayShift: DAYS_TO_1904 })?.rows[0]?.[0];
}

test.each([
  ['a moment shown as a clock is one of 1904 too', 's="1"', `${MOMENT - DAYS_TO_1904}`, 'h:mm', MOMENT],
  ['a clock alone is no day', 's="1"', '0.5', 'h:mm AM/PM', 0.5],
  ['hours that went by are no day', 's="1"', '400.5', '[h]:mm', 400.5],
  ['an amount is no day', '', '1200.5', '', 1200.5],
  ['an ISO moment is a day and its part', 't="d"', '2026-11-18T14:00:00.000Z', '', MOMENT],
  [
    'one with an offset stays as written',
    't="d"',
    '2026-11-18T14:00:00+05:00',
    '',
    '2026-11-18T14:00:00+05:00',
  ],
  ['what is no ISO text stays as written', 't="d"', '18 Nov', '', '18 Nov'],
])('%s', (_, attributes, value, format, wanted) => {
  expect(cellOf(attributes, value, format)).toEqual(wanted);
});

/** A workbook that counts from 1904, its cells without a look of their own. */
async function plainDays(
  tabs: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = true;
  for (const [name, rows] of Object.entries(tabs)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row) => sheet.addRow([...row]));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

test('a plain number in a column of days counts from the day its workbook counts from, and an amount beside it does not', async () => {
  const bytes = await plainDays({
    Invoices: [
      ['Client', 'Due Date', 'Net', 'Currency'],
      ['Halden', 46_344 - DAYS_TO_1904, 46_344, 'EUR'],
    ],
  });
  const file = { name: 'rows.xlsx', bytes: () => Promise.resolve(bytes), text: () => Promise.resolve('') };
  const opened = await openImport(file, HERE);
  const [sheet] = opened.ok && 'sheets' in opened.value ? opened.value.sheets : [];
  if (!sheet) throw new Error('the file has no sheet');
  const open = openSheet(sheet, emptyBook(), HERE);
  const context = { ...HERE, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
  const { rows } = previewImport(emptyBook(), open, open.guess(), context);
  const payment = rows.find(({ tab }) => tab === 'payments')?.record;
  expect(payment).toMatchObject({ dueOn: '2026-11-18', net: { minor: 4_634_400 } });
});

test('so does one in a workbook of ours', async () => {
  const bytes = await plainDays({
    Clients: [['Client'], ['Halden']],
    Engagements: [
      ['Engagement', 'Client', 'Decided to start'],
      ['Coaching', 'Halden', 46_344 - DAYS_TO_1904],
    ],
  });
  const read = xlsxToBook(bytes, HERE);
  expect(read.ok && read.value.book.engagements.map(({ decidedOn }) => decidedOn)).toEqual(['2026-11-18']);
});
