import ExcelJS from '@protobi/exceljs';
import { expect, test } from 'vitest';
import { ensure } from '#shared/base/ensure.ts';
import { editXlsx } from '#shared/table/xlsx/edit-xlsx.ts';
import { packedEntry, unpacked } from '#shared/table/xlsx/zip.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

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
