import type { sheets_v4 } from '@googleapis/sheets';
import type { Merge } from '../../table/cells/cell.ts';
import type { WireAfter, WireCell, WireMark, WireSheet, WireStructure } from './sheets-client.ts';

const MARK = 'developerMetadata(metadataId,metadataKey,metadataValue)';

const fieldsWith = (cells: string): string =>
  [
    'spreadsheetId',
    'properties(title,locale,timeZone)',
    'namedRanges(name)',
    MARK,
    'sheets(properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount,frozenRowCount))',
    'merges',
    'conditionalFormats(ranges)',
    'protectedRanges(description)',
    MARK,
    `data(${cells}startColumn,columnMetadata(${MARK})))`,
  ].join(',');

/** Everything of a spreadsheet but its cells. */
export const STRUCTURE_FIELDS = fieldsWith('');

/** The same of the tabs of some ranges, with the cells of these. */
export const RANGE_FIELDS = fieldsWith('rowData(values(effectiveValue)),');

/** The same in a batch's answer. */
export const AFTER_FIELDS = `updatedSpreadsheet(${RANGE_FIELDS})`;

/** An answer of `spreadsheets.get` in our words; what Google leaves out is zero, no or none. */
export function structureOf(answer: sheets_v4.Schema$Spreadsheet): WireStructure {
  const sheets = answer.sheets ?? [];
  return {
    spreadsheetId: answer.spreadsheetId ?? '',
    title: answer.properties?.title ?? '',
    locale: answer.properties?.locale ?? '',
    timeZone: answer.properties?.timeZone ?? '',
    sheets: sheets.map(sheetOf),
    marks: [...marksOf(answer.developerMetadata, null, null), ...sheets.flatMap(sheetMarks)],
    namedRanges: (answer.namedRanges ?? []).map(({ name }) => name ?? ''),
  };
}

/** A batch's answer in our words, or that of `spreadsheets.get` for some ranges. */
export function afterOf({
  updatedSpreadsheet = {},
}: sheets_v4.Schema$BatchUpdateSpreadsheetResponse): WireAfter {
  const rows = (updatedSpreadsheet.sheets ?? []).map(
    ({ properties, data }) =>
      [
        properties?.sheetId ?? 0,
        (data?.[0]?.rowData ?? []).map(({ values }) => (values ?? []).map(cellIn)),
      ] as const,
  );
  return { structure: structureOf(updatedSpreadsheet), rows: new Map(rows) };
}

function cellIn({ effectiveValue }: sheets_v4.Schema$CellData): WireCell {
  const { numberValue, stringValue, boolValue, errorValue } = effectiveValue ?? {};
  return numberValue ?? stringValue ?? boolValue ?? (errorValue ? errorText(errorValue.type ?? '') : null);
}

const ERRORS: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  N_A: '#N/A',
  NAME: '#NAME?',
  NULL_VALUE: '#NULL!',
};

/** What a cell shows for a kind of error, as the values of a range say it. */
const errorText = (type: string): string => ERRORS[type] ?? `#${type}!`;

function sheetOf(sheet: sheets_v4.Schema$Sheet): WireSheet {
  const { sheetId, title, index, hidden, gridProperties } = sheet.properties ?? {};
  return {
    sheetId: sheetId ?? 0,
    title: title ?? '',
    index: index ?? 0,
    hidden: hidden ?? false,
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
    frozenRowCount: gridProperties?.frozenRowCount ?? 0,
    merges: (sheet.merges ?? []).map(mergeOf),
    protections: (sheet.protectedRanges ?? []).map(({ description }) => description ?? ''),
    conditionalFormats: sheet.conditionalFormats?.length ?? 0,
  };
}

const mergeOf = (range: sheets_v4.Schema$GridRange): Merge => {
  const [row, column] = [range.startRowIndex ?? 0, range.startColumnIndex ?? 0];
  return {
    row,
    column,
    height: (range.endRowIndex ?? row + 1) - row,
    width: (range.endColumnIndex ?? column + 1) - column,
  };
};

function sheetMarks(sheet: sheets_v4.Schema$Sheet): WireMark[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const onColumns = (sheet.data ?? []).flatMap(({ startColumn, columnMetadata }) =>
    (columnMetadata ?? []).flatMap(({ developerMetadata }, n) =>
      marksOf(developerMetadata, sheetId, (startColumn ?? 0) + n),
    ),
  );
  return [...marksOf(sheet.developerMetadata, sheetId, null), ...onColumns];
}

const marksOf = (
  metadata: sheets_v4.Schema$DeveloperMetadata[] | undefined,
  sheetId: number | null,
  column: number | null,
): WireMark[] =>
  (metadata ?? []).map(({ metadataId, metadataKey, metadataValue }) => ({
    metadataId: metadataId ?? 0,
    key: metadataKey ?? '',
    value: metadataValue ?? '',
    sheetId,
    column,
  }));
