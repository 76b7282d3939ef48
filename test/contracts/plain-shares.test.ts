import { expect, test } from 'vitest';
import { entityNames } from '#shared/model/entities.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { bookWith } from '#test/support/build-book.ts';
import { openedByExcelJs } from '#test/support/excel-js.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { HERE, newGoogleHome } from '#test/support/sheets/google-home.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';

const PLAIN = '0.##';
const ASKED = 'Is it 15 % or 0.15 %? Write it with the sign.';

/** What is typed into which column of the Value tab, a row each, how the cell shows numbers, and what it means or is asked. */
const TYPED = [
  ['Our part', 0.15, '0%', 0.15],
  ['Our part', 15, PLAIN, 0.15],
  ['Our part', 0.15, PLAIN, ASKED],
  ['Our part', 15, '0.0%', '1500 % is too much: at most 100 %.'],
  ['Change, likely', 0.22, PLAIN, 0.22],
  ['Change, likely', 22, PLAIN, 'Is it 2,200 % or 22 %? Write it with the sign.'],
  ['Change, likely', 1.5, '0%', 1.5],
] as const;

const BOOK = bookWith({
  drivers: TYPED.map(() => ({ name: 'Scrap', formula: 'rate', attribution: 0.5, change: 0.1 })),
  settings: [{ share: 0.2 }],
});

interface Typing {
  readonly tab: string;
  /** Where it is typed in the rows of the tab. */
  at(rows: readonly (readonly unknown[])[]): readonly [row: number, column: number];
  readonly value: number;
  readonly format: string;
}

const ALL: readonly Typing[] = [
  ...TYPED.map(([header, value, format], n) => ({
    tab: 'Value',
    at: (rows: readonly (readonly unknown[])[]) => [n + 1, rows[0]?.indexOf(header) ?? -1] as const,
    value,
    format,
  })),
  {
    tab: 'Settings',
    at: (rows) => [rows.findIndex(([first]) => first === 'Share of value'), 1],
    value: 0.15,
    format: PLAIN,
  },
];

function typeInto(book: FakeWorkbook, typing: readonly Typing[]): void {
  for (const { tab: title, at, value, format } of typing) {
    const tab = book.tab(title);
    const rows = Array.from({ length: tab.lastRow + 1 }, (_, row) =>
      Array.from({ length: tab.lastColumn + 1 }, (__, column) => book.shown(tab, row, column)),
    );
    const [row, column] = at(rows);
    const numberFormat = { type: format.includes('%') ? 'PERCENT' : 'NUMBER', pattern: format };
    book.edit(() => tab.put(row, column, { input: { number: value }, format: { numberFormat } }));
  }
}

async function inGoogle(): Promise<{ book: FakeWorkbook; home: WorkbookGateway }> {
  const { book, home } = await newGoogleHome();
  const adding = entityNames.flatMap((tab): Change[] =>
    BOOK[tab].map((add) => ({ tab, id: add.id, add: add as never })),
  );
  await home.apply(adding, (await home.load()).revision);
  typeInto(book, ALL);
  return { book, home };
}

function inAddon(): Promise<WorkbookGateway> {
  const book = practiceSheet(new FakeWorkbook('plain'), BOOK);
  typeInto(book, ALL);
  return Promise.resolve(addonHome(book));
}

async function inXlsx(): Promise<WorkbookGateway> {
  const file = await openedByExcelJs(await bookToXlsx(BOOK, HERE));
  for (const { tab, at, value, format } of ALL) {
    const sheet = file.getWorksheet(tab);
    const rows = sheet?.getSheetValues().slice(1).map((row) => (row as unknown[]).slice(1)); // prettier-ignore
    const [row, column] = at(rows ?? []);
    const cell = sheet?.getCell(row + 1, column + 1);
    if (cell) Object.assign(cell, { value, style: { ...cell.style, numFmt: format } });
  }
  return openXlsxFile(new Uint8Array(await file.xlsx.writeBuffer()), HERE);
}

test.each([
  ['a Google spreadsheet', async () => (await inGoogle()).home],
  ['a sheet with the add-on', inAddon],
  ['an .xlsx file', inXlsx],
])(
  'a number typed by hand into %s is what it shows, or asked; one that we write over it has the sign',
  async (_, open) => {
    const home = await open();
    const { book, check, revision } = await home.load();
    const read = TYPED.map(
      ([header], n) => book.drivers[n]?.[header === 'Our part' ? 'attribution' : 'change'],
    );
    expect(read).toEqual(TYPED.map(([, , , means]) => (typeof means === 'string' ? null : means)));
    expect(book.settings[0]?.share).toBeNull();
    const said = check.map(({ message }) => message.replace(/\s/g, ' ')).sort();
    const asked = [...TYPED.flatMap(([, , , means]) => (typeof means === 'string' ? [means] : [])), ASKED];
    expect(said).toEqual(asked.sort());
    const change = {
      tab: 'drivers',
      id: 'drv_3',
      set: { attribution: 0.4 },
      was: { attribution: null },
    } as const;
    const { kind, loaded } = await home.apply([change], revision);
    const again = await home.load();
    for (const { book: now, check: left } of [loaded, again])
      expect([kind, now.drivers[2]?.attribution, left.length]).toEqual(['applied', 0.4, asked.length - 1]);
  },
);

test('the question in a Google spreadsheet goes once its cell is shown in per cent, though its number is the same', async () => {
  const { book, home } = await inGoogle();
  const before = (await home.load()).check.length;
  typeInto(
    book,
    ALL.slice(2, 3).map((one) => ({ ...one, format: '0%' })),
  );
  const { book: read, check } = await home.load();
  expect([read.drivers[2]?.attribution, check.length]).toEqual([0.15, before - 1]);
});
