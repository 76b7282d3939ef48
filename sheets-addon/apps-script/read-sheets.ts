import { isLocale } from '#shared/base/locale.ts';
import { COLUMN_MARK } from '#shared/google/wire/wire-sheets.ts';
import { entityNames } from '#shared/model/entities.ts';
import { sameWords, type Cell, type Mark, type Merge, type SheetRows } from '#shared/table/cells/cell.ts';
import { isPercentFormat } from '#shared/table/cells/number-format.ts';
import type { Place } from '#shared/table/cells/place.ts';
import { entityNamed, entityOf, tabTitle } from '#shared/table/book/columns.ts';
import type { Services, Sheet, Spreadsheet } from './services.ts';
import { isDate, serialOf } from './sheet-clock.ts';

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** The locale and zone of the spreadsheet itself, for settings that say nothing. */
export function placeOfSpreadsheet(spreadsheet: Spreadsheet): Place {
  const locale = spreadsheet.getSpreadsheetLocale().replace('_', '-');
  return { locale: isLocale(locale) ? locale : 'en-GB', zone: spreadsheet.getSpreadsheetTimeZone() };
}

/**
 * Reads our tabs, one `getValues` each, days and moments as serial numbers: those that bear our marks or titles. Only where one
 * of ours is in none of them all others are read too, because a tab without marks may have been renamed.
 */
export function readSheets(
  spreadsheet: Spreadsheet,
  services: Pick<Services, 'wallClock'>,
  skip: readonly string[],
): SheetRows[] {
  const marks = marksBySheet(spreadsheet);
  const serial = serialOf(spreadsheet.getSpreadsheetTimeZone(), services.wallClock);
  const sheets = spreadsheet.getSheets().filter((sheet) => !skip.includes(sheet.getName()));
  return oursFirst(sheets, marks).map((sheet) => ({
    name: sheet.getName(),
    rows: rowsOf(sheet, serial),
    isPercent: percentsOf(sheet),
    marks: marks.get(sheet.getSheetId()) ?? [],
    merges: mergesOf(sheet),
  }));
}

const TITLES = new Map(
  entityNames.flatMap((name) =>
    [entityOf(name).tab, tabTitle(name)].map((title) => [sameWords(title), name] as const),
  ),
);

function oursFirst(sheets: readonly Sheet[], marks: ReadonlyMap<number, readonly Mark[]>): readonly Sheet[] {
  const entityAt = (sheet: Sheet) =>
    marks.get(sheet.getSheetId())?.[0]?.entity ?? TITLES.get(sameWords(sheet.getName()));
  const ours = sheets.filter((sheet) => entityAt(sheet) !== undefined);
  const found = new Set(ours.map(entityAt));
  return entityNames.every((name) => found.has(name)) ? ours : sheets;
}

function rowsOf(sheet: Sheet, serial: (date: Date) => number): Cell[][] {
  const values = sheet.getDataRange().getValues() as unknown[][];
  return values.map((row) => row.map((value) => cellOf(value, serial)));
}

/** Which cells are shown in per cent; each column is asked once, and only where that changes what it says. */
function percentsOf(sheet: Sheet): NonNullable<SheetRows['isPercent']> {
  const columns: string[][][] = [];
  return (row, column) => {
    const formats = (columns[column] ??= sheet
      .getRange(1, column + 1, sheet.getLastRow(), 1)
      .getNumberFormats());
    return isPercentFormat(formats[row]?.[0] ?? '');
  };
}

/** One cell as the core sees it. */
export function cellOf(value: unknown, serial: (date: Date) => number): Cell {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string')
    return value.charCodeAt(0) === 35 && ERROR.test(value) ? { error: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return isDate(value) ? serial(value) : String(value);
}

function mergesOf(sheet: Sheet): Merge[] {
  return sheet
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({
      row: range.getRow() - 1,
      column: range.getColumn() - 1,
      height: range.getNumRows(),
      width: range.getNumColumns(),
    }));
}

/** Where our columns are marked, by sheet id. */
export function marksBySheet(spreadsheet: Spreadsheet): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const one of spreadsheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) {
    const column = one.getLocation().getColumn();
    const [entity = '', field = ''] = (one.getValue() ?? '').split('.');
    if (!column || !entityNamed(entity) || field === '') continue;
    const id = column.getSheet().getSheetId();
    marks.set(id, [...(marks.get(id) ?? []), { entity, field, row: null, column: column.getColumn() - 1 }]);
  }
  return marks;
}
