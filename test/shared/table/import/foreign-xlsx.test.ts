import ExcelJS from '@protobi/exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { blankRecord } from '#shared/model/book.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { HERE, theirWorkbook, rename } from './support/their-workbook.ts';

describe('writing into a workbook that is not only ours', () => {
  test('changes rows of our tab and leaves every other part byte for byte', async () => {
    const theirs = await theirWorkbook();
    const home = openXlsxFile(theirs, HERE);
    const { book, revision } = await home.load();
    expect(book.clients.map((one) => one.name)).toEqual(['Acme', 'Beta']);
    const fresh = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MX'), name: 'Gamma', city: 'Chur' };
    const [acme] = book.clients;
    if (!acme) throw new Error('Acme is missing');
    const written = await home.apply([rename(acme, 'Acme AG'), adding('clients', fresh)], revision);
    expect(written.kind).toBe('applied');
    const [before, after] = [unzipSync(theirs), unzipSync(home.bytes())];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (path) => strFromU8(before[path]!) !== strFromU8(after[path]!),
    );
    expect(changed).toEqual(
      ['xl/worksheets/sheet2.xml', 'xl/styles.xml'].filter((path) => changed.includes(path)),
    );
    expect(changed).toContain('xl/worksheets/sheet2.xml');
    // How far the cells reach is said beside them, and grows with them.
    const outside = (xml: string) => xml.replace(/<sheetData>[\s\S]*<\/sheetData>|<dimension\b[^>]*>/g, '');
    const sheet = (parts: Record<string, Uint8Array>) => strFromU8(parts['xl/worksheets/sheet2.xml']!);
    expect(outside(sheet(after))).toBe(outside(sheet(before)));
  });

  test('keeps their columns, heights and formats, as another reader sees them', async () => {
    const home = openXlsxFile(await theirWorkbook(), HERE);
    const { book, revision } = await home.load();
    const fresh = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MX'), name: 'Gamma' };
    await home.apply([rename(book.clients[0]!, 'Acme AG'), adding('clients', fresh)], revision);
    const seen = new ExcelJS.Workbook();
    await seen.xlsx.load(home.bytes().slice().buffer as ArrayBuffer);
    const clients = seen.getWorksheet('Clients')!;
    expect(clients.getCell('A2').value).toBe('Acme AG');
    expect(clients.getCell('A2').font.color?.argb).toBe('FFFF0000');
    expect(clients.getRow(2).height).toBe(33);
    expect(clients.getCell('C2').value).toMatchObject({ formula: '1+1', result: 2 });
    expect(clients.getCell('C3').value).toBe(5);
    expect(clients.getCell('A4').value).toBe('Gamma');
    expect(clients.getCell('A4').font.italic).toBe(true);
    expect(clients.getCell('C4').value).toBeNull();
    expect(seen.getWorksheet('Plan 2026')!.getImages()).toHaveLength(1);
  });

  test('gives rows typed by hand their ids at the next write, and reads the same book after it', async () => {
    const home = openXlsxFile(await theirWorkbook(), HERE);
    const before = await home.load();
    const ids = before.book.clients.map((one) => one.id);
    expect((await home.load()).book.clients.map((one) => one.id)).toEqual(ids);
    await home.apply([rename(before.book.clients[0]!, 'Acme AG')], before.revision);
    const after = await home.load();
    expect(after.book.clients.map((one) => one.id)).toEqual(ids);
    const seen = new ExcelJS.Workbook();
    await seen.xlsx.load(home.bytes().slice().buffer as ArrayBuffer);
    expect(seen.getWorksheet('Clients')!.getRow(2).values).toContain(ids[0]);
  });

  test('blanks a removed record’s cells and leaves what they wrote beside it', async () => {
    const home = openXlsxFile(await theirWorkbook(), HERE);
    const { book, revision } = await home.load();
    const beta = book.clients[1]!;
    const gone = await home.apply([{ tab: 'clients', id: beta.id, remove: beta }], revision);
    expect(gone.loaded.book.clients.map((one) => one.name)).toEqual(['Acme']);
    const seen = new ExcelJS.Workbook();
    await seen.xlsx.load(home.bytes().slice().buffer as ArrayBuffer);
    expect(seen.getWorksheet('Clients')!.getCell('C3').value).toBe(5);
    expect(seen.getWorksheet('Clients')!.getCell('A3').value).toBeNull();
  });

  test('refuses to break a formula that other cells share, and writes nothing', async () => {
    const book = new ExcelJS.Workbook();
    const clients = book.addWorksheet('Clients');
    clients.addRow(['Client', 'City']);
    clients.addRow(['Acme', 'Bern']);
    clients.addRow(['Beta', 'Bern']);
    clients.fillFormula('B2:B3', 'UPPER(A2)', ['ACME', 'BETA'] as unknown as number[]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const home = openXlsxFile(bytes, HERE);
    const loaded = await home.load();
    const acme = loaded.book.clients[0]!;
    expect(acme.city).toBe('ACME');
    const change: Change = { tab: 'clients', id: acme.id, set: { city: 'Bern' }, was: { city: 'ACME' } };
    await expect(home.apply([change], loaded.revision)).rejects.toThrow(/Clients!B2/);
    expect(home.bytes()).toBe(bytes);
  });
});
