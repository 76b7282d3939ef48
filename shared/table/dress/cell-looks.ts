import type { Field, FieldKind } from '../../model/field.ts';
import type { Cell, Rows } from '../cells/cell.ts';
import type { FormattedCell } from '../book/tab-edit.ts';

/** Cells as they are, with no look of their own; all, or those that are wanted. */
export function plainCells(
  rows: Rows,
  isWanted: (cell: Cell, row: number) => boolean = () => true,
): FormattedCell[] {
  const found: FormattedCell[] = [];
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (isWanted(cell, row)) found.push({ row, column, cell, format: 'General' });
  return found;
}

const TEXT_FORMAT = '@';

const FORMATS: Partial<Record<FieldKind, string>> = {
  money: '#,##0.00##',
  share: '0.0%',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  number: 'General',
  count: '0',
};

const WIDTHS: Partial<Record<FieldKind, number>> = {
  longText: 40,
  quote: 40,
  text: 26,
  reference: 30,
  references: 36,
  moment: 17,
  email: 26,
  link: 26,
};

/** How a field's cells look; text columns are text, so that 1/2 stays 1/2. */
export const formatOf = (field: Field | null): string => (field && FORMATS[field.kind]) ?? TEXT_FORMAT;

const WRAPPED: readonly FieldKind[] = ['longText', 'quote', 'text', 'reference', 'references', 'choice'];

/** Whether a field's cells go on in a second line instead of out of sight. */
export const isWrapped = (field: Field | null): boolean => field !== null && WRAPPED.includes(field.kind);

const USUAL = 14;
const WIDEST_CHOICE = 24;

/** How wide a field's column is, in characters: the words of a choice fit, longer ones wrap. */
export function widthOf(field: Field | null): number {
  const longest = Math.max(0, ...Object.values(field?.choices ?? {}).map((word) => word.length));
  return (field && WIDTHS[field.kind]) ?? Math.min(WIDEST_CHOICE, Math.max(USUAL, longest + 2));
}
