import ExcelJS from '@protobi/exceljs';
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { beforeAll, expect, test } from 'vitest';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { newId } from '#shared/base/id.ts';
import { cleanText } from '#shared/base/text.ts';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { bookToXlsx, xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { describeWith } from '#test/support/needs.ts';
import { convert } from '#test/support/soffice.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

const id = (prefix: string, n: number) => newId(prefix, 1.7e12, Uint8Array.from([0, 0, n >> 8, n & 255]));

/** Texts that spreadsheet programs like to compute, convert or break on. */
const HOSTILE = [
  ...new Set(
    [
      ...naughty,
      '=1+1',
      '+49 30 1',
      '-5',
      '@SUM(1)',
      '_x0041_',
      '1/2',
      '00123',
      'TRUE',
      "'quoted",
      '1e5',
      'a\nb',
    ]
      .map((text) => cleanText(text))
      .filter((text) => text.trim() !== ''),
  ),
];

const acme = { ...blankRecord('clients', id('cli', 1)), name: 'Acme, Ltd; “north”' };
const work = {
  ...blankRecord('engagements', id('eng', 2)),
  title: 'Relaunch',
  client: acme.id,
  currency: 'EUR',
};
const book: Book = {
  ...emptyBook(),
  settings: [
    { ...blankRecord('settings', 'set_practice'), practice: 'Lake', zone: 'Europe/Berlin', locale: 'en-GB' },
  ],
  clients: [
    acme,
    ...HOSTILE.map((name, n) => ({ ...blankRecord('clients', id('cli', n + 10)), name, notes: name })),
  ],
  engagements: [work],
  sessions: ['2026-10-22T16:00+02:00', '2026-03-29T03:30+02:00', '2026-10-25T02:30+01:00'].map(
    (start, n) => ({
      ...blankRecord('sessions', id('ses', n)),
      engagement: work.id,
      start,
      outcome: 'held' as const,
      recordingShared: true,
    }),
  ),
  payments: [
    {
      ...blankRecord('payments', id('pay', 1)),
      engagement: work.id,
      net: { minor: 240_050, currency: 'EUR' },
      dueOn: '2026-10-22',
    },
    {
      ...blankRecord('payments', id('pay', 2)),
      engagement: work.id,
      net: { minor: 24_000, currency: 'JPY' },
      currency: 'JPY',
    },
  ],
};

describeWith('soffice', 'a workbook that was opened and saved in LibreOffice', (soffice) => {
  let back: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    back = convert(soffice, await bookToXlsx(book, HERE), ['ods', 'xlsx']);
  });

  test('as .ods and back is the same book, hostile texts and all', () => {
    const read = xlsxToBook(back, HERE);
    if (!read.ok) throw new Error(read.problems[0]?.message);
    expect(read.value.check).toEqual([]);
    expect(read.value.book).toEqual(book);
  });

  test('can be written into, and as .xlsx once more is the same, and holds no formula and no error', async () => {
    const home = openXlsxFile(back, HERE);
    const { revision } = await home.load();
    const fresh = { ...blankRecord('clients', id('cli', 9)), name: '=1+1' };
    const written = await home.apply([adding('clients', fresh)], revision);
    expect(written.loaded.book.clients).toEqual([...book.clients, fresh]);
    const again = convert(soffice, home.bytes(), ['xlsx']);
    const read = xlsxToBook(again, HERE);
    expect(read.ok && read.value).toMatchObject({
      book: { ...book, clients: written.loaded.book.clients },
      check: [],
    });
    const seen = await openedByExcelJs(again);
    let texts = 0;
    for (const sheet of seen.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.String) texts += 1;
          expect([ExcelJS.ValueType.Formula, ExcelJS.ValueType.Error]).not.toContain(cell.type);
        }),
      );
    expect(texts).toBeGreaterThan(HOSTILE.length);
  });
});
