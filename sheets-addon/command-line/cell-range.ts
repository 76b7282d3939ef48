import { parseNumber, parseShare } from '#shared/base/amount.ts';
import { sameWords, type Cell, type Rows, type SheetRows } from '#shared/table/cells/cell.ts';
import type { CellArgument } from '../apps-script/ranged.ts';
import { misuse, refusal } from './stop.ts';

/** A rectangle of cells in a tab, counted from 0, ends included. */
export interface CellRange {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const RANGE = /^(?:'((?:[^']|'')+)'|([^!']+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** Reads `Value!C2:C20` or `'My tab'!B4`; null for what is no range. */
export function rangeFrom(text: string): CellRange | null {
  const [, quoted, bare, letters, first, lastLetters, last] = RANGE.exec(text.trim()) ?? [];
  if (letters === undefined || first === undefined) return null;
  const [row, column] = [Number(first) - 1, columnNumber(letters)];
  const [lastRow, lastColumn] = [
    last === undefined ? row : Number(last) - 1,
    lastLetters === undefined ? column : columnNumber(lastLetters),
  ];
  return {
    tab: quoted?.replace(/''/g, "'") ?? bare ?? '',
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    lastRow: Math.max(row, lastRow),
    lastColumn: Math.max(column, lastColumn),
  };
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The tab of a range in a workbook. */
export function tabOf(sheets: readonly SheetRows[], { tab }: CellRange): SheetRows {
  const found = sheets.find(({ name }) => sameWords(name) === sameWords(tab));
  if (found) return found;
  throw refusal(`There is no tab “${tab}”. There are: ${sheets.map(({ name }) => name).join(', ')}.`);
}

/** The cells of a range; what lies beyond the rows of its tab is blank. */
export const cellsOf = (sheets: readonly SheetRows[], range: CellRange): Rows => {
  const { rows } = tabOf(sheets, range);
  return Array.from({ length: range.lastRow - range.row + 1 }, (_, n) =>
    Array.from(
      { length: range.lastColumn - range.column + 1 },
      (__, m): Cell => rows[range.row + n]?.[range.column + m] ?? null,
    ),
  );
};

/** One argument as typed: a range, a number, a share, TRUE or FALSE, a text; nothing between quotes is blank. */
export function argumentFrom(text: string, sheets: () => readonly SheetRows[], locale: string): CellArgument {
  const range = rangeFrom(text);
  if (range) {
    const cells = cellsOf(sheets(), range);
    return range.row === range.lastRow && range.column === range.lastColumn ? cells[0]?.[0] : cells;
  }
  if (text.trim() === '') return null;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  const number = /%\s*$/.test(text) ? parseShare(text, locale) : parseNumber(text, locale);
  if (number.ok) return number.value;
  if (/^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/i.test(text))
    throw misuse(`In which tab is ${text}? Write it like Value!${text.toUpperCase()}.`);
  // None of the functions takes a text with such a sign; a range of whole columns or a misspelt one is meant.
  if (text.includes('!')) throw misuse(`“${text}” is not a range of cells. Write it like Value!C2:C20.`);
  return text;
}
