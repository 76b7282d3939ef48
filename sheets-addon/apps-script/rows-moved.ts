import type { TabEdit } from '#shared/table/edit-xlsx.ts';
import type { ReadBook } from '#shared/table/read-book.ts';
import type { SheetRows } from '#shared/table/cell.ts';
import type { Spreadsheet } from './services.ts';

/**
 * Whether rows or columns that are about to be written moved since they were read: somebody sorted, inserted or deleted. Reads
 * the header and the ids of each such tab once more, so that only an instant is left in which nothing looks.
 */
export function rowsMoved(
  spreadsheet: Spreadsheet,
  edits: readonly TabEdit[],
  read: ReadBook,
  sheets: readonly SheetRows[],
): boolean {
  return edits.some(({ tab, whole, cells }) => {
    const layout = [...read.layouts.values()].find(({ plan }) => plan.tab === tab);
    const known = sheets.find(({ name }) => name === tab)?.rows ?? [];
    if (whole || cells.length === 0 || !layout || known.length === 0) return false;
    const sheet = spreadsheet.getSheetByName(tab);
    if (!sheet) return true;
    const { headerRow, columns } = layout.plan;
    const width = known[headerRow]?.length ?? 0;
    const headers = width === 0 ? [] : (sheet.getRange(headerRow + 1, 1, 1, width).getValues()[0] ?? []);
    if (!headers.every((value, n) => same(value, known[headerRow]?.[n]))) return true;
    const id = columns['id'];
    if (id === undefined) return false;
    const ids = sheet.getRange(1, id + 1, Math.min(known.length + 1, sheet.getMaxRows()), 1).getValues();
    return !ids.every(([value], row) => same(value, known[row]?.[id]));
  });
}

const same = (value: unknown, known: unknown): boolean =>
  String(value ?? '') ===
  (typeof known === 'object' && known !== null
    ? String((known as { error: string }).error)
    : String(known ?? ''));
