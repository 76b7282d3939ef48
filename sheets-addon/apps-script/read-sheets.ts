import { sameWords, type Cell, type Mark, type Rows, type SheetRows } from '#shared/table/cell.ts';
import { isLocale, type Place } from '#shared/table/place.ts';
import { columnsOf, entityNamed } from '#shared/table/columns.ts';
import type { Services, Sheet, Spreadsheet } from './services.ts';
import { isDate, serialOf } from './sheet-clock.ts';

/** Key of the markers on columns; the value is `entity.field`. */
export const COLUMN_MARK = 'vb.column';

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** The locale and zone of the spreadsheet itself, for settings that say nothing. */
export function placeOfSpreadsheet(spreadsheet: Spreadsheet): Place {
  const locale = spreadsheet.getSpreadsheetLocale().replace('_', '-');
  return { locale: isLocale(locale) ? locale : 'en-GB', zone: spreadsheet.getSpreadsheetTimeZone() };
}

/** Reads every tab but those of `skip`: one `getValues` a tab, days and moments as serial numbers. */
export function readSheets(
  spreadsheet: Spreadsheet,
  services: Pick<Services, 'wallClock'>,
  skip: readonly string[],
): SheetRows[] {
  const marks = marksBySheet(spreadsheet);
  const serial = serialOf(spreadsheet.getSpreadsheetTimeZone(), services.wallClock);
  return spreadsheet
    .getSheets()
    .filter((sheet) => !skip.includes(sheet.getName()))
    .map((sheet) => {
      const rows = rowsOf(sheet, serial);
      const own = marks.get(sheet.getSheetId()) ?? [];
      const row = headerRowOf(own, rows);
      return {
        name: sheet.getName(),
        rows,
        marks: own.map((mark) => ({ ...mark, row })),
        merges: mergesOf(sheet),
      };
    });
}

const HEADER_DEPTH = 10;

/** Marks stand on whole columns: the header is the one of the first rows that says most of what they mark; people write above it. */
function headerRowOf(marks: readonly Mark[], rows: Rows): number {
  const says = (row: readonly Cell[]) =>
    marks.filter(({ entity, field, column }) => {
      const name = entityNamed(entity);
      const header = name && columnsOf(name).find((one) => one.name === field)?.header;
      const cell = row[column];
      return header && typeof cell === 'string' && sameWords(cell) === sameWords(header);
    }).length;
  const hits = rows.slice(0, HEADER_DEPTH).map(says);
  return Math.max(0, hits.indexOf(Math.max(0, ...hits)));
}

function rowsOf(sheet: Sheet, serial: (date: Date) => number): Cell[][] {
  const values = sheet.getDataRange().getValues() as unknown[][];
  return values.map((row) => row.map((value) => cellOf(value, serial)));
}

/** One cell as the core sees it. */
export function cellOf(value: unknown, serial: (date: Date) => number): Cell {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string')
    return value.charCodeAt(0) === 35 && ERROR.test(value) ? { error: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return isDate(value) ? serial(value) : String(value);
}

function mergesOf(sheet: Sheet): { row: number; column: number }[] {
  return sheet
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({ row: range.getRow() - 1, column: range.getColumn() - 1 }));
}

/** Where our columns are marked, by sheet id. */
function marksBySheet(spreadsheet: Spreadsheet): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const one of spreadsheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) {
    const column = one.getLocation().getColumn();
    const [entity = '', field = ''] = (one.getValue() ?? '').split('.');
    if (!column || !entityNamed(entity) || field === '') continue;
    const id = column.getSheet().getSheetId();
    marks.set(id, [...(marks.get(id) ?? []), { entity, field, row: 0, column: column.getColumn() - 1 }]);
  }
  return marks;
}
