import ExcelJS from '@protobi/exceljs';
import { expect, test } from 'vitest';
import { ensure } from '#shared/base/ensure.ts';
import { editXlsx } from '#shared/table/xlsx/edit-xlsx.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { packedEntry, unpacked } from '#shared/table/xlsx/zip.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

test('in a workbook that counts from 1904 a day is written by its own count, an amount as it is', async () => {
  const made = new ExcelJS.Workbook();
  made.properties.date1904 = true;
  made.addWorksheet('Own').addRow(['Day', 'Amount']);
  const written = editXlsx(new Uint8Array(await made.xlsx.writeBuffer()), [
    {
      tab: 'Own',
      cells: [
        { row: 1, column: 0, cell: 46_317, format: 'yyyy-mm-dd' },
        { row: 1, column: 1, cell: 46_317, format: '#,##0.00##' },
      ],
    },
  ]);
  ensure(written.ok, 'it is written');
  const row = (await openedByExcelJs(written.ok ? written.value : new Uint8Array()))
    .getWorksheet('Own')
    ?.getRow(2);
  expect(row?.getCell(1).value).toEqual(new Date('2026-10-22T00:00:00Z'));
  expect(row?.getCell(2).value).toBe(46_317);
});

test('a part that unpacks to other bytes than were packed is damaged, however small it is', () => {
  const part = packedEntry('part.xml', new TextEncoder().encode('<a>14,000</a>'));
  expect(unpacked(part, 1000)).toEqual(new TextEncoder().encode('<a>14,000</a>'));
  const other = packedEntry('part.xml', new TextEncoder().encode('<a>41,000</a>'));
  expect(unpacked({ ...part, packed: other.packed }, 1000)).toBe('damaged');
});

test('a refresh leaves the formula that tells of the next edit by hand, in the place of a mark that stood there', async () => {
  const now = Date.parse('2026-11-24T13:00Z');
  const practice = examplePractice(now, HERE.zone);
  const settings = practice.settings.map((one) => ({ ...one, staleSince: '2026-11-24T15:00+01:00' }));
  const home = openXlsxFile(await bookToXlsx({ ...practice, settings }, HERE), HERE);
  await home.refresh((book) => derivedTabs(book, { now, zone: HERE.zone, who: 'Nora Lindqvist' }));
  const formulas: string[] = [];
  (await openedByExcelJs(home.bytes()))
    .getWorksheet('Settings')
    ?.eachRow((row) => row.eachCell((cell) => void (cell.formula && formulas.push(cell.formula))));
  expect(formulas).toEqual([expect.stringMatching(/^IF\(IFERROR\(.*"2026-11-24 14:00",""\)$/)]);
});
