import type { EntityName } from '../model/entities.ts';
import type { Cell } from '../table/cell.ts';
import { entityNamed } from '../table/columns.ts';
import type { TabDress } from '../table/dress.ts';
import type { FormulaCell } from '../table/sheet-data.ts';
import type { GridRange, SheetsRequest } from './requests.ts';
import type { WireCell } from './sheets-client.ts';
import { cellData } from './typed-cells.ts';

/**
 * The hidden tab that keeps what each write overwrote. Google knows cells by place only: where a person sorts the rows between our
 * read and our write, the write lands in another row. So every batch first copies, in the same atomic step, the id and the old
 * values of the cells it is about to overwrite. Reading that back tells surely which row was hit, and what it held.
 */
export const WRITES_TAB = 'Recent writes';

/** What set-up makes of it. */
export const WRITES_DRESS: TabDress = {
  title: WRITES_TAB,
  kind: 'words',
  entity: null,
  hidden: true,
  headerRow: 0,
  columns: ['Write', 'Tab', 'Row meant', 'Row hit', 'Cells', 'Header and value before, in turn'].map(
    (header) => ({
      name: header,
      header,
      note: null,
      format: '@',
      width: 20,
      hidden: false,
      list: null,
      tones: [],
    }),
  ),
  settings: [],
  warning: 'Valueback keeps here for a while what it overwrote, to put it back where rows moved meanwhile.',
  rangeName: null,
};

/** Columns of that tab beyond those of every grid: two a cell for the widest row of ours. */
export const WRITES_COLUMNS = 120;
const FIRST_COPY = 5;
const KEPT_ROWS = 999;

/** One row of ours of which cells are overwritten; rows and columns counted from 0. */
export interface Overwrite {
  readonly sheetId: number;
  readonly entity: EntityName;
  readonly row: number;
  readonly headerRow: number;
  /** Where the id stands; null in a tab without ids. */
  readonly idColumn: number | null;
  /** What the id's cell held when it was read; blank for a row typed by hand. */
  readonly id: string;
  readonly cells: readonly {
    readonly field: string;
    readonly column: number;
    readonly header: string;
    readonly cell: Cell | FormulaCell;
  }[];
}

/** One row as the tab of writes remembers it. */
export interface WriteEntry {
  readonly token: string;
  readonly entity: EntityName;
  readonly meant: string;
  readonly hit: string;
  readonly cells: readonly {
    readonly field: string;
    /** The header that was meant, and the one that stood there. */
    readonly header: string;
    readonly headerHit: string;
    /** What was written, shortened by `gist`, and what stood there before. */
    readonly wrote: string;
    readonly before: WireCell;
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

/** The requests that remember a batch's overwrites, newest on top; `settled` names earlier ones that need no more care. */
export function journalRequests(
  writesId: number,
  token: string,
  overwrites: readonly Overwrite[],
  settled: readonly string[],
): SheetsRequest[] {
  const kept = overwrites.slice(0, KEPT_ROWS - 1);
  const words = [
    ...kept.map((one) => wordsOf(token, one)),
    ...(settled.length > 0 ? [[SETTLED, settled.join(' ')]] : []),
  ];
  if (words.length === 0) return [];
  const rows = (startIndex: number, endIndex: number) =>
    ({ sheetId: writesId, dimension: 'ROWS', startIndex, endIndex }) as const;
  const end = 1 + words.length;
  return [
    { insertDimension: { range: rows(1, end), inheritFromBefore: false } },
    { deleteDimension: { range: rows(KEPT_ROWS + 1, KEPT_ROWS + end) } },
    {
      updateCells: {
        range: { sheetId: writesId, ...span('Row', 1, end), ...span('Column', 0, FIRST_COPY) },
        rows: words.map((texts) => ({ values: texts.map(cellData) })),
        fields: 'userEnteredValue',
      },
    },
    ...kept.flatMap((one, n) => copies(writesId, 1 + n, one)),
  ];
}

const SETTLED = 'settled';

const wordsOf = (token: string, { entity, id, cells }: Overwrite): string[] => [
  token,
  entity,
  id,
  '',
  JSON.stringify(cells.map(({ field, header, cell }) => [field, gist(header), gist(cell)])),
];

const span = (of: 'Row' | 'Column', start: number, end: number): Partial<GridRange> => ({
  [`start${of}Index`]: start,
  [`end${of}Index`]: end,
});

function copies(
  writesId: number,
  at: number,
  { sheetId, row, headerRow, idColumn, cells }: Overwrite,
): SheetsRequest[] {
  const copy = (fromRow: number, fromColumn: number, toColumn: number): SheetsRequest => ({
    copyPaste: {
      source: oneCell(sheetId, fromRow, fromColumn),
      destination: oneCell(writesId, at, toColumn),
      pasteType: 'PASTE_VALUES',
    },
  });
  return [
    ...(idColumn === null ? [] : [copy(row, idColumn, 3)]),
    ...cells.flatMap(({ column }, n) => [
      copy(headerRow, column, FIRST_COPY + 2 * n),
      copy(row, column, FIRST_COPY + 2 * n + 1),
    ]),
  ];
}

const oneCell = (sheetId: number, row: number, column: number): GridRange => ({
  sheetId,
  ...span('Row', row, row + 1),
  ...span('Column', column, column + 1),
});

/** What the tab of writes holds, without what was settled since. */
export function writeEntries(rows: readonly (readonly WireCell[])[]): WriteEntry[] {
  const settled = new Set(
    rows.filter(([first]) => first === SETTLED).flatMap(([, tokens]) => String(tokens).split(' ')),
  );
  return rows.slice(1).flatMap((row): WriteEntry[] => {
    const [token, tab, meant, hit, words] = row;
    const entity = entityNamed(String(tab));
    if (!entity || typeof token !== 'string' || settled.has(token)) return [];
    return [{ token, entity, meant: gist(meant), hit: gist(hit), cells: cellsOf(String(words), row) }];
  });
}

/** The cells of an entry; none where a person wrote into the tab of writes. */
function cellsOf(words: string, row: readonly WireCell[]): WriteEntry['cells'] {
  return namedCells(words).map(([field, header, wrote], n) => ({
    field,
    header,
    wrote,
    headerHit: gist(row[FIRST_COPY + 2 * n]),
    before: row[FIRST_COPY + 2 * n + 1] ?? null,
  }));
}

function namedCells(words: string): (readonly [string, string, string])[] {
  try {
    const named: unknown = JSON.parse(words);
    return Array.isArray(named) ? named.filter((one) => Array.isArray(one) && one.length === 3) : [];
  } catch {
    return [];
  }
}

/** Whether a write hit the row and the columns it meant. */
export const hitWell = ({ meant, hit, cells }: WriteEntry): boolean =>
  meant === hit && cells.every(({ header, headerHit }) => header === headerHit);
