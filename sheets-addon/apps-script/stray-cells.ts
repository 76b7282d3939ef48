import { dayFromSerial } from '#shared/base/serial.ts';
import { cellAddress, isErrorCell, type Cell } from '#shared/table/cells/cell.ts';
import type { FormattedCell, TabEdit } from '#shared/table/book/tab-edit.ts';
import { layoutOfTab, type TabLayout } from '#shared/table/book/read-book.ts';
import type { OpenSheets } from './opened.ts';

const MOST = 8;

/**
 * The cells of other rows that a write hit because rows were moved at the same instant, each with what had stood there before:
 * `Sessions!G7 had “Held”`. They are told by the ids: the row that stands there now is not the one that was meant.
 */
export function strayCells(before: OpenSheets, after: OpenSheets, edits: readonly TabEdit[]): string[] {
  const found = edits.flatMap(({ tab, whole, cells }) => {
    const [was, is] = [layoutOfTab(before.read, tab), layoutOfTab(after.read, tab)];
    if (whole || !was || !is) return [];
    const [meant, there] = [idsByRow(was), idsByRow(is)];
    const rows = before.sheets.find(({ name }) => name === tab)?.rows ?? [];
    return cells.flatMap((written) => {
      const id = there.get(written.row);
      const from = id === undefined || id === meant.get(written.row) ? undefined : was.rowOf.get(id);
      if (from === undefined) return [];
      const had = rows[from]?.[written.column] ?? null;
      return [`${cellAddress(tab, written.row, written.column)} ${inWords(had, written)}`];
    });
  });
  return found.length > MOST ? [...found.slice(0, MOST), `${found.length - MOST} more cells`] : found;
}

const idsByRow = ({ rowOf }: TabLayout): ReadonlyMap<number, string> =>
  new Map([...rowOf].map(([id, row]) => [row, id]));

const LONGEST = 40;

function inWords(had: Cell, { format }: FormattedCell): string {
  if (had === null) return 'was blank';
  const text = isErrorCell(had) ? had.error : format.startsWith('yyyy') ? dated(had) : String(had);
  return `had “${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

function dated(had: string | number | boolean): string {
  const day = typeof had === 'number' ? dayFromSerial(had) : null;
  if (day === null) return String(had);
  const minutes = Math.round((Number(had) % 1) * 1440);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return minutes === 0 ? day : `${day} ${two(minutes / 60)}:${two(minutes % 60)}`;
}
