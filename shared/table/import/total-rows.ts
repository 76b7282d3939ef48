import { isCurrency } from '../../base/currency.ts';
import { isBlankCell, type Cell, type Rows } from '../cells/cell.ts';
import { dayForm } from './day-text.ts';
import { plainWords } from './header-text.ts';
import { numberForm } from './number-text.ts';
import { withoutUnit } from './without-unit.ts';

const SUMS =
  'total|totals|subtotal|sum|summe|gesamt|gesamtsumme|gesamtbetrag|zwischensumme|insgesamt|ergebnis|gesamtergebnis|totale|totaal|suma|somme|totaux|razem';
/** “Total” first, or behind the name of a group, as programs write where they group rows. */
const STARTS = new RegExp(`^(?:grand |sub |net |overall |gross )?(?:${SUMS})(?: |$)`);
const ENDS = new RegExp(`\\S (?:${SUMS})$`);
const FIGURE =
  /^(?:average|avg|mean|median|count|min|max|minimum|maximum|durchschnitt|anzahl|mittelwert|moyenne|nombre|media|promedio)$/;
const ONLY_TOTAL =
  /^(?:grand |sub |net |overall |gross )?\S+(?: general| generale| amount| (?:in )?[a-z]{3})?$/;

/** Rows below the headers that are no records, counted from 0, each with what it is: a sum, the column names once more, a line below the list. */
export function noRecords(rows: Rows, headerRow: number, locale: string): ReadonlyMap<number, string> {
  const names = rows[headerRow] ?? [];
  const isAgain = (row: readonly Cell[]) =>
    row.length >= names.length && names.every((name, at) => row[at] === name) && !names.every(isBlankCell);
  return new Map([
    ...totalRows(rows, headerRow, locale).map((at) => [at, 'totals'] as const),
    ...rows.flatMap((row, at) =>
      at > headerRow && isAgain(row) ? [[at, 'the column names once more'] as const] : [],
    ),
    ...linesBelow(rows, headerRow).map((at) => [at, 'lines below the list'] as const),
  ]);
}

/** What programs write below a list, behind a blank row: one cell with a sentence, such as the day of the report. */
function linesBelow(rows: Rows, headerRow: number): number[] {
  const filled = (at: number) => (rows[at] ?? []).filter((cell) => !isBlankCell(cell));
  const found: number[] = [];
  let isBehindBlank = false;
  for (let at = rows.length - 1; at > headerRow + 1 && !isBehindBlank; at--) {
    const [cell = null, ...more] = filled(at);
    if (more.length > 0) return [];
    if (typeof cell === 'string' && /\S+ \S+ \S+/.test(cell)) found.push(at);
    isBehindBlank = cell === null && found.length > 0;
  }
  return isBehindBlank && width(rows, headerRow) > 1 ? found.reverse() : [];
}

/** Rows that sum others up, or say how many there are. */
function totalRows(rows: Rows, headerRow: number, locale: string): number[] {
  const sums = new Map<number, RunningSum>();
  const sumsUp = (at: number, column: number, wanted: number): boolean => {
    const sum = sums.get(column) ?? new RunningSum(rows, column, headerRow + 1);
    sums.set(column, sum);
    return sum.endsIn(at, wanted);
  };
  const usual = width(rows, headerRow);
  return rows.flatMap((row, at) =>
    at > headerRow && isTotal(row, at, usual, locale, rows[at - 1], sumsUp) ? [at] : [],
  );
}

/**
 * A row that says “Total” first and beside it only numbers. Where it says more than that, as a client’s name does, one of its numbers
 * must be the sum of those above it, or it lacks the day or words that all other rows have; where “Total” stands last, both, or the
 * group’s name stands above it.
 */
function isTotal(
  row: readonly Cell[],
  at: number,
  usual: number,
  locale: string,
  above: readonly Cell[] | undefined,
  sumsUp: (at: number, column: number, wanted: number) => boolean,
): boolean {
  const filled = row.flatMap((cell, column) => (isBlankCell(cell) ? [] : [{ cell, column }]));
  const [first, ...rest] = filled;
  if (typeof first?.cell !== 'string') return false;
  const words = plainWords(first.cell);
  if (![STARTS, ENDS, FIGURE].some((one) => one.test(words))) return false;
  const isOfGroup = words.startsWith(`${plainWords(String(above?.[first.column] ?? ''))} `);
  const numbers = rest.filter(({ cell }) => isNumber(cell));
  if (!rest.every(({ cell }) => isNumber(cell) || isUnitOrDay(cell, locale))) return false;
  if (FIGURE.test(words) || ONLY_TOTAL.test(words) || /[:(]/.test(first.cell)) return true;
  const isSum = numbers.some(({ cell, column }) => sumsUp(at, column, sizeOf(cell)));
  const lacks = numbers.length > 0 && rest.length === numbers.length && usual > filled.length;
  if (!STARTS.test(words)) return isSum && (lacks || isOfGroup);
  return isSum || lacks;
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
export const sizeOf = (cell: Cell | undefined): number => {
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
