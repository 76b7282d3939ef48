import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { adding } from '#shared/table/book/change.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

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
