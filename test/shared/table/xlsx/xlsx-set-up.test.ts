import ExcelJS from '@protobi/exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { blankRecord, emptyBook, type Book } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { derivedTabs } from '#shared/workflows/derived-tabs.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const derive = (book: Book) => derivedTabs(book, { now: 0, zone: HERE.zone, who: 'Nora' });

/** A workbook of somebody's own, with a note and a rule of colours. */
async function ownWorkbook(): Promise<Uint8Array> {
  const own = new ExcelJS.Workbook();
  const plan = own.addWorksheet('Plan');
  plan.getCell('B1').note = 'from Clients';
  plan.getCell('B1').font = { name: 'Arial', size: 9 };
  plan.addConditionalFormatting({
    ref: 'A1:B9',
    rules: [{ type: 'expression', priority: 1, formulae: ['A1>1'], style: { font: { bold: true } } }],
  });
  return new Uint8Array(await own.xlsx.writeBuffer());
}

async function seen(bytes: Uint8Array): Promise<(tab: string) => ExcelJS.Worksheet> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return (tab) => file.getWorksheet(tab)!;
}

const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const textsOf = (tab: ExcelJS.Worksheet, column: number): string[] =>
  Array.from({ length: tab.rowCount }, (_, n) => tab.getCell(n + 1, column).text);

test('tabs that join a workbook look like those of a new one; what was there keeps its bytes', async () => {
  const theirs = await ownWorkbook();
  const home = openXlsxFile(theirs, HERE);
  await home.setUp(derive);
  const paths = Object.keys(unzipSync(theirs));
  expect(paths.filter((path) => part(theirs, path) !== part(home.bytes(), path)).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  const [joined, fresh] = [await seen(home.bytes()), await seen(await bookToXlsx(emptyBook(), HERE, []))];
  expect(joined('Plan').getCell('B1').note).toBe('from Clients');
  expect(joined('Plan').getCell('B1').font).toMatchObject({ name: 'Arial', size: 9 });
  const [ours, new_] = [joined('Sessions'), fresh('Sessions')];
  for (const [n] of columnsOf('sessions').entries()) {
    expect(ours.getCell(1, n + 1).note).toEqual(new_.getCell(1, n + 1).note);
    expect(ours.getCell(1, n + 1).style).toMatchObject({ fill: new_.getCell(1, n + 1).style.fill });
    expect(ours.getColumn(n + 1).width).toBe(new_.getColumn(n + 1).width);
    expect(ours.getColumn(n + 1).alignment).toEqual(new_.getColumn(n + 1).alignment);
    expect(ours.getCell(2, n + 1).dataValidation).toEqual(new_.getCell(2, n + 1).dataValidation);
  }
  expect(columnsOf('sessions').some((_, n) => ours.getCell(1, n + 1).note)).toBe(true);
  expect(ours.views[0]).toMatchObject({ xSplit: 1, ySplit: 1 });
  expect(ours.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true });
  const settings = joined('Settings');
  expect(settings.getCell(textsOf(settings, 1).indexOf('Share of value') + 1, 2).numFmt).toBe('0.0%');
  expect(textsOf(settings, 3).join(' ')).toContain('Parted by commas');
});

test('their states are coloured by the rules of a new one', async () => {
  const home = openXlsxFile(await ownWorkbook(), HERE);
  await home.setUp(derive);
  const at = [...unzipNames(home.bytes())].indexOf('Sessions') + 1;
  const rules = part(home.bytes(), `xl/worksheets/sheet${at}.xml`).match(/<cfRule [^>]*>/g) ?? [];
  const styles = part(home.bytes(), 'xl/styles.xml');
  const looks = /<dxfs[^>]*>([\s\S]*)<\/dxfs>/.exec(styles)?.[1]?.match(/<dxf>[\s\S]*?<\/dxf>/g) ?? [];
  const colours = rules.map((rule) => looks[Number(/dxfId="(\d+)"/.exec(rule)?.[1])]);
  expect(rules.length).toBeGreaterThan(5);
  for (const colour of colours) expect(colour).toMatch(/FF17694A|FF855000|FF596972|FFA5301F/);
  const titles = part(home.bytes(), 'xl/workbook.xml').match(/Print_Titles"[^<]*/g) ?? [];
  expect(titles.find((one) => one.includes('Minimum'))).toContain("'Minimum results'!$1:$1");
});

const unzipNames = (bytes: Uint8Array): string[] =>
  [...part(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) => name);

test('a row that is added has the look of its column and room for its words; no height is a rule', async () => {
  const home = openXlsxFile(await bookToXlsx(emptyBook(), HERE), HERE);
  await home.setUp(derive);
  const notes = 'Long words about a client. '.repeat(8).trim();
  const fresh = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MX'), name: 'Acme', notes };
  const settings = { ...blankRecord('settings', 'set_practice'), share: 0.15 };
  const { revision } = await home.load();
  await home.apply([adding('clients', fresh), adding('settings', settings)], revision);
  const clients = (await seen(home.bytes()))('Clients');
  const at = columnsOf('clients').findIndex(({ name }) => name === 'notes') + 1;
  expect(clients.getCell(2, at).alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  expect(clients.getRow(2).height).toBe(6 * 15);
  expect(clients.getColumn(1).numFmt).toBe('@');
  const parts = Object.values(unzipSync(home.bytes())).map((bytes) => strFromU8(bytes));
  expect(parts.filter((one) => one.includes('customHeight='))).toEqual([]);
});
