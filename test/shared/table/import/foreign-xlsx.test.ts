import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { MEETING_OUTCOME } from '#shared/model/words.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { adding, type Change } from '#shared/table/book/change.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A practice's own workbook: our Clients tab among theirs, with formats, a picture, a table, notes and a chart part. */
async function theirWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const plan = book.addWorksheet('Plan 2026');
  plan.getCell('A1').value = 'Budget';
  plan.getCell('B1').value = { formula: 'SUM(Clients!C2:C9)', result: 3 };
  plan.getCell('B1').note = 'from Clients';
  plan.addConditionalFormatting({
    ref: 'A1:B9',
    rules: [{ type: 'expression', priority: 1, formulae: ['A1>1'], style: { font: { bold: true } } }],
  });
  plan.addImage(book.addImage({ base64: PNG, extension: 'png' }), 'D2:F6');
  plan.addTable({
    name: 'Costs',
    ref: 'A10',
    headerRow: true,
    columns: [{ name: 'What' }, { name: 'How much' }],
    rows: [['Rent', 900]],
  });
  const clients = book.addWorksheet('Clients');
  clients.addRow(['Client', 'City', 'My score', 'E-mail']);
  clients.addRow(['Acme', 'Bern', { formula: '1+1', result: 2 }, 'a@acme.test']);
  clients.addRow(['Beta', 'Basel', 5, null]);
  clients.getRow(2).height = 33;
  clients.getCell('A2').font = { color: { argb: 'FFFF0000' } };
  clients.getCell('A3').font = { italic: true };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const parts = unzipSync(bytes);
  parts['xl/charts/chart1.xml'] = strToU8('<c:chartSpace xmlns:c="urn:chart"><c:chart/></c:chartSpace>');
  return zipSync(parts);
}

