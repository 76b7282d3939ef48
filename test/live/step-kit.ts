import assert from 'node:assert/strict';
import { newId } from '#shared/base/id.ts';
import type { SheetsApi } from '#shared/google/wire/google-client.ts';
import type { SheetsClient, WireCell, WireSheet } from '#shared/google/wire/sheets-client.ts';
import type { GoogleWorkbook } from '#shared/google/workbook.ts';
import { blankRecord } from '#shared/model/book.ts';
import type { RecordNamed } from '#shared/model/entities.ts';
import { adding, type Change } from '#shared/table/book/change.ts';

/** What a step works with: the way in, and the spreadsheet. */
export interface LiveCase {
  readonly api: SheetsApi;
  readonly sheet: string;
}

/** One line of the checklist. `run` answers what was seen and throws where it is not as it should be. */
export interface Step {
  readonly title: string;
  run(live: LiveCase): Promise<string>;
}

let made = 0;

const freshId = (prefix: string): string =>
  newId(prefix, Date.now(), Uint8Array.from([0, 0, made >> 8, made++ & 255]));

/** A new client of a name. */
export const client = (name: string): RecordNamed<'clients'> => ({
  ...blankRecord('clients', freshId('cli')),
  name,
});

/** Adds records, planned on what stands there now. */
export async function add(home: GoogleWorkbook, ...changes: readonly Change[]): Promise<void> {
  const { revision } = await home.load();
  const applied = await home.apply(changes, revision);
  assert.equal(applied.kind, 'applied', 'The write was not applied.');
}

/** Adds clients by name and gives them back. */
export async function addClients(
  home: GoogleWorkbook,
  ...names: readonly string[]
): Promise<RecordNamed<'clients'>[]> {
  const records = names.map(client);
  await add(home, ...records.map((one) => adding('clients', one)));
  return records;
}

/** The names of all clients, in order of the alphabet. */
export const clientNames = async (home: GoogleWorkbook): Promise<string[]> =>
  (await home.load()).book.clients.map(({ name }) => name).sort();

/** A tab of the spreadsheet by its title. */
export async function tab(sheets: SheetsClient, title: string): Promise<WireSheet> {
  const found = (await sheets.structure()).sheets.find((one) => one.title === title);
  assert.ok(found, `There is no tab “${title}”.`);
  return found;
}

/** The cells of a tab. */
export async function cells(sheets: SheetsClient, title: string): Promise<readonly (readonly WireCell[])[]> {
  const [values] = await sheets.values([`'${title}'`]);
  return values?.rows ?? [];
}

/** Writes a text into one cell, as a person would. */
export async function type(
  sheets: SheetsClient,
  title: string,
  row: number,
  column: number,
  text: string,
): Promise<void> {
  const { sheetId } = await tab(sheets, title);
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
  await sheets.apply([{ updateCells: { range, rows, fields: 'userEnteredValue' } }]);
}

/** Pushes the rows from one on down by a new blank row. */
export async function insertRow(sheets: SheetsClient, title: string, at: number): Promise<void> {
  const { sheetId } = await tab(sheets, title);
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } as const;
  await sheets.apply([{ insertDimension: { range, inheritFromBefore: false } }]);
}
