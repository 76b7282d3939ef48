import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { OUT_OF_DATE } from '#shared/table/book/derived-tab.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { describeWith } from '#test/support/needs.ts';
import { convert } from '#test/support/soffice.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const NOW = Date.parse('2026-11-24T13:00Z');
const derive = (book: Book) => derivedTabs(book, { now: NOW, zone: HERE.zone, who: 'Nora Lindqvist' });
const practice = examplePractice(NOW, HERE.zone);
const stale: Book = {
  ...practice,
  settings: practice.settings.map((one) => ({ ...one, staleSince: '2026-11-24T15:00+01:00' })),
};

/** The same file with every stored result of a formula made wrong: what is right afterwards was computed. */
function withWrongResults(bytes: Uint8Array): Uint8Array {
  let spoilt = 0;
  const files = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    if (!/^xl\/worksheets\//.test(path)) return [path, part] as const;
    const text = strFromU8(part).replace(/(<\/f><v>)[^<]*(<\/v>)/g, (_, open: string, close: string) => {
      spoilt += 1;
      return `${open}wrong${close}`;
    });
    return [path, strToU8(text)] as const;
  });
  expect(spoilt).toBe(4);
  return zipSync(Object.fromEntries(files));
}

async function opened(soffice: string, bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  return openedByExcelJs(convert(soffice, withWrongResults(bytes), ['xlsx'], { recalculate: true }));
}

async function refreshed(book: Book): Promise<Uint8Array> {
  const home = openXlsxFile(await bookToXlsx(book, HERE), HERE);
  await home.refresh(derive);
  return home.bytes();
}

const TABS = ['Pricing', 'ROI', 'Guarantee', 'Attention'];

describeWith('soffice', 'the formulas of an exported book, computed by LibreOffice', (soffice) => {
  test.each([
    ['of a fresh export', () => bookToXlsx(practice, HERE, derive(practice)), 'As of 2026-11-24 14:00'],
    ['after an edit', () => bookToXlsx(stale, HERE, derive(stale)), OUT_OF_DATE],
    ['after a refresh in place', () => refreshed(stale), 'As of 2026-11-24 14:00'],
  ])(
    '%s agree with the core; no cell shows an error, and every derived figure is the core’s',
    async (_, made, said) => {
      const seen = await opened(soffice, await made());
      const formulas: string[] = [];
      for (const sheet of seen.worksheets)
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            const where = `${sheet.name}!${cell.address}`;
            expect(cell.type, where).not.toBe(ExcelJS.ValueType.Error);
            if (cell.type === ExcelJS.ValueType.Formula) formulas.push(where);
            expect(String(cell.text), where).not.toMatch(/^#[A-Z/0]+[!?]$/);
          }),
        );
      expect(formulas).toEqual(TABS.map((tab) => `${tab}!A1`));
      for (const tab of derive(practice)) {
        const sheet = seen.getWorksheet(tab.name)!;
        expect(sheet.getCell('A1').result, tab.name).toBe(said);
        tab.rows.forEach((row, n) =>
          row.forEach((cell, m) => {
            const { value } = sheet.getCell(n + 3, m + 1);
            const where = `${tab.name}!${n + 3},${m + 1}`;
            if (typeof cell === 'number') expect(value, where).toBeCloseTo(cell, 9);
            else if (tab.columns[m]?.format === 'text') expect(value ?? null, where).toBe(cell);
          }),
        );
      }
    },
  );
});
