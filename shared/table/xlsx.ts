import { isLocale } from '../base/locale.ts';
import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { good, refused, type Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Cell, Mark, SheetRows } from './cell.ts';
import type { DerivedTab } from './derived-tab.ts';
import { listsOf } from './lists.ts';
import { placeOf, type Place } from './place.ts';
import { readBook, type ReadBook } from './read-book.ts';
import { bookTabs, makeXlsx, placeNames } from './xlsx-make.ts';
import { isZone } from '../base/moment.ts';

type NamedRange = NonNullable<Workbook['namedRanges']>[number];

/** A whole book as a new .xlsx file: visible tabs, derived ones, hidden ones, the words of the lists last. */
export function bookToXlsx(
  book: Book,
  device: Place,
  derived: readonly DerivedTab[] = [],
): Promise<Uint8Array> {
  const place = placeOf(book.settings[0] ?? null, device);
  return makeXlsx(bookTabs(book, device, derived), listsOf(book), placeNames(place));
}

/** What an .xlsx file holds, as every home hands it over. */
export interface XlsxContent {
  readonly sheets: readonly SheetRows[];
  /** The locale and zone its cells were written by, where it says so. */
  readonly place: Partial<Place>;
}

/** Opens .xlsx bytes. What is no workbook, damaged or locked is refused with what to do. */
export async function xlsxContent(bytes: Uint8Array): Promise<Checked<XlsxContent>> {
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes);
  } catch (error) {
    const locked = error instanceof Error && /encrypt|password/i.test(`${error.name} ${error.message}`);
    return refused('', locked ? LOCKED : DAMAGED);
  }
  const names = workbook.namedRanges ?? [];
  const sheets = workbook.sheets.map((sheet) => sheetRows(sheet, names));
  return good({ sheets, place: placeFrom(names) });
}

const LOCKED = 'This workbook is protected by a password. Save it without one, then choose it again.';
const DAMAGED =
  'This file is no .xlsx workbook, or it is damaged. Open it in your spreadsheet program, save it as .xlsx, then choose it again.';

function placeFrom(names: readonly NamedRange[]): Partial<Place> {
  const textOf = (name: string) =>
    /^"([^"]*)"$/.exec(names.find((one) => one.name === name)?.range ?? '')?.[1] ?? '';
  const [zone, locale] = [textOf('vb.zone'), textOf('vb.locale')];
  return { ...(isZone(zone) ? { zone } : {}), ...(locale && isLocale(locale) ? { locale } : {}) };
}

/** A book from .xlsx bytes, with what to check and where everything stands. */
export async function xlsxToBook(bytes: Uint8Array, device: Place): Promise<Checked<ReadBook>> {
  const content = await xlsxContent(bytes);
  if (!content.ok) return content;
  return good(readBook(content.value.sheets, { ...device, ...content.value.place }));
}

const MARK = /^vb\.(\w+)\.(\w+)$/;
const CELL_RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::.*)?$/;

function marksOf(sheet: string, names: readonly NamedRange[]): Mark[] {
  return names.flatMap(({ name, range }): Mark[] => {
    const [, entity, field] = MARK.exec(name) ?? [];
    const [, quoted, bare, letters, row] = CELL_RANGE.exec(range) ?? [];
    if (!entity || !field || !letters || (quoted?.replace(/''/g, "'") ?? bare) !== sheet) return [];
    return [{ entity, field, row: Number(row) - 1, column: columnNumber(letters) }];
  });
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function sheetRows(sheet: Sheet, names: readonly NamedRange[]): SheetRows {
  const rows: Cell[][] = sheet.rows.map((row) => row.map(asCell));
  for (const [key, { type, value, formula, formulaResult }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const shown = formula !== undefined && formulaResult !== undefined ? formulaResult : value;
    const failed = type === 'error' || (formula !== undefined && ERROR.test(String(shown)));
    const empty = formula !== undefined && (shown === null || shown === undefined);
    const cells = rows[row];
    if (cells && (failed || empty)) cells[column] = { error: failed ? String(shown) : 'no stored result' };
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol }) => ({ row: startRow, column: startCol }));
  return { name: sheet.name, rows, marks: marksOf(sheet.name, names), merges };
}

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;
const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25569;

function asCell(value: string | number | boolean | Date | null | undefined): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? value.getTime() / DAY_MS + EPOCH_SERIAL : value;
}