const rename = (record: { id: string; name: string }, name: string): Change => ({
  tab: 'clients',
  id: record.id,
  set: { name },
  was: { name: record.name },
});

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

  test('adds a tab that is missing, with days shown as days', async () => {
    const home = openXlsxFile(await theirWorkbook(), HERE);
    const { revision } = await home.load();
    const rate = {
      ...blankRecord('rates', 'rat_01HZZZZZZZ7KQ2MX'),
      from: 'EUR',
      to: 'CHF',
      on: '2026-10-22',
      rate: 0.93,
    };
    const written = await home.apply([adding('rates', rate)], revision);
    expect(written.loaded.book.rates).toEqual([rate]);
    const seen = new ExcelJS.Workbook();
    await seen.xlsx.load(home.bytes().slice().buffer as ArrayBuffer);
    const tab = seen.getWorksheet('Exchange rates')!;
    expect(tab.state).toBe('hidden');
    expect(tab.getCell('C2').value).toEqual(new Date('2026-10-22T00:00:00Z'));
  });

  test('dresses the tabs that set-up adds: lists, help, widths, formats, the header’s look', async () => {
    const home = openXlsxFile(await theirWorkbook(), HERE);
    const derive = (book: Book) => derivedTabs(book, { now: 0, zone: HERE.zone, who: 'Nora' });
    await home.setUp(derive);
    const seen = new ExcelJS.Workbook();
    await seen.xlsx.load(home.bytes().slice().buffer as ArrayBuffer);
    const sessions = seen.getWorksheet('Sessions')!;
    const at = (name: string) => columnsOf('sessions').findIndex((one) => one.name === name) + 1;
    const outcome = sessions.getCell(2, at('outcome')).dataValidation;
    expect([outcome.type, outcome.errorStyle]).toEqual(['list', 'warning']);
    const [, letters = '', last = ''] =
      /^Lists!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(outcome.formulae[0] as string) ?? [];
    const words = Array.from(
      { length: Number(last) },
      (_, n) => seen.getWorksheet('Lists')!.getCell(`${letters}${n + 1}`).value,
    );
    expect(words).toEqual(Object.values(MEETING_OUTCOME));
    expect(seen.getWorksheet('Lists')!.state).toBe('hidden');
    const header = sessions.getCell(1, at('outcome'));
    expect([header.font.bold, (header.fill as ExcelJS.FillPattern).fgColor?.argb]).toEqual([
      true,
      'FFDFEFF3',
    ]);
    expect(sessions.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sessions.getColumn(at('start')).numFmt).toBe('yyyy-mm-dd hh:mm');
    expect(sessions.getColumn(columnsOf('sessions').length).hidden).toBe(true);
    expect(seen.getWorksheet('Guarantee')!.views[0]).toMatchObject({ ySplit: 2 });
    expect(seen.getWorksheet('Clients')!.getCell('A2').font.color?.argb).toBe('FFFF0000');
    expect(seen.getWorksheet('Clients')!.getRow(2).height).toBe(33);
  });

  test('leaves a tab “Lists” of their own alone, and writes the words of ours anew at a refresh', async () => {
    const own = new ExcelJS.Workbook();
    own.addWorksheet('Lists').addRow(['Shopping', 'Bread']);
    const theirs = openXlsxFile(new Uint8Array(await own.xlsx.writeBuffer()), HERE);
    const derive = (book: Book) => derivedTabs(book, { now: 0, zone: HERE.zone, who: 'Nora' });
    await theirs.setUp(derive);
    await theirs.refresh(derive);
    const first = async (home: typeof theirs) => {
      const seen = new ExcelJS.Workbook();
      await seen.xlsx.load(home.bytes().slice().buffer as ArrayBuffer);
      return [seen.getWorksheet('Lists')!, seen.getWorksheet('Sessions')!] as const;
    };
    const [shopping, sessions] = await first(theirs);
    expect(shopping.getRow(1).values).toEqual([undefined, 'Shopping', 'Bread']);
    expect(sessions.getCell(2, 3).dataValidation).toBeUndefined();
    const ours = openXlsxFile(await theirWorkbook(), HERE);
    await ours.setUp(derive);
    const { book, revision } = await ours.load();
    const [acme] = book.clients;
    if (!acme) throw new Error('Acme is gone.');
    await ours.apply([rename(acme, 'Acme of Bern')], revision);
    await ours.refresh(derive);
    const [lists] = await first(ours);
    const words = lists.getSheetValues().flat();
    expect(words.some((word) => String(word).startsWith('Acme of Bern'))).toBe(true);
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

describe('a tab of our name that holds something else', () => {
  const derive = (book: Book) => derivedTabs(book, { now: 0, zone: HERE.zone, who: 'Nora' });

  /** Our practice in a file, but for one tab that is theirs. */
  async function withOwn(tab: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Engagements').addRow(['Engagement', 'Client', 'Stage']);
    const own = book.addWorksheet(tab);
    for (const row of rows) own.addRow([...row]);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test.each([
    [
      'Clients',
      [
        ['Shopping', 'Where'],
        ['Bread', 'Aldi'],
      ],
    ],
    [
      'clients',
      [
        ['Shopping', 'Where'],
        ['Bread', 'Aldi'],
      ],
    ],
    ['Settings', [['Thermostat', '21 °C']]],
    [
      'Pricing',
      [
        ['Product', 'List price'],
        ['Soap', '3.90'],
      ],
    ],
    ['Attention', [['Mind the step']]],
  ])('“%s” is not written into by set-up: it says so and changes nothing', async (tab, rows) => {
    const theirs = await withOwn(tab, rows);
    const home = openXlsxFile(theirs, HERE);
    await expect(home.setUp(derive)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(
        `There is a tab “${tab}” that holds something else. Give it another name`,
      ) as unknown,
    });
    expect(home.bytes()).toBe(theirs);
  });

  test('nor by a save of a record that belongs there', async () => {
    const theirs = await withOwn('Clients', [
      ['Shopping', 'Where'],
      ['Bread', 'Aldi'],
    ]);
    const home = openXlsxFile(theirs, HERE);
    const fresh = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MX'), name: 'Gamma' };
    const saving = home.apply([adding('clients', fresh)], (await home.load()).revision);
    await expect(saving).rejects.toThrow('There is a tab “Clients” that holds something else');
    expect(home.bytes()).toBe(theirs);
  });

  test('nor by a refresh that has come to know one tab more', async () => {
    const theirs = await withOwn('Journey', [['To Rome', 'by train']]);
    const home = openXlsxFile(theirs, HERE);
    await expect(home.refresh(derive)).rejects.toThrow('There is a tab “Journey” that holds something else');
    expect(home.bytes()).toBe(theirs);
  });

  test('a blank one is taken', async () => {
    const home = openXlsxFile(await withOwn('Clients', []), HERE);
    await home.setUp(derive);
    expect((await home.load()).check).toEqual([]);
  });
});
