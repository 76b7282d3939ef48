import { isBlankCell, isErrorCell, type Cell, type Rows, type SheetRows } from '../cells/cell.ts';
import { dayForm } from './day-text.ts';
import { ungrouped } from './grouped-rows.ts';
import { headerOf, headerText, type HeaderText } from './header-text.ts';
import { HEADER_WORDS, ROLE_WORDS } from './header-words.ts';
import { joinsOf, withJoined } from './joined-columns.ts';
import { numberForm } from './number-text.ts';
import { noRecords } from './total-rows.ts';

/** A sheet of another program's file. */
export interface ForeignSheet extends Pick<SheetRows, 'name' | 'rows' | 'isPercent' | 'daysLater'> {
  /** Rows that the file hides, counted from 0. */
  readonly hiddenRows?: readonly number[];
}

/** A sheet made ready to be mapped: its header row found, columns joined that say one thing together. */
export interface PreparedSheet {
  readonly name: string;
  /** The rows as in the file, each with the joined columns at its end. */
  readonly rows: Rows;
  readonly headerRow: number;
  readonly headers: readonly HeaderText[];
  /** Whether the header row names columns at all; false where the list begins with its first record. */
  readonly hasHeaders: boolean;
  /** The column of the file behind each column; a joined one is shown at the first of its two. */
  readonly origin: readonly number[];
  /** The columns of the file that a joined column is made of. */
  readonly behind: Readonly<Record<number, readonly number[]>>;
  /** Rows that are no records, counted from 0, each with what it is. */
  readonly left: ReadonlyMap<number, string>;
  readonly hiddenRows: readonly number[];
}

const HEADER_DEPTH = 20;
const SAMPLE = 200;

const allWords: ReadonlySet<string> = new Set(
  [
    ...Object.values(HEADER_WORDS).flatMap((fields) => Object.values(fields)),
    ...Object.values(ROLE_WORDS),
  ].flat(),
);

/** Makes a sheet ready; `known` are the headers of our own columns. */
export function prepareSheet(
  sheet: ForeignSheet,
  currency: string,
  locale: string,
  known: ReadonlySet<string>,
): PreparedSheet {
  const isKnown = (words: string) => allWords.has(words) || known.has(words);
  const headerRow = headerRowOf(sheet.rows, currency, isKnown);
  const left = noRecords(sheet.rows, headerRow, locale);
  const groups = ungrouped(sheet.rows, headerRow, left);
  const own = groups?.rows ?? sheet.rows;
  const header = own[headerRow] ?? [];
  const named = header.map((cell) => headerText(cell, currency));
  const parties: readonly string[] = [...ROLE_WORDS.client, ...ROLE_WORDS.person];
  const hasParty = named.some(({ words }) => parties.includes(words));
  const headers = named.map((one, at) =>
    at === groups?.column && one.words === '' && !hasParty ? headerOf('customer') : one,
  );
  const hasHeaders =
    headers.some(({ words }) => words !== '' && isKnown(words)) || !looksLikeRecord(header, locale);
  const joins = joinsOf(headers, own.slice(headerRow + 1, headerRow + 1 + SAMPLE), locale);
  const width = Math.max(header.length, ...own.slice(0, SAMPLE).map((row) => row.length));
  const rows =
    joins.length === 0 ? own : own.map((row, at) => withJoined(row, at, headerRow, width, joins, locale));
  return {
    name: sheet.name,
    rows,
    headerRow,
    headers: [
      ...headers,
      ...Array.from({ length: width - headers.length }, () => headerText('', currency)),
      ...joins.map(({ header: text }) => text),
    ],
    hasHeaders,
    origin: [...Array.from({ length: width }, (_, n) => n), ...joins.map(({ columns }) => columns[0] ?? 0)],
    behind: Object.fromEntries(joins.map(({ columns }, n) => [width + n, columns])),
    left,
    hiddenRows: sheet.hiddenRows ?? [],
  };
}

/** Whether one of the first rows of a sheet names two columns that lists have: a cover sheet has none. */
export const namesColumns = (rows: Rows): boolean =>
  rows
    .slice(0, HEADER_DEPTH)
    .some((row) => row.filter((cell) => allWords.has(headerText(cell, '').words)).length > 1);

/** The first row that names most columns; people and programs write titles above. */
function headerRowOf(rows: Rows, currency: string, isKnown: (words: string) => boolean): number {
  let best = { at: -1, hits: 0 };
  rows.slice(0, HEADER_DEPTH).forEach((row, at) => {
    const hits = row.filter(
      (cell) => typeof cell === 'string' && isKnown(headerText(cell, currency).words),
    ).length;
    if (hits > best.hits) best = { at, hits };
  });
  if (best.at >= 0) return best.at;
  const filled = (row: readonly Cell[]) => row.filter((cell) => !isBlankCell(cell)).length;
  const widest = Math.max(0, ...rows.slice(0, HEADER_DEPTH).map(filled));
  return Math.max(
    0,
    rows.findIndex((row) => filled(row) > 0 && filled(row) >= widest / 2),
  );
}

/** Whether a row holds values rather than names of columns: a number, a day, an address. */
const looksLikeRecord = (row: readonly Cell[], locale: string): boolean =>
  row.some((cell) =>
    typeof cell === 'string'
      ? /\S@\S+\.\S/.test(cell) || numberForm(cell) !== null || dayForm(cell, locale) !== null
      : cell !== null && !isErrorCell(cell),
  );

/** A row of the file in words, counted from 1: “row 5”, “rows 5, 9”. */
export const rowsInWords = (rows: readonly number[]): string => {
  const shown = rows
    .slice(0, 10)
    .map((row) => row + 1)
    .join(', ');
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${rows.length > 10 ? ' and more' : ''}`;
};
