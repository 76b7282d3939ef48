import type { sheets_v4 } from '@googleapis/sheets';
import { areaOfA1, gridOfArea } from './areas.ts';
import { masked, maskOf } from './field-mask.ts';
import type { FakeTab } from './tab.ts';
import type { Area, Line, Mark } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';
import { effective } from './rest-values.ts';

/** What of the grid an answer gives: nothing, the lines with their marks, or the cells too. */
type Grid = 'none' | 'lines' | 'cells';

/** The answer to `spreadsheets.get` before its field mask; with ranges only their tabs, and of each those cells. */
export function spreadsheetAnswer(
  book: FakeWorkbook,
  cells: Grid,
  ranges: readonly string[] = [],
): sheets_v4.Schema$Spreadsheet {
  const asked = ranges.map((range) => areaOfA1(book, range));
  const areasOf = (tab: FakeTab): readonly (Area | null)[] =>
    ranges.length === 0 ? [null] : asked.flatMap((one) => (one.tab === tab ? [one.area] : []));
  return {
    spreadsheetId: book.id,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    properties: { title: book.title, locale: book.locale, timeZone: book.timeZone },
    sheets: book.tabs.flatMap((tab, index) => {
      const areas = areasOf(tab);
      return areas.length > 0 ? [sheetAnswer(book, tab, index, cells, areas)] : [];
    }),
    ...(book.marks.length > 0
      ? { developerMetadata: book.marks.map((mark) => markAnswer(mark, { spreadsheet: true })) }
      : {}),
    ...(book.names.length > 0
      ? {
          namedRanges: book.names.map(({ id, name, tab, area }) => ({
            namedRangeId: id,
            name,
            range: gridOfArea(book.tabById(tab), area),
          })),
        }
      : {}),
  };
}

/** The answer to `spreadsheets.get` with a field mask, of the tabs of some ranges or of all. */
export function askedAnswer(
  book: FakeWorkbook,
  fields: string,
  ranges: readonly string[],
): sheets_v4.Schema$Spreadsheet {
  const mask = maskOf(fields);
  const data = mask['sheets']?.['data'];
  const grid = data === undefined ? 'none' : 'rowData' in data ? 'cells' : 'lines';
  return masked(spreadsheetAnswer(book, grid, ranges), mask) as sheets_v4.Schema$Spreadsheet;
}

/** Google leaves out what is at its default: zero, no, none. */
function sheetAnswer(
  book: FakeWorkbook,
  tab: FakeTab,
  index: number,
  cells: Grid,
  areas: readonly (Area | null)[],
): sheets_v4.Schema$Sheet {
  const { merges, conditionals, protections } = tab;
  return {
    properties: {
      sheetId: tab.id,
      title: tab.title,
      index,
      sheetType: 'GRID',
      ...(tab.hidden ? { hidden: true } : {}),
      gridProperties: {
        rowCount: tab.rowCount,
        columnCount: tab.columnCount,
        ...(tab.frozenRows > 0 ? { frozenRowCount: tab.frozenRows } : {}),
      },
    },
    ...(merges.length > 0 ? { merges: merges.map((area) => gridOfArea(tab, area)) } : {}),
    ...(conditionals.length > 0
      ? {
          conditionalFormats: conditionals.map(({ areas, rule }) => ({
            ...rule,
            ranges: areas.map((area) => gridOfArea(tab, area)),
          })),
        }
      : {}),
    ...(protections.length > 0
      ? {
          protectedRanges: protections.map(({ id, area, whole, description, warningOnly }) => ({
            protectedRangeId: id,
            range: whole ? { sheetId: tab.id } : gridOfArea(tab, area),
            description,
            warningOnly,
          })),
        }
      : {}),
    ...(tab.marks.length > 0
      ? { developerMetadata: tab.marks.map((mark) => markAnswer(mark, { sheetId: tab.id })) }
      : {}),
    ...(cells === 'none' ? {} : { data: areas.map((area) => gridAnswer(book, tab, cells, area)) }),
  };
}

const markAnswer = (
  { id, key, value, visibility }: Mark,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$DeveloperMetadata => ({
  metadataId: id,
  metadataKey: key,
  metadataValue: value,
  visibility,
  location,
});

function gridAnswer(
  book: FakeWorkbook,
  tab: FakeTab,
  grid: Grid,
  area: Area | null,
): sheets_v4.Schema$GridData {
  const { top, left, bottom, right } = area ?? {
    top: 0,
    left: 0,
    bottom: tab.rowCount,
    right: tab.columnCount,
  };
  // Cells that only look like something are answered too where their range is asked for.
  const [rows, width] = area ? [bottom, right] : [tab.lastRow + 1, tab.lastColumn + 1];
  const line = ({ hidden, pixels, marks }: Line, dimension: string, at: number) => ({
    pixelSize: pixels ?? (dimension === 'ROWS' ? 21 : 100),
    ...(hidden ? { hiddenByUser: true } : {}),
    ...(marks.length > 0
      ? {
          developerMetadata: marks.map((mark) =>
            markAnswer(mark, {
              dimensionRange: { sheetId: tab.id, dimension, startIndex: at, endIndex: at + 1 },
            }),
          ),
        }
      : {}),
  });
  return {
    ...(top > 0 ? { startRow: top } : {}),
    ...(left > 0 ? { startColumn: left } : {}),
    rowData: Array.from({ length: grid === 'cells' ? Math.max(0, rows - top) : 0 }, (_, row) => ({
      values: Array.from({ length: Math.max(0, width - left) }, (__, column) =>
        cellAnswer(book, tab, top + row, left + column),
      ),
    })),
    columnMetadata: Array.from({ length: right - left }, (_, at) =>
      line(tab.line('columns', left + at), 'COLUMNS', left + at),
    ),
  };
}

function cellAnswer(
  book: FakeWorkbook,
  tab: FakeTab,
  row: number,
  column: number,
): sheets_v4.Schema$CellData {
  const { input, format, note, rule } = tab.cell(row, column);
  return {
    ...(input === undefined
      ? {}
      : { userEnteredValue: enteredAnswer(input), effectiveValue: effective(book.shown(tab, row, column)) }),
    ...(format ? { userEnteredFormat: format, effectiveFormat: format } : {}),
    ...(note ? { note } : {}),
    ...(rule ? { dataValidation: rule } : {}),
  };
}

const enteredAnswer = (input: NonNullable<ReturnType<FakeTab['cell']>['input']>) =>
  'text' in input
    ? { stringValue: input.text }
    : 'number' in input
      ? { numberValue: input.number }
      : 'bool' in input
        ? { boolValue: input.bool }
        : { formulaValue: input.formula };
