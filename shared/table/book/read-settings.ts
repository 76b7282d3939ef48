import { SETTINGS_ID } from '../../model/book.ts';
import { entities } from '../../model/entities.ts';
import type { Settings } from '../../model/settings.ts';
import { cellAddress, isBlankCell, sameWords, type Cell, type SheetRows } from '../cells/cell.ts';
import { codecOf } from '../cells/codec.ts';
import { asDay } from '../cells/plain-day.ts';
import { columnsOf, type Column } from './columns.ts';
import type { CheckItem } from './gateway.ts';
import { placeOf, type Place } from '../cells/place.ts';
import type { CellReading } from '../cells/reading.ts';

/** Headers of the vertical tab. */
export const SETTINGS_HEADERS = ['Setting', 'Value', 'What it does', 'Field'] as const;

const VALUE_COLUMN = 1;
const KEY_COLUMN = 3;

/** The settings as found, and the row of each by field name. */
export interface ReadSettings {
  /** The tab's name as it is in this workbook. */
  readonly tab: string;
  readonly settings: Settings | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly valueColumn: number;
  /** Where each setting's name in code stands, else its label: what a writer finds the row by again. */
  readonly nameColumn: number;
  readonly check: readonly CheckItem[];
}

/** Reads the vertical Settings tab: one setting a row, found by mark, hidden name, label or alias. All blank is no settings. */
export function readSettings(sheet: SheetRows, device: Place): ReadSettings {
  const check: CheckItem[] = [];
  const rows: Record<string, number> = {};
  const marks = (sheet.marks ?? []).filter(({ entity }) => entity === 'settings');
  const valueColumn = marks[0]?.column ?? valueColumnOf(sheet);
  const nameColumn = nameColumnOf(sheet);
  const found: Record<string, unknown> = {};
  let place = device;
  // The locale and zone that the other values are read by are settings themselves.
  for (const column of [...columnsOf('settings')].sort((a, b) => rank(a) - rank(b))) {
    if (!column.field) continue;
    const row =
      marks.find(({ field }) => field === column.name)?.row ?? rowOf(sheet, column, nameColumn, valueColumn);
    found[column.name] = null;
    if (row === null) continue;
    rows[column.name] = row;
    const note = (message: string) => {
      const field = cellAddress(sheet.name, row, valueColumn);
      check.push({ tab: 'settings', id: SETTINGS_ID, field, message });
      return null;
    };
    const written = sheet.rows[row]?.[valueColumn] ?? null;
    const cell = column.field ? asDay(written, column.field, sheet.daysLater?.(row, valueColumn)) : written;
    // Its formula is ours; a program that does not compute leaves it without a result.
    const isPending = column.name === 'staleSince' && typeof cell === 'object';
    const inPercent = () => sheet.isPercent?.(row, valueColumn) ?? null;
    found[column.name] = isPending ? null : readValue(cell, column, { ...place, inPercent, wrong: note });
    if (rank(column) === 0) place = placeOf(found as unknown as Settings, device);
  }
  const blank = Object.values(found).every((value) => value === null);
  const settings = blank ? null : ({ ...found, id: SETTINGS_ID } as unknown as Settings);
  return { tab: sheet.name, settings, rows, valueColumn, nameColumn, check };
}

const rank = ({ name }: Column): number => (name === 'locale' || name === 'zone' ? 0 : 1);

function readValue(
  cell: Cell,
  { field }: Column,
  reading: Place & Pick<CellReading, 'inPercent' | 'wrong'>,
): unknown {
  const { wrong } = reading;
  if (!field || cell === null || isBlankCell(cell)) return null;
  if (typeof cell === 'object') return wrong(`This cell shows ${cell.error}. Correct its formula.`);
  const value = codecOf(field).read(cell, {
    ...reading,
    currency: null,
    of: () => null,
    find: () => ({ none: true }),
  });
  return value === null || field.fits(value)
    ? value
    : wrong(`“${String(cell).slice(0, 60)}” cannot be used here. ${field.help ?? ''}`.trim());
}

function valueColumnOf(sheet: SheetRows): number {
  for (const row of sheet.rows.slice(0, 10)) {
    const at = row.findIndex((cell) => typeof cell === 'string' && sameWords(cell) === 'value');
    if (at >= 0) return at;
  }
  return VALUE_COLUMN;
}

/** The column that holds most names of settings in code, else most of their labels. */
function nameColumnOf({ rows }: SheetRows): number {
  const hits = new Map<number, number>();
  for (const row of rows)
    row.forEach((cell, column) => {
      const weight = typeof cell !== 'string' ? 0 : NAMES.has(cell) ? 2 : LABELS.has(sameWords(cell)) ? 1 : 0;
      if (weight > 0) hits.set(column, (hits.get(column) ?? 0) + weight);
    });
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0] ?? KEY_COLUMN;
}

function rowOf(
  { rows }: SheetRows,
  { name, header, field }: Column,
  nameColumn: number,
  valueColumn: number,
): number | null {
  const words = [header, ...(field?.aliases ?? []), ...(field?.formerly ?? [])].map(sameWords);
  const byName = rows.findIndex((row) => row[nameColumn] === name);
  if (byName >= 0) return byName;
  const isLabel = (cell: Cell | undefined) => typeof cell === 'string' && words.includes(sameWords(cell));
  const byLabel = rows.findIndex((row) =>
    row.some((cell, column) => column !== valueColumn && isLabel(cell)),
  );
  return byLabel >= 0 ? byLabel : null;
}

/** The names of all settings, in order, with their labels and what they do. */
export const settingRows = Object.entries(entities.settings.fields).map(([name, field]) => ({
  name,
  field: field as NonNullable<Column['field']>,
}));

const NAMES = new Set(settingRows.map(({ name }) => name));
const LABELS = new Set(settingRows.map(({ field }) => sameWords(field.label)));
