import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { csvToRows } from '#shared/table/csv/csv.ts';
import { emptyBook } from '#shared/model/book.ts';
import { openImport } from '#shared/table/import/import-file.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';
import { xlsxContent } from '#shared/table/xlsx/xlsx.ts';
import { packedEntry, zipBytes, zipEntries, type ZipEntry } from '#shared/table/xlsx/zip.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
/** Far above what it takes; what hangs takes minutes. */
const SOON_MS = 10_000;
/** Milliseconds of computing since then: time in which a busy machine does other work does not count. */
const since = (then: NodeJS.CpuUsage): number => process.cpuUsage(then).user / 1000;

const head =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const tail = '</sheetData></worksheet>';

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Clients').addRow(['Client', 'City']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const withPart = (bytes: Uint8Array, entry: ZipEntry): Uint8Array =>
  zipBytes([...(zipEntries(bytes) ?? []).filter(({ name }) => name !== entry.name), entry]);

const said = (bytes: Uint8Array): string => {
  const read = xlsxContent(bytes);
  return read.ok ? 'read' : (read.problems[0]?.message ?? '');
};

describe('an archive that grows is refused in words, or not unpacked at all', () => {
  test('a text of 100 MB in a sheet', async () => {
    const xml = strToU8(
      `${head}<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(100_000_000)}</t></is></c></row>${tail}`,
    );
    const bytes = withPart(await workbook(), packedEntry('xl/worksheets/sheet1.xml', xml));
    const start = process.cpuUsage();
    expect(said(bytes)).toMatch(/larger than 48 MB.*delete the blank rows/);
    expect(since(start)).toBeLessThan(SOON_MS);
  });

  test('one that says it is small and is not', async () => {
    const packed = deflateSync(new Uint8Array(100_000_000).fill(32), { level: 1 });
    const liar = { name: 'xl/worksheets/sheet1.xml', method: 8, crc: 0, size: 1000, packed };
    expect(said(withPart(await workbook(), liar))).toMatch(/larger than 48 MB/);
  });

  test('a picture of any size is never unpacked, and comes through a write as it was packed', async () => {
    const packed = new Uint8Array([1, 2, 3]);
    const picture = { name: 'xl/media/image1.png', method: 8, crc: 7, size: 1_500_000_000, packed };
    const bytes = withPart(await workbook(), picture);
    expect(said(bytes)).toBe('read');
    expect(zipEntries(bytes)?.find(({ name }) => name === picture.name)).toEqual(picture);
  });

  test('bytes that were cut off or changed are told as damaged', async () => {
    const bytes = await workbook();
    expect(said(bytes.slice(0, bytes.length - 40))).toMatch(/damaged/);
    const parts = unzipSync(bytes);
    const stored = zipSync(parts, { level: 0 });
    const at = Buffer.from(stored).indexOf('<sheetData>');
    stored[at + 1] = 0x74;
    expect(said(stored)).toMatch(/damaged/);
  });
});

describe('a list that is too large or hangs a reader', () => {
  const importing = (name: string, bytes: Uint8Array) =>
    openImport(
      {
        name,
        bytes: () => Promise.resolve(bytes),
        text: (letters) => Promise.resolve(new TextDecoder(letters).decode(bytes)),
      },
      HERE,
    );

  test('a cell of 20 MB is listed and the rest comes in, soon', async () => {
    const start = process.cpuUsage();
    const opened = await importing(
      'a.csv',
      strToU8(`Client,Notes,E-mail\nElm,${'1 '.repeat(10_000_000)},${'9'.repeat(5_000_000)}\n`),
    );
    if (!opened.ok || 'book' in opened.value) throw new Error('not read');
    const [sheet] = opened.value.sheets;
    if (!sheet) throw new Error('no sheet');
    const open = openSheet(sheet, emptyBook(), HERE);
    const found = previewImport(emptyBook(), open, open.guess(), {
      ...HERE,
      commandId: 'cmd_01HZZZZZZZ7KQ2MX',
      today: '2026-11-29',
    });
    expect(found.rows).toHaveLength(1);
    expect(found.check.map(({ field }) => field)).toEqual(["'a.csv'!C2"]);
    expect(since(start)).toBeLessThan(SOON_MS);
  });

  test('one quotation mark too many is told with its line, in time that grows with the file', () => {
    const text = (rows: number) => `Client,Net\n"Elm,1\n${'Elm,1\n'.repeat(rows)}`;
    const time = (rows: number) => {
      const start = process.cpuUsage();
      expect(csvToRows(text(rows))).toMatchObject({ ok: false, problems: [{ field: 'line 2' }] });
      return since(start);
    };
    time(1000);
    expect(time(200_000)).toBeLessThan(SOON_MS);
  });

  test('a file of more bytes or rows than fit is refused with what to do', async () => {
    const large = await importing('a.csv', new Uint8Array(31_000_000).fill(97));
    expect(large.ok ? '' : large.problems[0]?.message).toMatch(/31 MB; at most 30 MB.*split it/);
  });
});
