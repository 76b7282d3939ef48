import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { MEETING_OUTCOME } from '#shared/model/words.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { adding } from '#shared/table/book/change.ts';
import { HERE, theirWorkbook, rename } from './support/their-workbook.ts';

describe('writing into a workbook that is not only ours', () => {
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
});
