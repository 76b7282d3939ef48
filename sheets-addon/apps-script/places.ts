import type { EntityName } from '#shared/model/entities.ts';
import { columnLetters } from '#shared/table/cells/cell.ts';
import type { CheckItem } from '#shared/table/book/gateway.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';
import type { SheetLink } from './messages.ts';

/** A record and one of its fields. */
export interface Spot {
  readonly tab: EntityName;
  readonly id: string;
  readonly field?: string | null;
}

const wordOf = (sheet: string, row: number, column: number, here: string | null): string =>
  sheet === here ? `cell ${columnLetters(column - 1)}${row}` : `${sheet}, row ${row}`;

/** Where a record’s field stands in the sheet; null for what has no row. `here` is the tab in view. */
export function placeOf(
  read: ReadBook,
  spot: Spot | null | undefined,
  here: string | null,
): SheetLink | null {
  const layout = spot ? read.layouts.get(spot.tab) : undefined;
  const at = spot ? layout?.rowOf.get(spot.id) : undefined;
  if (!spot || !layout || at === undefined) return null;
  const { columns, tab } = layout.plan;
  const column = (columns[spot.field ?? ''] ?? Math.min(...Object.values(columns))) + 1;
  return { sheet: tab, row: at + 1, column, word: wordOf(tab, at + 1, column, here), id: spot.id };
}

const ADDRESS = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+)(\d+)$/;

/** Where something to check stands: its cell, or its tab. */
export function placeOfCheck({ field, id }: CheckItem, here: string | null): SheetLink | null {
  const [, quoted, bare, letters = 'A', row = '1'] = ADDRESS.exec(field) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? bare ?? field;
  if (sheet === '') return null;
  const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  const word = ADDRESS.test(field) ? wordOf(sheet, Number(row), column, here) : sheet;
  return { sheet, row: Number(row), column, word: word.replace(/^cell /, ''), id };
}
