import type { sheets_v4 } from '@googleapis/sheets';
import { a1OfArea, areaOfA1 } from './areas.ts';
import type { FakeTab } from './tab.ts';
import type { Area, Shown } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

/** How Google names the kinds of errors that cells show. */
const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
};

export const effective = (shown: Shown): sheets_v4.Schema$ExtendedValue =>
  typeof shown === 'number'
    ? { numberValue: shown }
    : typeof shown === 'boolean'
      ? { boolValue: shown }
      : typeof shown === 'string'
        ? { stringValue: shown }
        : shown === null
          ? {}
          : { errorValue: { type: ERROR_TYPES[shown.error] ?? 'ERROR', message: shown.error } };

/** The answer to `values.batchGet` with `UNFORMATTED_VALUE`: blanks inside are “”, blanks at the ends are left out. */
export function valuesAnswer(
  book: FakeWorkbook,
  ranges: readonly string[],
): sheets_v4.Schema$BatchGetValuesResponse {
  return {
    spreadsheetId: book.id,
    valueRanges: ranges.map((range) => {
      const { tab, area } = areaOfA1(book, range);
      const values = valuesOf(book, tab, area);
      return { range: a1OfArea(tab, area), majorDimension: 'ROWS', ...(values.length > 0 ? { values } : {}) };
    }),
  };
}

function valuesOf(book: FakeWorkbook, tab: FakeTab, area: Area): unknown[][] {
  const rows: unknown[][] = [];
  const [bottom, right] = [Math.min(area.bottom, tab.lastRow + 1), Math.min(area.right, tab.lastColumn + 1)];
  for (let row = area.top; row < bottom; row++) {
    const cells: unknown[] = [];
    for (let column = area.left; column < right; column++) {
      const shown = book.shown(tab, row, column);
      if (shown === null) continue;
      while (cells.length < column - area.left) cells.push('');
      cells.push(typeof shown === 'object' ? shown.error : shown);
    }
    rows.push(cells);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
