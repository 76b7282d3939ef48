import { isCurrency } from '../../base/currency.ts';
import { isBlankCell, type Cell, type Rows } from '../cells/cell.ts';
import { dayForm } from './day-text.ts';
import { plainWords } from './header-text.ts';
import { numberForm } from './number-text.ts';
import { withoutUnit } from './without-unit.ts';

const TOTAL =
  /^(?:grand |sub |net |overall |gross )?(?:total|totals|subtotal|sum|summe|gesamt|gesamtsumme|gesamtbetrag|zwischensumme|insgesamt|totale|totaal|suma|somme|totaux|razem)(?: |$)/;
const FIGURE =
  /^(?:average|avg|mean|median|count|min|max|minimum|maximum|durchschnitt|anzahl|mittelwert|moyenne|nombre|media|promedio)$/;
const ONLY_TOTAL =
  /^(?:grand |sub |net |overall |gross )?\S+(?: general| generale| amount| (?:in )?[a-z]{3})?$/;

/** Rows below the headers that sum others up, or say how many there are, counted from 0: no records. */
export const totalRows = (rows: Rows, headerRow: number, locale: string): number[] =>
  rows.flatMap((row, at) => (at > headerRow && isTotal(rows, at, row, headerRow, locale) ? [at] : []));

/**
 * A row that says “Total” first and beside it only numbers. Where it says more than that, as a client’s name does, one of its numbers
 * must be the sum of those above it, or it lacks the day or words that all other rows have.
 */
function isTotal(rows: Rows, at: number, row: readonly Cell[], headerRow: number, locale: string): boolean {
  const filled = row.flatMap((cell, column) => (isBlankCell(cell) ? [] : [{ cell, column }]));
  const [first, ...rest] = filled;
  if (typeof first?.cell !== 'string') return false;
  const words = plainWords(first.cell);
  const numbers = rest.filter(({ cell }) => isNumber(cell));
  const isPlain = rest.every(({ cell }) => isNumber(cell) || isUnitOrDay(cell, locale));
  if (!isPlain || !(TOTAL.test(words) || FIGURE.test(words))) return false;
  if (FIGURE.test(words) || ONLY_TOTAL.test(words) || /[:(]/.test(first.cell)) return true;
  const isSum = numbers.some(({ cell, column }) => sumsUp(rows, at, column, sizeOf(cell), headerRow));
  return (
    isSum || (numbers.length > 0 && rest.length === numbers.length && width(rows, headerRow) > filled.length)
  );
}

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && numberForm(withoutUnit(cell)) !== null);

const isUnitOrDay = (cell: Cell, locale: string): boolean =>
  typeof cell !== 'string' ||
  isCurrency(cell.trim()) ||
  /^\d+:\d\d(?::\d\d)?$/.test(cell.trim()) ||
  dayForm(cell, locale) !== null;

/** How many cells most rows have. */
function width(rows: Rows, headerRow: number): number {
  const counts = rows
    .slice(headerRow + 1, headerRow + 101)
    .map((row) => row.filter((cell) => !isBlankCell(cell)).length)
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/** The digits of a number, whatever its marks: enough to compare sums of one column. */
const sizeOf = (cell: Cell | undefined): number => {
  if (typeof cell === 'number') return Math.round(cell * 100);
  const form = typeof cell === 'string' ? numberForm(withoutUnit(cell)) : null;
  const text = form === null ? '0' : 'sure' in form ? form.sure : form.dot;
  return Math.round(Number(text) * 100);
};

function sumsUp(rows: Rows, at: number, column: number, wanted: number, headerRow: number): boolean {
  let sum = 0;
  for (let above = at - 1; above > headerRow; above--) {
    sum += sizeOf(rows[above]?.[column]);
    if (sum === wanted && wanted !== 0) return true;
  }
  return false;
}
