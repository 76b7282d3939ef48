/** What a spreadsheet shows for a formula that failed: `#REF!`, `#DIV/0!`. */
export interface ErrorCell {
  readonly error: string;
}

/** One cell's value, the same for .xlsx, Google Sheets and Apps Script: days and moments are serial numbers, blank is null. */
export type Cell = string | number | boolean | null | ErrorCell;

/** Rows of cells; short rows are blank to the right. */
export type Rows = readonly (readonly Cell[])[];

/** Where a column of ours was marked by metadata (Google) or by the defined name `vb.<entity>.<field>` (.xlsx); counted from 0. */
export interface Mark {
  readonly entity: string;
  readonly field: string;
  /** The header's row; null where the mark is on the whole column. */
  readonly row: number | null;
  readonly column: number;
}

/** One tab as a home hands it over. */
export interface SheetRows {
  readonly name: string;
  readonly rows: Rows;
  readonly marks?: readonly Mark[] | undefined;
  /** Whether a number cell is shown in per cent; null while that is not known yet. Left out where the home never tells. */
  readonly isPercent?: ((row: number, column: number) => boolean | null) | undefined;
  /** How many days later a plain number counts that is a day by its column alone; left out where the home counts as most do. */
  readonly daysLater?: ((row: number, column: number) => number) | undefined;
  /** Cells merged into one, which hide what a row says. */
  readonly merges?: readonly Merge[] | undefined;
}

/** Cells merged into one, by its top left cell, counted from 0; its size where the home knows it. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly height?: number;
  readonly width?: number;
}

/** Whether a cell shows an error. */
export const isErrorCell = (cell: Cell | undefined): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null;

const SPACE = 32;

/** Whether a cell says nothing: missing, empty or only spaces. */
export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && isBlankText(cell));

/** Whether a text is empty or only spaces; most texts are told by their first character. */
export const isBlankText = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first > SPACE && first < 128 ? false : text.trim() === '';
};

/** Letters of a column counted from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A column by its letters, behind which its row may stand, counted from 0; -1 of none. */
export function columnOf(place: string): number {
  let [column, at] = [0, 0];
  for (let code = place.charCodeAt(0); code > 64 && code < 91; code = place.charCodeAt(++at))
    column = column * 26 + code - 64;
  return column - 1;
}

/** A tab's name as formulas write it: quoted unless it is one plain word. */
export const quotedTab = (tab: string): string =>
  /^[A-Za-z_]\w*$/.test(tab) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(tab)
    ? tab
    : `'${tab.replace(/'/g, "''")}'`;

/** The address a person finds a cell by, row and column counted from 0: `Sessions!D7`. */
export const cellAddress = (tab: string, row: number, column: number): string =>
  `${quotedTab(tab)}!${columnLetters(column)}${row + 1}`;

/** Words of plain letters with one space between them: nothing of them is written in two ways but large and small letters. */
const PLAIN_WORDS = /^[!-^`-~]+(?: [!-^`-~]+)*$/;

/** How two texts of headers, words or labels are compared: case, spaces and dashes do not matter. */
export const sameWords = (text: string): string =>
  PLAIN_WORDS.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLocaleLowerCase('en')
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\s\u00a0_]+/g, ' ')
        .trim();

/** A formula with the result it shows before it is next computed. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: string;
}
