import { columnLetters } from '../../table/cells/cell.ts';
import { LOOKS, STALE_TONE, type ColumnDress, type TabDress } from '../../table/dress/dress.ts';
import type { WordTone } from '../../table/dress/dress-tones.ts';
import { LISTS_TAB } from '../../table/dress/lists.ts';
import type { CellData, CellFormat, DataValidationRule, GridRange, SheetsRequest } from '../wire/requests.ts';
import { colorStyle, numberFormat } from '../wire/typed-cells.ts';
import { COLUMN_MARK } from '../wire/wire-sheets.ts';

const ROWS = 1000;
const PIXELS_A_CHARACTER = 7;

/**
 * A new, bare tab of a dress. Its id is chosen by us, so that the requests after it can name it. One that nobody needs yet is hidden,
 * and its header is not frozen: by that it is known as never shown.
 */
export const newTab = (
  dress: TabDress,
  sheetId: number,
  index: number | null,
  isNeeded = !dress.hidden,
): SheetsRequest => ({
  addSheet: {
    properties: {
      sheetId,
      title: dress.title,
      ...(index === null ? {} : { index }),
      hidden: !isNeeded,
      gridProperties: {
        rowCount: ROWS,
        columnCount: Math.max(26, dress.columns.length + 1),
        frozenRowCount: isNeeded || dress.hidden ? dress.headerRow + 1 : 0,
        frozenColumnCount: dress.frozenColumns,
      },
    },
  },
});

/** Everything a new tab bears besides its values: header, looks, lists, tones, marks, name and warning. */
export function dressTab(dress: TabDress, sheetId: number): SheetsRequest[] {
  const { columns, headerRow } = dress;
  const below = { sheetId, startRowIndex: headerRow + 1 };
  return [
    ...(columns.length > 0 ? [headerCells(sheetId, headerRow, 0, columns)] : []),
    ...columns.flatMap((column, at) => dressColumn(dress, sheetId, at, column)),
    ...dress.settings.flatMap(({ format, list }, n) =>
      looks(
        { ...below, startRowIndex: headerRow + 1 + n, endRowIndex: headerRow + 2 + n, ...oneColumn(1) },
        format,
        list,
        true,
      ),
    ),
    ...(dress.kind === 'derived'
      ? [tone(STALE_TONE, { sheetId, ...oneColumn(0), startRowIndex: 0, endRowIndex: 1 }, 0)]
      : []),
    ...(dress.warning ? [warn(sheetId, dress.warning)] : []),
    ...(dress.rangeName && columns.length > 0
      ? [nameColumns(sheetId, dress.rangeName, headerRow, columns.length)]
      : []),
  ];
}

/** Names the columns of a tab, from the header down, for people's own formulas. */
export const nameColumns = (
  sheetId: number,
  name: string,
  headerRow: number,
  endColumnIndex: number,
): SheetsRequest => ({
  addNamedRange: {
    namedRange: { name, range: { sheetId, startRowIndex: headerRow, startColumnIndex: 0, endColumnIndex } },
  },
});

/** Warns whoever writes into a tab, and lets them. */
export const warn = (sheetId: number, description: string): SheetsRequest => ({
  addProtectedRange: { protectedRange: { range: { sheetId }, description, warningOnly: true } },
});

const oneColumn = (at: number) => ({ startColumnIndex: at, endColumnIndex: at + 1 });

/** Header cells in a row, from column `at` on, each with its note. */
export const headerCells = (
  sheetId: number,
  row: number,
  at: number,
  columns: readonly ColumnDress[],
): SheetsRequest => ({
  updateCells: {
    range: {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: at,
      endColumnIndex: at + columns.length,
    },
    rows: [{ values: columns.map(headerCell) }],
    fields:
      'userEnteredValue,userEnteredFormat(backgroundColorStyle,textFormat,wrapStrategy,verticalAlignment),note',
  },
});

const headerCell = ({ header, note }: ColumnDress): CellData => ({
  userEnteredValue: { stringValue: header },
  userEnteredFormat: {
    backgroundColorStyle: colorStyle(LOOKS.header.ground),
    textFormat: { bold: true, foregroundColorStyle: colorStyle(LOOKS.header.ink) },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  },
  ...(note ? { note } : {}),
});

/** The look of one column below its header, its width, its tones, and the mark it is found by. */
export function dressColumn(
  dress: TabDress,
  sheetId: number,
  at: number,
  column: ColumnDress,
): SheetsRequest[] {
  const { headerRow, entity } = dress;
  const below = { sheetId, startRowIndex: headerRow + 1, ...oneColumn(at) };
  const line = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } as const;
  return [
    ...looks(below, column.format, column.list, column.wrap),
    {
      updateDimensionProperties: {
        range: line,
        properties: {
          pixelSize: column.width * PIXELS_A_CHARACTER + 10,
          ...(column.hidden ? { hiddenByUser: true } : {}),
        },
        fields: column.hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
      },
    },
    ...column.tones.map((one, n) => tone(one, below, n)),
    ...(entity && !(dress.kind === 'settings' && column.name !== 'value')
      ? [markColumn(entity, column.name, sheetId, at)]
      : []),
  ];
}

/** Marks a column as one of our fields: it is found by that wherever it is moved and whatever its header says. */
export const markColumn = (entity: string, field: string, sheetId: number, at: number): SheetsRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: COLUMN_MARK,
      metadataValue: `${entity}.${field}`,
      visibility: 'DOCUMENT',
      location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
    },
  },
});

function looks(range: GridRange, format: string, list: number | null, wrap: boolean): SheetsRequest[] {
  const numbers = numberFormat(format);
  const cell: CellData = {
    userEnteredFormat: {
      verticalAlignment: 'TOP',
      ...(wrap ? { wrapStrategy: 'WRAP' } : {}),
      ...(numbers ? { numberFormat: numbers } : {}),
    },
    ...(list === null ? {} : { dataValidation: listRule(list) }),
  };
  const fields = [
    'userEnteredFormat.verticalAlignment',
    ...(wrap ? ['userEnteredFormat.wrapStrategy'] : []),
    ...(numbers ? ['userEnteredFormat.numberFormat'] : []),
    ...(list === null ? [] : ['dataValidation']),
  ];
  return [{ repeatCell: { range, cell, fields: fields.join(',') } }];
}

/** Warns and lets the person have their way: what is not in the list is read all the same. */
export const listRule = (list: number): DataValidationRule => ({
  condition: {
    type: 'ONE_OF_RANGE',
    values: [{ userEnteredValue: `=${LISTS_TAB}!$${columnLetters(list)}:$${columnLetters(list)}` }],
  },
  strict: false,
  showCustomUi: true,
});

/** Colours the cells of a range that say a word. */
export function tone({ word, tone: name }: WordTone, range: GridRange, index: number): SheetsRequest {
  const look = LOOKS.tones[name];
  const format: CellFormat = {
    backgroundColorStyle: colorStyle(look.ground),
    textFormat: { foregroundColorStyle: colorStyle(look.ink) },
  };
  const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] } as const;
  return {
    addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format } }, index },
  };
}
