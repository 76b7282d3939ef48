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
export function totalRows(rows: Rows, headerRow: number, locale: string): number[] {
  const sums = new Map<number, RunningSum>();
  const sumsUp = (at: number, column: number, wanted: number): boolean => {
    const sum = sums.get(column) ?? new RunningSum(rows, column, headerRow + 1);
    sums.set(column, sum);
    return sum.endsIn(at, wanted);
  };
  const usual = width(rows, headerRow);
  return rows.flatMap((row, at) => (at > headerRow && isTotal(row, at, usual, locale, sumsUp) ? [at] : []));
}

/**
 * A row that says “Total” first and beside it only numbers. Where it says more than that, as a client’s name does, one of its numbers
 * must be the sum of those above it, or it lacks the day or words that all other rows have.
 */
function isTotal(
  row: readonly Cell[],
  at: number,
  usual: number,
  locale: string,
  sumsUp: (at: number, column: number, wanted: number) => boolean,
): boolean {
  const filled = row.flatMap((cell, column) => (isBlankCell(cell) ? [] : [{ cell, column }]));
  const [first, ...rest] = filled;
  if (typeof first?.cell !== 'string') return false;
  const words = plainWords(first.cell);
  if (!TOTAL.test(words) && !FIGURE.test(words)) return false;
  const numbers = rest.filter(({ cell }) => isNumber(cell));
  if (!rest.every(({ cell }) => isNumber(cell) || isUnitOrDay(cell, locale))) return false;
  if (FIGURE.test(words) || ONLY_TOTAL.test(words) || /[:(]/.test(first.cell)) return true;
  const isSum = numbers.some(({ cell, column }) => sumsUp(at, column, sizeOf(cell)));
  return isSum || (numbers.length > 0 && rest.length === numbers.length && usual > filled.length);
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

/** The sums of a column down to a row, asked for rows in their order. */
class RunningSum {
  private sum = 0;
  private readonly before = new Set([0]);

  constructor(
    private readonly rows: Rows,
    private readonly column: number,
    private next: number,
  ) {}

  /** Whether some rows right above one add up to a number. */
  endsIn(row: number, wanted: number): boolean {
    for (; this.next < row; this.next++) {
      this.sum += sizeOf(this.rows[this.next]?.[this.column]);
      this.before.add(this.sum);
    }
    return wanted !== 0 && this.before.has(this.sum - wanted);
  }
}
