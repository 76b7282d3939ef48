import type { EntityName } from '../../model/entities.ts';
import type { Cell, FormulaCell } from '../../table/cells/cell.ts';
import { entityNamed } from '../../table/book/columns.ts';
import type { GridRange, SheetsRequest } from '../wire/requests.ts';
import type { WireCell } from '../wire/sheets-client.ts';
import { parsed, settledRows, settlingIn, type Aftermath, type Settling } from './settled.ts';
import { cellData } from '../wire/typed-cells.ts';
import { WIDEST_TAB, WRITES_ROWS } from './writes-tab.ts';

const FIRST_COPY = 4;
/** One row that a batch writes into; rows and columns counted from 0. */
export interface RowWritten {
  readonly sheetId: number;
  readonly entity: EntityName;
  /** Null for a row that is added below all others. */
  readonly row: number | null;
  readonly headerRow: number;
  /** How many columns the tab has in use. */
  readonly width: number;
  /** Its headers as they were read. */
  readonly headers: readonly string[];
  /** The header of the ids; null in a tab without ids. */
  readonly idHeader: string | null;
  /** What the id's cell held when it was read; blank for a row typed by hand. Of a row that is added: its id. */
  readonly id: string;
  readonly cells: readonly {
    readonly field: string;
    readonly column: number;
    readonly header: string;
    /** What stood there when it was read. */
    readonly before: Cell;
    readonly cell: Cell | FormulaCell;
  }[];
}

/** A row as the tab of writes remembers it, all texts shortened by `gist`. */
export interface WriteEntry {
  readonly token: string;
  readonly entity: EntityName;
  readonly added: boolean;
  readonly meant: string;
  readonly idHeader: string | null;
  /** The headers as they were read. */
  readonly headersRead: readonly string[];
  /** The headers, and the row before it was written into, as they really stood the moment before. */
  readonly headers: readonly string[];
  readonly row: readonly WireCell[];
  readonly cells: readonly {
    readonly field: string;
    readonly column: number;
    readonly header: string;
    readonly wrote: string;
    readonly expected: string;
  }[];
}

const LONGEST_GIST = 120;

/** A cell's content in short, to tell whether it still is what was written. */
export function gist(cell: Cell | FormulaCell | WireCell | undefined): string {
  if (cell === null || cell === undefined || cell === '') return '';
  const text =
    typeof cell === 'object' ? ('formula' in cell ? `=${cell.formula}` : cell.error) : String(cell);
  return text.length <= LONGEST_GIST ? text : `${text.slice(0, LONGEST_GIST)}… ${text.length}`;
}

/** Whether a gist is all that the cell said. */
export const isWhole = (short: string): boolean => short.length <= LONGEST_GIST;

/** The requests that remember what a batch writes into, newest on top. */
export function journalRequests(
  writesId: number,
  token: string,
  written: readonly RowWritten[],
  aftermath: Aftermath,
  now: number,
): SheetsRequest[] {
  const kept = written.slice(0, WRITES_ROWS - 1);
  const words = [
    ...kept.map((one) => [token, one.entity, one.id, wordsOf(one)]),
    ...settledRows(aftermath, token, now),
  ];
  if (words.length === 0) return [];
  const rows = (startIndex: number, endIndex: number) =>
    ({ sheetId: writesId, dimension: 'ROWS', startIndex, endIndex }) as const;
  const end = 1 + words.length;
  return [
    { insertDimension: { range: rows(1, end), inheritFromBefore: false } },
    { deleteDimension: { range: rows(WRITES_ROWS + 1, WRITES_ROWS + end) } },
    {
      updateCells: {
        range: area(writesId, 1, end, 0, FIRST_COPY),
        rows: words.map((texts) => ({ values: texts.map(cellData) })),
        fields: 'userEnteredValue',
      },
    },
    ...kept.flatMap((one, n) => copies(writesId, 1 + n, one)),
  ];
}

const widthOf = ({ width }: RowWritten): number => Math.min(WIDEST_TAB, width);

const wordsOf = (one: RowWritten): string =>
  JSON.stringify({
    added: one.row === null,
    width: widthOf(one),
    headers: one.headers,
    idHeader: one.idHeader,
    cells: one.cells.map(({ field, column, header, cell, before }) => [
      field,
      column,
      gist(header),
      gist(cell),
      gist(before),
    ]),
  });

function copies(writesId: number, at: number, one: RowWritten): SheetsRequest[] {
  const width = widthOf(one);
  const copy = (row: number, to: number): SheetsRequest => ({
    copyPaste: {
      source: area(one.sheetId, row, row + 1, 0, width),
      destination: area(writesId, at, at + 1, to, to + width),
      pasteType: 'PASTE_VALUES',
    },
  });
  return [copy(one.headerRow, FIRST_COPY), ...(one.row === null ? [] : [copy(one.row, FIRST_COPY + width)])];
}

const area = (sheetId: number, top: number, bottom: number, left: number, right: number): GridRange => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

/** What the tab of writes holds below its header, newest first. */
export function writeEntries(rows: readonly (readonly WireCell[])[]): (WriteEntry | Settling)[] {
  return rows.slice(1).flatMap((row): (WriteEntry | Settling)[] => {
    const settling = settlingIn(row);
    if (settling) return [settling];
    const [token, tab, meant, words] = row;
    const entity = entityNamed(String(tab));
    const said = saidWords(String(words));
    if (!entity || !said || typeof token !== 'string') return [];
    const { added, width, headers: headersRead = [], idHeader, cells } = said;
    const headers = Array.from({ length: width }, (_, n) => gist(row[FIRST_COPY + n]));
    const before = Array.from({ length: width }, (_, n) => row[FIRST_COPY + width + n] ?? null);
    const named = cells.map(([field, column, header, wrote, expected]) => ({
      field,
      column,
      header,
      wrote,
      expected,
    }));
    const read = { headersRead, headers, row: before, cells: named };
    return [{ token, entity, added, meant: gist(meant), idHeader, ...read }];
  });
}

interface Said {
  readonly added: boolean;
  readonly width: number;
  readonly headers?: readonly string[];
  readonly idHeader: string | null;
  readonly cells: readonly (readonly [string, number, string, string, string])[];
}

/** The words of an entry; null where a person wrote into the tab of writes. */
function saidWords(words: string): Said | null {
  const said = parsed<Said>(words);
  return said && Array.isArray(said.cells) && Number.isInteger(said.width) ? said : null;
}

/** The id of the row that was hit; null where the ids' column could not be told. */
export function idHit({ idHeader, headers, row }: WriteEntry): string | null {
  const at = idHeader === null ? -1 : headers.indexOf(idHeader);
  return at < 0 || headers.lastIndexOf(idHeader ?? '') !== at ? null : gist(row[at]);
}
