import { largest } from '../../base/largest.ts';
import { formatOf } from '../../table/dress/cell-looks.ts';
import { fieldOf } from '../../table/book/columns.ts';
import { recordsDress, type TabDress } from '../../table/dress/dress.ts';
import type { FormattedCell, TabEdit } from '../../table/book/tab-edit.ts';
import { isPercentFormat } from '../../table/cells/number-format.ts';
import { blocks, giveFormat, room, rowsOf, writeRun } from '../wire/cell-blocks.ts';
import { dressColumn, headerCells } from '../dress/dress-requests.ts';
import { gist, type RowWritten } from './journal.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { CellData, SheetsRequest } from '../wire/requests.ts';
import { headerAt, tabPlace, type TabPlace } from '../read/tab-places.ts';
import { numberFormat } from '../wire/typed-cells.ts';
import { addedTab, wholeTab } from './whole-tabs.ts';
import { WIDEST_TAB } from './writes-tab.ts';

/** A set of edits as requests, in the order they must be sent, and which rows they write into. */
export interface Edited {
  /** Columns that the others need. */
  readonly first: readonly SheetsRequest[];
  /** The rows of ours that are written into or added. */
  readonly written: readonly RowWritten[];
  /** The writing itself. */
  readonly then: readonly SheetsRequest[];
  /** Whether tabs or columns change, so that the structure must be read anew. */
  readonly reshapes: boolean;
}

/** So many columns beyond the last are remembered too: a person may insert some just before the write. */
const SPARE_COLUMNS = 4;

const NOTHING: Edited = { first: [], written: [], then: [], reshapes: false };

/** What edits need to know beyond the spreadsheet: how a new tab looks, and its id. */
export interface NewTabs {
  dressOf(title: string): TabDress;
  idFor(title: string): number;
}

/** Edits as requests. */
export const editRequests = (opened: OpenSpreadsheet, edits: readonly TabEdit[], fresh: NewTabs): Edited =>
  mergedByTab(edits)
    .map((edit): Edited => {
      const place = tabPlace(opened, edit.tab);
      if (!place) {
        const then = addedTab(edit, fresh.dressOf(edit.tab), fresh.idFor(edit.tab));
        return { ...NOTHING, then, reshapes: true };
      }
      return edit.whole ? { ...NOTHING, then: wholeTab(place.sheet, edit) } : editedTab(place, edit);
    })
    .reduce(joined, NOTHING);

const joined = (a: Edited, b: Edited): Edited => ({
  first: [...a.first, ...b.first],
  written: [...a.written, ...b.written],
  then: [...a.then, ...b.then],
  reshapes: a.reshapes || b.reshapes,
});

/** Edits of one tab become one: of two for one cell, the later counts. */
function mergedByTab(edits: readonly TabEdit[]): TabEdit[] {
  const tabs = new Map<string, TabEdit>();
  for (const edit of edits) {
    const before = edit.whole ? undefined : tabs.get(edit.tab);
    const cells = new Map(
      [...(before?.cells ?? []), ...edit.cells].map((one) => [`${one.row} ${one.column}`, one]),
    );
    tabs.set(edit.tab, { ...edit, cells: [...cells.values()] });
  }
  return [...tabs.values()].filter(({ cells, whole }) => cells.length > 0 || whole);
}

function editedTab(place: TabPlace, edit: TabEdit): Edited {
  const { headerRow, nextRow, sheet } = place;
  const headers = edit.cells.filter(({ row }) => row === headerRow);
  const below = edit.cells.filter(({ row }) => row !== headerRow);
  const fresh = new Set(headers.map(({ column }) => column));
  const isOld = ({ column }: FormattedCell) => !fresh.has(column);
  const changed = below.filter(({ row }) => row < nextRow);
  const added = below.filter(({ row }) => row >= nextRow);
  return {
    first: headers.flatMap((cell) => addedColumn(place, cell)),
    written: [
      ...rowsWritten(place, changed.filter(isOld), false),
      ...rowsWritten(place, added.filter(isOld), true),
    ],
    then: [
      ...blocks(changed).map((cells) => writeRun(sheet.sheetId, cells)),
      ...changed.flatMap((cell) => asShare(place, cell)),
      ...appended(place, added),
    ],
    reshapes: headers.length > 0,
  };
}

