import { emptyBook } from '../../model/book.ts';
import { bookSheets } from '../../table/book/book-sheets.ts';
import { sameWords, type Cell } from '../../table/cells/cell.ts';
import { plainCells } from '../../table/dress/cell-looks.ts';
import { tabTitle } from '../../table/book/columns.ts';
import { DICTIONARY_TAB, dictionaryRows } from '../../table/dress/dictionary.ts';
import type { TabDress } from '../../table/dress/dress.ts';
import { neededTabs } from '../../table/dress/needed-tabs.ts';
import { titleOf } from './show-tabs.ts';
import { hasWords } from '../../table/dress/strangers.ts';
import { room, rowsOf } from '../wire/cell-blocks.ts';
import { dressTab, newTab } from './dress-requests.ts';
import { freeId } from '../write/free-id.ts';
import { numberFor } from '../write/marker.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import type { WireSheet } from '../wire/sheets-client.ts';
import { WRITES_COLUMNS, WRITES_DRESS } from '../write/writes-tab.ts';

/** The tabs that are missing, each behind the one it follows; all of them stand before any is dressed, since lists draw on a tab. */
export function tabsAdded(
  opened: OpenSpreadsheet,
  dresses: readonly TabDress[],
  missing: readonly TabDress[],
): SheetsRequest[] {
  const isNeeded = neededTabs(opened.read.book);
  const order = opened.structure.sheets.map(({ title }) => title);
  const ids = new Map(missing.map((dress) => [dress, freeId(opened, dress.title)]));
  const tabs = dresses.map((dress, n): SheetsRequest[] => {
    const id = ids.get(dress);
    if (id === undefined) return [];
    const before = dresses[n - 1];
    const title = before && (titleOf(opened, before) ?? before.title);
    const index = title === undefined ? 0 : order.indexOf(title) + 1;
    order.splice(index, 0, dress.title);
    return [newTab(dress, id, index, isNeeded(dress))];
  });
  const looks = missing.flatMap((dress) => {
    const id = ids.get(dress) ?? numberFor(dress.title);
    return [...rowsBelow(id, dress), ...dressTab(dress, id)];
  });
  return [...tabs.flat(), ...looks];
}

/** What stands in a new tab from the start, below its header: the settings' names and what they do, and the dictionary. */
function rowsBelow(sheetId: number, dress: TabDress): SheetsRequest[] {
  if (dress === WRITES_DRESS) return room(sheetId, 'COLUMNS', 26, WRITES_COLUMNS);
  const rows =
    dress.kind === 'settings'
      ? (bookSheets(emptyBook(), NOWHERE).find(({ entity }) => entity === 'settings')?.rows ?? [])
      : dress.title === DICTIONARY_TAB
        ? dictionaryRows()
        : [];
  const below = rows.slice(1);
  return below.length === 0
    ? []
    : [
        {
          updateCells: {
            range: {
              sheetId,
              startRowIndex: 1,
              endRowIndex: 1 + below.length,
              startColumnIndex: 0,
              endColumnIndex: widthOf(below),
            },
            rows: rowsOf(plainCells(below), below.length, widthOf(below)),
            fields: 'userEnteredValue',
          },
        },
      ];
}

const NOWHERE = { locale: 'en-GB', zone: 'UTC' };

const widthOf = (rows: readonly (readonly Cell[])[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 1);

/** Tabs of our records or settings that are there and hold nothing yet. */
export function blankTabs(
  { read, sheets, structure }: OpenSpreadsheet,
  dresses: readonly TabDress[],
): { readonly dress: TabDress; readonly sheet: WireSheet }[] {
  return dresses.flatMap((dress) => {
    const found = sheets.find(({ name }) => sameWords(name) === sameWords(dress.title));
    const known = dress.kind === 'records' && dress.entity && read.layouts.has(dress.entity);
    if (dress.entity === null || known || !found || hasWords(found)) return [];
    const sheet = structure.sheets.find(({ title }) => title === found.name);
    return sheet ? [{ dress, sheet }] : [];
  });
}

/** Everything a tab that is there and blank lacks. */
export const dressBlank = (
  dress: TabDress,
  { sheetId, rowCount, columnCount }: WireSheet,
): SheetsRequest[] => [
  ...room(sheetId, 'COLUMNS', columnCount, dress.columns.length),
  ...room(sheetId, 'ROWS', rowCount, dress.settings.length + 2),
  ...rowsBelow(sheetId, dress),
  ...dressTab(dress, sheetId),
];

/** The blank sheet every new spreadsheet begins with goes, once ours are there. */
export function emptySheet({ structure, sheets }: OpenSpreadsheet): SheetsRequest[] {
  const [only, ...others] = structure.sheets;
  const blank = sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null)));
  const ours = only?.title === tabTitle('settings');
  return only && others.length === 0 && blank && !ours && structure.marks.length === 0
    ? [{ deleteSheet: { sheetId: only.sheetId } }]
    : [];
}
