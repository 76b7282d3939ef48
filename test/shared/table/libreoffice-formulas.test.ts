import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import type { Change } from '#shared/table/book/change.ts';
import { OUT_OF_DATE } from '#shared/table/book/derived-tab.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { DERIVED_TABS } from '#shared/table/book/derived-names.ts';
import { describeWith } from '#test/support/needs.ts';
import { asFormulas, differing, formulaBook, toldByCore } from '#test/support/formula-books.ts';
import { runs, some } from '#test/support/proof.ts';
import { otherProgram } from '#test/real/support/other-program.ts';
import { convertAll } from '#test/support/soffice.ts';
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
  // The first row of each derived tab, and the mark in the settings that these look at.
  expect(spoilt).toBe(DERIVED_TABS.length + 1);
  return zipSync(Object.fromEntries(files));
}

async function refreshed(book: Book): Promise<Uint8Array> {
  const home = openXlsxFile(await bookToXlsx(book, HERE), HERE);
  await home.refresh(derive);
  return home.bytes();
}

/** A workbook of someone's own that was set up, with the book's rows in it. */
async function setUpElsewhere(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  made.addWorksheet('Their own').addRow(['Anything', 1]);
  const home = openXlsxFile(new Uint8Array(await made.xlsx.writeBuffer()), HERE);
  const { loaded } = await home.setUp(derive);
  const adding = (['clients', 'engagements', 'payments'] as const).flatMap((tab) =>
    practice[tab].map((record) => ({ tab, id: record.id, add: record }) as Change),
  );
  await home.apply(adding, loaded.revision);
  await home.refresh(derive);
  return home.bytes();
}

/** The file after another program wrote into it. */
function edited(bytes: Uint8Array, words: unknown): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-edited-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    otherProgram('put', path, words);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FRESH = 'As of 2026-11-24 14:00';
const first = { Engagement: 'Fewer empty chairs', 'What for': 'First half' };

/** Edits of a person in another program: a number, a word, one letter, a new row, a setting. */
const EDITS: Readonly<Record<string, unknown>> = {
  'an amount': { tab: 'Payments', where: first, row: { Net: 5001 } },
  'a day': { tab: 'Payments', where: first, row: { Due: { day: '2026-11-02' } } },
  'the last letter of a word': { tab: 'Payments', where: first, row: { 'What for': 'First hall' } },
  'a cell that is emptied': { tab: 'Payments', where: first, row: { Net: null } },
  'a new row': { tab: 'Clients', row: { Client: 'Acorn Ltd' } },
  'a setting': { tab: 'Settings', where: { Setting: 'Practice' }, row: { Value: 'Another name' } },
};

/** In `npm test` one of them, beside the amount of a workbook of someone’s own: each workbook takes LibreOffice five seconds. */
const TRIED = some(Object.entries(EDITS), 6, 2);

/** Practices in one workbook: value, return and refund of each are worked out by formulas that a person would write. */
const BOOKS = Array.from({ length: runs(1000) }, (_, n) => formulaBook(n));
const IN_FORMULAS = 'of random books';

describeWith('soffice', 'the formulas of an exported book, computed by LibreOffice', (soffice) => {
  const made = new Map<string, ExcelJS.Workbook>();
  beforeAll(async () => {
    const fresh = await bookToXlsx(practice, HERE, derive(practice));
    const elsewhere = await setUpElsewhere();
    const files = new Map<string, Uint8Array>([
      ['of a fresh export', withWrongResults(fresh)],
      ['after an edit of ours', await bookToXlsx(stale, HERE, derive(stale))],
      ['after a refresh in place', withWrongResults(await refreshed(stale))],
      ['in a workbook of someone’s own', elsewhere],
      ['in it, after an edit', edited(elsewhere, EDITS['an amount'])],
      [IN_FORMULAS, await asFormulas(BOOKS)],
      ...TRIED.map(([what, words]) => [`after ${what}`, edited(fresh, words)] as const),
    ]);
    const back = convertAll(soffice, [...files.values()], ['xlsx'], { recalculate: true });
    for (const [n, name] of [...files.keys()].entries())
      made.set(name, await openedByExcelJs(back[n] ?? new Uint8Array()));
  });

  const saidIn = (what: string) =>
    DERIVED_TABS.map((tab) => made.get(what)?.getWorksheet(tab)?.getCell('A1').result);

  test.each([
    ['of a fresh export', FRESH],
    ['after an edit of ours', OUT_OF_DATE],
    ['after a refresh in place', FRESH],
  ])(
    '%s agree with the core; no cell shows an error, and every derived figure is the core’s',
    (what, said) => {
      const seen = made.get(what)!;
      const formulas: string[] = [];
      for (const sheet of seen.worksheets)
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            const where = `${sheet.name}!${cell.address}`;
            expect(cell.type, where).not.toBe(ExcelJS.ValueType.Error);
            if (cell.type === ExcelJS.ValueType.Formula)
              formulas.push(where.replace(/Settings!B\d+/, 'Settings'));
            expect(String(cell.text), where).not.toMatch(/^#[A-Z/0]+[!?]$/);
          }),
        );
      const marked = what === 'after an edit of ours' ? [] : ['Settings'];
      expect(formulas.sort()).toEqual([...DERIVED_TABS.map((tab) => `${tab}!A1`), ...marked].sort());
      expect(saidIn(what)).toEqual(DERIVED_TABS.map(() => said));
      for (const tab of derive(practice)) {
        const sheet = seen.getWorksheet(tab.name)!;
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

  test.each([...TRIED.map(([what]) => `after ${what}`), 'in it, after an edit'])(
    'say that they are out of date %s by hand, without a mark of ours',
    (what) => {
      expect(saidIn(what)).toEqual(DERIVED_TABS.map(() => OUT_OF_DATE));
    },
  );

  test('say how fresh they are in a workbook of someone’s own that was set up', () => {
    expect(saidIn('in a workbook of someone’s own')).toEqual(DERIVED_TABS.map(() => FRESH));
  });

  test(`work out value, return and refund of ${BOOKS.length} random books as the core does`, () => {
    expect(differing(BOOKS, made.get(IN_FORMULAS)!)).toEqual([]);
    expect(new Set(BOOKS.map((book) => toldByCore(book).join())).size).toBeGreaterThan(BOOKS.length * 0.9);
  });
});