/** A share is shown in per cent: read back from a plain cell it would be asked. */
function asShare(
  { sheet, isPercent }: TabPlace,
  { row, column, cell, format }: FormattedCell,
): SheetsRequest[] {
  if (typeof cell !== 'number' || !isPercentFormat(format) || isPercent(row, column)) return [];
  const range = {
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  return giveFormat({ sheetId: sheet.sheetId, ...range }, format);
}

/** A column of ours that is missing: inserted, so that it stands on nobody's cells, then dressed and marked. */
function addedColumn(
  { sheet, entity, headerRow }: TabPlace,
  { column, cell }: FormattedCell,
): SheetsRequest[] {
  const { sheetId, columnCount } = sheet;
  const dress = entity && entity !== 'settings' ? recordsDress(entity) : null;
  const known = dress?.columns.find(({ header }) => header === cell);
  const range = { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 } as const;
  const inserted: SheetsRequest[] =
    column < columnCount
      ? [{ insertDimension: { range, inheritFromBefore: false } }]
      : room(sheetId, 'COLUMNS', column, column + 1);
  if (!dress || !known)
    return [...inserted, writeRun(sheetId, [{ row: headerRow, column, cell, format: 'General' }])];
  return [
    ...inserted,
    headerCells(sheetId, headerRow, column, [known]),
    ...dressColumn({ ...dress, headerRow }, sheetId, column, known),
  ];
}

/** The rows some cells make; what is blank in a new row overwrites nothing and is left out. */
function rowsWritten(place: TabPlace, cells: readonly FormattedCell[], added: boolean): RowWritten[] {
  const { sheet, entity, headerRow, idColumn, rows } = place;
  if (!entity) return [];
  const byRow = new Map<number, FormattedCell[]>();
  for (const cell of cells)
    if (cell.column < WIDEST_TAB && !(added && cell.cell === null))
      byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const used = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const width = Math.min(used + SPARE_COLUMNS, Math.max(used, sheet.columnCount));
  return [...byRow].map(([row, ones]) => ({
    sheetId: sheet.sheetId,
    entity,
    row: added ? null : row,
    headerRow,
    width,
    headers: (rows[headerRow] ?? []).slice(0, WIDEST_TAB).map(gist),
    idHeader: idColumn === null || idColumn >= WIDEST_TAB ? null : headerAt(place, idColumn),
    id: added ? gist(ones.find(({ column }) => column === idColumn)?.cell) : place.idAt(row),
    cells: ones.map(({ column, cell }) => ({
      field: place.fieldAt(column),
      column,
      header: headerAt(place, column),
      before: rows[row]?.[column] ?? null,
      cell,
    })),
  }));
}

/** New rows, put below the last one that says anything, wherever that is by then. */
function appended(place: TabPlace, added: readonly FormattedCell[]): SheetsRequest[] {
  if (added.length === 0) return [];
  const places = added.map(({ row }) => row);
  const first = -largest(places.map((row) => -row), -Infinity); // prettier-ignore
  const height = largest(places, first) - first + 1;
  const width = largest(added.map(({ column }) => column), 0) + 1; // prettier-ignore
  const rows = rowsOf(
    added.map((one) => ({ ...one, row: one.row - first })),
    height,
    width,
  );
  const looks = looksOfRow(place, width);
  return [
    {
      appendCells: {
        sheetId: place.sheet.sheetId,
        rows: looks
          ? rows.map(({ values }) => ({ values: values.map((cell, n) => ({ ...cell, ...looks[n] })) }))
          : rows,
        fields: looks ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue',
      },
    },
  ];
}

/** The looks of a new row's cells; null where columns of strangers stand between ours, whose looks are theirs. */
function looksOfRow({ entity, columns }: TabPlace, width: number): CellData[] | null {
  if (!entity || entity === 'settings') return null;
  const fields = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  const looks = Array.from({ length: width }, (_, column): CellData | null => {
    const field = fields.get(column);
    if (field === undefined) return null;
    const format = numberFormat(formatOf(fieldOf(entity, field)));
    return format ? { userEnteredFormat: { numberFormat: format } } : {};
  });
  return looks.every((look) => look !== null) ? looks : null;
}
