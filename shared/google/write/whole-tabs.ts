import type { TabDress } from '../../table/dress/dress.ts';
import type { TabEdit } from '../../table/book/tab-edit.ts';
import { blocks, room, rowsOf, writeRun } from '../wire/cell-blocks.ts';
import { dressTab, newTab } from '../dress/dress-requests.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import type { WireSheet } from '../wire/sheets-client.ts';

const NEW_ROWS = 1000;

const heightOf = ({ cells }: TabEdit): number => cells.reduce((most, { row }) => Math.max(most, row + 1), 0);

/** A tab that is not there yet, dressed, with its cells. */
export const addedTab = (edit: TabEdit, dress: TabDress, sheetId: number): SheetsRequest[] => [
  newTab(dress, sheetId, null),
  ...dressTab(dress, sheetId),
  ...room(sheetId, 'ROWS', NEW_ROWS, heightOf(edit)),
  ...(edit.whole ? [whole(sheetId, edit)] : blocks(edit.cells).map((cells) => writeRun(sheetId, cells))),
];

/** A derived tab written whole: our columns down to the end of the grid; what stands right of them stays. */
export function wholeTab({ sheetId, rowCount, columnCount }: WireSheet, edit: TabEdit): SheetsRequest[] {
  return [
    ...room(sheetId, 'ROWS', rowCount, heightOf(edit)),
    ...room(sheetId, 'COLUMNS', columnCount, widthOf(edit)),
    whole(sheetId, edit),
  ];
}

const widthOf = ({ cells }: TabEdit): number =>
  cells.reduce((most, { column }) => Math.max(most, column + 1), 1);

const whole = (sheetId: number, edit: TabEdit): SheetsRequest => ({
  updateCells: {
    range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: widthOf(edit) },
    rows: rowsOf(edit.cells, heightOf(edit), widthOf(edit)),
    fields: 'userEnteredValue',
  },
});
