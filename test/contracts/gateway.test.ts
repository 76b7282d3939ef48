import 'fake-indexeddb/auto';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { openXlsxFile } from '#shared/table/xlsx/xlsx-workbook.ts';
import { emptyBook } from '#shared/model/book.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { builtSheetsApi } from '#test/support/extension-sheets.ts';
import { newGoogleHome } from '#test/support/sheets/google-home.ts';
import { newRestHome } from '#test/support/sheets/rest-home.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { gatewayContract } from './gateway-contract.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

let databases = 0;

const extension = builtSheetsApi();
const tokens = { token: async () => 'token', refused: async () => undefined };

async function throughExtension(): Promise<WorkbookGateway> {
  const { sheetsApi } = await extension;
  return newRestHome((rootUrl) => sheetsApi({ tokens, rootUrl }));
}

/** Every home of a practice: one contract. */
const HOMES: readonly (readonly [string, () => Promise<WorkbookGateway>])[] = [
  ['memory', () => Promise.resolve(memoryWorkbook())],
  ['the browser’s database', () => openIndexedDb(`contract-${++databases}`)],
  ['a Google spreadsheet, without a wire', async () => (await newGoogleHome()).home],
  ['a Google spreadsheet over REST, through Google’s own package', () => newRestHome()],
  ['a Google spreadsheet over REST, through the extension’s own transport', throughExtension],
  ['an .xlsx file', async () => openXlsxFile(await bookToXlsx(emptyBook(), HERE), HERE)],
];

for (const [name, open] of HOMES) gatewayContract(name, open);
