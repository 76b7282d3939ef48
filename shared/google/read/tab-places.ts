import type { EntityName } from '../../model/entities.ts';
import type { Cell } from '../../table/cells/cell.ts';
import { usedRows } from '../../table/book/tab-target.ts';
import { gist } from '../write/journal.ts';
import type { FormattedCell } from '../../table/book/tab-edit.ts';
import type { OpenSpreadsheet } from './opened.ts';
import type { WireSheet } from '../wire/sheets-client.ts';

/** What is known of a tab that is written into; rows and columns counted from 0. */
export interface TabPlace {
  readonly sheet: WireSheet;
  readonly entity: EntityName | null;
  readonly headerRow: number;
  /** The row below the last one that says anything. */
  readonly nextRow: number;
  readonly idColumn: number | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of ours by field. */
  readonly columns: Readonly<Record<string, number>>;
  fieldAt(column: number): string;
  /** Whether a number is known to be shown in per cent. */
  isPercent(row: number, column: number): boolean;
  /** What stands in the id's cell of a row. */
  idAt(row: number): string;
}

/** Finds a tab of the spreadsheet by its title; null where there is none. */
export function tabPlace({ structure, sheets, read }: OpenSpreadsheet, title: string): TabPlace | null {
  const sheet = structure.sheets.find((one) => one.title === title);
  if (!sheet) return null;
  const own = sheets.find(({ name }) => name === title);
  const rows = own?.rows ?? [];
  const known = placeOfRecords(read, title) ?? placeOfSettings(read, title) ?? NOWHERE;
  const { headerRow, columns } = known;
  const idColumn = columns['id'] ?? null;
  const fields = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return {
    ...known,
    sheet,
    rows,
    idColumn,
    nextRow: Math.max(usedRows(rows), headerRow + 1),
    fieldAt: (column) => fields.get(column) ?? '',
    isPercent: (row, column) => own?.isPercent?.(row, column) ?? false,
    idAt: (row) => (idColumn === null ? '' : gist(rows[row]?.[idColumn])),
  };
}

type Rows = TabPlace['rows'];

/** Rows with some cells as they are going to be; a formula of ours shows nothing yet. */
export function laidOver(before: Rows, cells: readonly FormattedCell[]): Rows {
  const rows = [...before];
  const own = new Map<number, Cell[]>();
  for (const { row, column, cell } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = own.get(row) ?? [...(rows[row] ?? [])];
    own.set(row, line);
    while (line.length < column) line.push(null);
    line[column] = typeof cell === 'object' && cell !== null && 'formula' in cell ? null : cell;
  }
  for (const [row, line] of own) rows[row] = line;
  return rows;
}

/** The same tab with some cells as they are going to be. */
export function withCells(place: TabPlace, cells: readonly FormattedCell[]): TabPlace {
  const rows = laidOver(place.rows, cells);
  const { headerRow, idColumn } = place;
  return {
    ...place,
    rows,
    nextRow: Math.max(usedRows(rows), headerRow + 1),
    idAt: (row) => (idColumn === null ? '' : gist(rows[row]?.[idColumn])),
  };
}

type KnownTab = Pick<TabPlace, 'entity' | 'headerRow' | 'columns'>;

const NOWHERE: KnownTab = { entity: null, headerRow: 0, columns: {} };

function placeOfRecords({ layouts }: OpenSpreadsheet['read'], title: string): KnownTab | null {
  const found = [...layouts].find(([, { plan }]) => plan.tab === title);
  return found
    ? { entity: found[0], headerRow: found[1].plan.headerRow, columns: found[1].plan.columns }
    : null;
}

/** Settings stand one below the other: the name in the hidden column is their id. */
function placeOfSettings({ settings }: OpenSpreadsheet['read'], title: string): KnownTab | null {
  if (settings?.tab !== title) return null;
  return {
    entity: 'settings',
    headerRow: 0,
    columns: { value: settings.valueColumn, id: settings.nameColumn },
  };
}

/** The row a record stands in by what its id's cell holds; null where it is in none or in several. */
export function rowOfId(place: TabPlace, id: string): number | null {
  const rows = place.rows.flatMap((_, row) => (row > place.headerRow && place.idAt(row) === id ? [row] : []));
  const [row] = rows;
  return rows.length === 1 && row !== undefined ? row : null;
}

/** The header of a column as it stands there. */
export const headerAt = ({ rows, headerRow }: TabPlace, column: number): string =>
  gist(rows[headerRow]?.[column]);
