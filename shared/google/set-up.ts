import { emptyBook } from '../model/book.ts';
import { bookSheets } from '../table/book-sheets.ts';
import type { Cell } from '../table/cell.ts';
import { tabTitle } from '../table/columns.ts';
import type { DerivedTab } from '../table/derived-tab.ts';
import { DICTIONARY_TAB, dictionaryRows } from '../table/dictionary.ts';
import { bookDress, type TabDress } from '../table/dress.ts';
import { repairEdits } from '../table/refresh-edits.ts';
import { room, rowsOf } from './cell-blocks.ts';
import { dressTab, markColumn, newTab } from './dress-requests.ts';
import { WRITES_COLUMNS, WRITES_DRESS } from './writes-tab.ts';
import { numberFor } from './marker.ts';
import type { Opened } from './reader.ts';
import type { SheetsRequest } from './requests.ts';
import { freeId } from './free-id.ts';
import type { Wanted } from './save.ts';
import type { WireSheet } from './sheets-client.ts';

/** What set-up or repair still has to do; what it adds is said in `added`. Whatever stands there already stays as it is. */
export function setUpWanted(opened: Opened, derived: readonly DerivedTab[], added: string[]): Wanted {
  const dresses = [...bookDress(derived), WRITES_DRESS];
  const missing = dresses.filter((dress) => titleOf(opened, dress) === null);
  const repair = repairEdits(opened.read, opened.sheets);
  const edits = repair.edits.filter(
    ({ tab, cells }) => cells.length > 0 && (isOurs(opened, tab) || tab === opened.read.settings?.tab),
  );
  const marks = missingMarks(opened);
  if (missing.length === 0 && edits.length === 0 && marks.length === 0) return { done: true };
  added.push(
    ...missing.filter(({ entity }) => entity === null).map(({ title }) => `The tab “${title}”.`),
    ...repair.added,
  );
  return {
    done: false,
    key: `set up ${opened.revision}`,
    edits,
    more: [...tabsAdded(opened, dresses, missing), ...marks, ...emptySheet(opened)],
  };
}

const isOurs = ({ read }: Opened, tab: string): boolean =>
  [...read.layouts.values()].some(({ plan }) => plan.tab === tab);

/** The title of a dress's tab in this spreadsheet; null where it has none. */
function titleOf({ read, structure }: Opened, { entity, title }: TabDress): string | null {
  const known = entity === 'settings' ? read.settings?.tab : entity && read.layouts.get(entity)?.plan.tab;
  return known ?? structure.sheets.find((one) => one.title === title)?.title ?? null;
}

/** The tabs that are missing, each behind the one it follows; all of them stand before any is dressed, since lists draw on a tab. */
function tabsAdded(
  opened: Opened,
  dresses: readonly TabDress[],
  missing: readonly TabDress[],
): SheetsRequest[] {
  const order = opened.structure.sheets.map(({ title }) => title);
  const ids = new Map(missing.map((dress) => [dress, freeId(opened, dress.title)]));
  const tabs = dresses.map((dress, n): SheetsRequest[] => {
    const id = ids.get(dress);
    if (id === undefined) return [];
    const before = dresses[n - 1];
    const title = before && (titleOf(opened, before) ?? before.title);
    const index = title === undefined ? 0 : order.indexOf(title) + 1;
    order.splice(index, 0, dress.title);
    return [newTab(dress, id, index)];
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
            rows: rowsOf(cellsOf(below), below.length, widthOf(below)),
            fields: 'userEnteredValue',
          },
        },
      ];
}

const NOWHERE = { locale: 'en-GB', zone: 'UTC' };

const widthOf = (rows: readonly (readonly Cell[])[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 1);

const cellsOf = (rows: readonly (readonly Cell[])[]) =>
  rows.flatMap((cells, row) => cells.map((cell, column) => ({ row, column, cell, format: 'General' })));

/** Marks for columns of ours that were found by their headers only: a workbook that came from a file, or lost them. */
function missingMarks({ read, structure, sheets }: Opened): SheetsRequest[] {
  const sheetOf = (tab: string): WireSheet | undefined => structure.sheets.find(({ title }) => title === tab);
  const marksOf = (tab: string) => sheets.find(({ name }) => name === tab)?.marks ?? [];
  const columns = [...read.layouts].flatMap(([entity, { plan }]) =>
    Object.entries(plan.columns).map(([field, column]) => ({
      entity: entity as string,
      tab: plan.tab,
      field,
      column,
    })),
  );
  const { settings } = read;
  const value = settings
    ? [{ entity: 'settings', tab: settings.tab, field: 'value', column: settings.valueColumn }]
    : [];
  return [...columns, ...value].flatMap(({ entity, tab, field, column }) => {
    const sheet = sheetOf(tab);
    const known = marksOf(tab).some((mark) => mark.entity === entity && mark.field === field);
    return sheet && !known ? [markColumn(entity, field, sheet.sheetId, column)] : [];
  });
}

/** The blank sheet every new spreadsheet begins with goes, once ours are there. */
function emptySheet({ structure, sheets }: Opened): SheetsRequest[] {
  const [only, ...others] = structure.sheets;
  const blank = sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null)));
  const ours = only && [tabTitle('settings')].includes(only.title);
  return only && others.length === 0 && blank && !ours && structure.marks.length === 0
    ? [{ deleteSheet: { sheetId: only.sheetId } }]
    : [];
}
