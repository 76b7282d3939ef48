import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { newId } from '#shared/base/id.ts';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { bookToXlsx, xlsxContent } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const NOW = Date.parse('2026-11-24T13:00Z');
const CONTEXT = { now: NOW, zone: HERE.zone, who: 'You' };
const derive = (book: Book) => derivedTabs(book, CONTEXT);

const id = (prefix: string, n: number) => newId(prefix, 1.7e12, Uint8Array.from([0, 0, 0, n]));
const acme = { ...blankRecord('clients', id('cli', 1)), name: 'Acme' };
const beta = { ...blankRecord('clients', id('cli', 2)), name: 'Beta' };
const work = { ...blankRecord('engagements', id('eng', 1)), title: 'Relaunch', client: acme.id };
const settings = { ...blankRecord('settings', 'set_practice'), staleSince: '2026-11-24T15:00+01:00' };
const book: Book = { ...emptyBook(), settings: [settings], clients: [acme, beta], engagements: [work] };

async function edited(bytes: Uint8Array, edit: (file: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const file = await openedByExcelJs(bytes);
  edit(file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

async function rowsOfTabs(bytes: Uint8Array): Promise<Map<string, readonly (readonly unknown[])[]>> {
  const content = xlsxContent(bytes);
  if (!content.ok) throw new Error(content.problems[0]?.message);
  return new Map(content.value.sheets.map(({ name, rows }) => [name, rows]));
}

describe('a refresh of an .xlsx workbook', () => {
  test('writes the tabs that a new workbook has, cell for cell', async () => {
    const practice = examplePractice(NOW, HERE.zone);
    const home = openXlsxFile(await bookToXlsx(practice, HERE), HERE);
    await home.refresh(derive);
    const written = await rowsOfTabs(home.bytes());
    const fresh = await rowsOfTabs(await bookToXlsx(practice, HERE, derive(practice)));
    for (const { name, rows } of derive(practice)) {
      expect(rows.length, name).toBeGreaterThan(0);
      expect(written.get(name), name).toEqual(fresh.get(name));
    }
    expect((await home.load()).book).toEqual(practice);
  });

  test('leaves every cell, header and row of a derived tab looking as it did', async () => {
    const practice = examplePractice(NOW, HERE.zone);
    const fresh = await bookToXlsx(practice, HERE, derive(practice));
    const home = openXlsxFile(fresh, HERE);
    await home.refresh(derive);
    const looks = async (bytes: Uint8Array) => {
      const file = await openedByExcelJs(bytes);
      const tab = file.getWorksheet('Guarantee')!;
      const rows = Array.from({ length: tab.rowCount }, (_, n) => tab.getRow(n + 1));
      return rows.map((row) => [row.height, Array.from({ length: 9 }, (_, n) => row.getCell(n + 1).style)]);
    };
    expect(await looks(home.bytes())).toEqual(await looks(fresh));
  });

  test('says that nothing is out of date any more, also where the Settings rows were moved', async () => {
    const moved = await edited(await bookToXlsx(book, HERE), (file) => {
      file.getWorksheet('Settings')?.spliceRows(2, 0, ['My own row']);
      file.definedNames.model = file.definedNames.model.filter((one) => !one.name.startsWith('vb.settings'));
    });
    const home = openXlsxFile(moved, HERE);
    expect((await home.load()).book.settings[0]?.staleSince).not.toBeNull();
    const after = await home.refresh(derive);
    expect(after.book.settings[0]?.staleSince).toBeNull();
    const rows = (await rowsOfTabs(home.bytes())).get('Settings') ?? [];
    const at = rows.findIndex((row) => row[0] === 'Derived tabs out of date since');
    const seen = await openedByExcelJs(home.bytes());
    expect(seen.getWorksheet('Attention')?.getCell('A1').formula).toContain(`Settings!$B$${at + 1}=`);
  });

  test('writes the id of a row typed by hand and the label of a bare or renamed client, and no other cell', async () => {
    const typed = await edited(await bookToXlsx(book, HERE), (file) => {
      const clients = file.getWorksheet('Clients')!;
      clients.getRow(2).getCell(1).value = 'Acme AG';
      const tab = file.getWorksheet('Engagements')!;
      tab.getRow(3).getCell(1).value = 'Pricing';
      const column = tab.getRow(1).values as unknown[];
      tab.getRow(3).getCell(column.indexOf('Client')).value = 'Beta';
    });
    const before = await rowsOfTabs(typed);
    const home = openXlsxFile(typed, HERE);
    await home.refresh(derive);
    const after = (await rowsOfTabs(home.bytes())).get('Engagements') ?? [];
    const client = after[0]?.indexOf('Client') ?? -1;
    const ids = after[0]?.indexOf('Row ID') ?? -1;
    expect(after[1]?.[client]).toMatch(/^Acme AG · /);
    expect(after[2]?.[client]).toMatch(/^Beta · /);
    expect(after[2]?.[ids]).toMatch(/^eng_/);
    const others = (rows: readonly (readonly unknown[])[] = []) =>
      rows.map((row) => row.map((cell, n) => (n === client || n === ids ? null : (cell ?? null))));
    const width = before.get('Engagements')?.[2]?.length ?? 0;
    expect(others(after).map((row) => row.slice(0, width))).toEqual(
      others(before.get('Engagements')).map((row) => row.slice(0, width)),
    );
  });

  test('leaves the words of a reference that was not found', async () => {
    const typed = await edited(await bookToXlsx(book, HERE), (file) => {
      const tab = file.getWorksheet('Engagements')!;
      tab.getRow(2).getCell((tab.getRow(1).values as unknown[]).indexOf('Lead')).value = 'Somebody new';
    });
    const home = openXlsxFile(typed, HERE);
    const { check } = await home.refresh(derive);
    const after = (await rowsOfTabs(home.bytes())).get('Engagements') ?? [];
    expect(after[1]).toContain('Somebody new');
    expect(check[0]?.message).toContain('Somebody new');
  });
});

describe('setting an .xlsx workbook up', () => {
  const gone = (tab: string, header: string) => (file: ExcelJS.Workbook) => {
    file.removeWorksheet(file.getWorksheet(tab)!.id);
    const sessions = file.getWorksheet('Sessions')!;
    sessions.getRow(1).eachCell((cell) => {
      if (cell.value === header) cell.value = 'My own column';
    });
    file.definedNames.model = [];
  };

  test('adds the tab and the column that are missing and says so, once', async () => {
    const damaged = await edited(await bookToXlsx(book, HERE), gone('Payments', 'Mood'));
    const home = openXlsxFile(damaged, HERE);
    expect((await home.load()).check.length).toBeGreaterThan(0);
    const { added } = await home.setUp(derive);
    const made = ['Payments', ...DERIVED_TABS].map((tab) => `The tab “${tab}”.`);
    expect(added).toEqual([...made, 'In “Sessions”: “Mood”.']);
    const rows = await rowsOfTabs(home.bytes());
    expect(rows.get('Sessions')?.[0]).toEqual(expect.arrayContaining(['My own column', 'Mood']));
    const { check, book: read } = await home.load();
    expect(check).toEqual([]);
    expect(read).toEqual({ ...book, settings: [{ ...settings, staleSince: null }] });
    expect((await home.setUp(derive)).added).toEqual([]);
  });

  test('makes a practice of a file that holds none, and leaves what is in it', async () => {
    const own = new ExcelJS.Workbook();
    own.addWorksheet('My notes').getCell('B2').value = 'keep me';
    const home = openXlsxFile(new Uint8Array(await own.xlsx.writeBuffer()), HERE);
    expect((await home.setUp(derive)).added.length).toBeGreaterThan(20);
    const { check, book: read } = await home.load();
    expect(check).toEqual([]);
    expect(read).toEqual(emptyBook());
    expect((await rowsOfTabs(home.bytes())).get('My notes')?.[1]?.[1]).toBe('keep me');
  });
});
