import { plainDecimal } from '../../base/decimal-text.ts';
import type { Cell, Rows } from '../cells/cell.ts';
import { dayForm, momentParts, orderOfLocale, type DayOrder } from './day-text.ts';
import { numberForm, type DecimalMark } from './number-text.ts';
import { withoutUnit } from './without-unit.ts';

/** How a file writes its numbers and days: judged once over all its cells, or chosen by a person. */
export interface FileStyle {
  /** Null: nothing shows it, and the practice's own way is taken. `mixed`: both stand in it, so what can be either is asked. */
  readonly numbers: DecimalMark | 'mixed' | null;
  readonly days: DayOrder | 'mixed' | null;
}

/** Looks at every cell of a file for how it writes numbers and days. */
export function fileStyle(rows: Rows, from: number, locale: string): FileStyle {
  const marks = new Set<DecimalMark>();
  const orders = new Set<DayOrder>();
  const cells = new Set<Cell>();
  for (const row of rows.slice(from)) for (const cell of row) cells.add(cell);
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 60 || !/\d/.test(cell)) continue;
    const number = numberForm(withoutUnit(cell));
    if (number && 'sure' in number && number.mark) marks.add(number.mark);
    const day = dayForm(momentParts(cell).day, locale);
    if (day && 'sure' in day && day.order) orders.add(day.order);
  }
  const one = <T>(found: ReadonlySet<T>): T | 'mixed' | null =>
    found.size > 1 ? 'mixed' : ([...found][0] ?? null);
  return { numbers: one(marks), days: one(orders) };
}

/** The mark that a locale writes before decimals. */
const markOfLocale = (locale: string): DecimalMark =>
  plainDecimal('1,5', locale) === '1.5' ? 'comma' : 'dot';

/** How a style is shown to a person, as one choice for the whole file. */
export function styleInWords(
  { numbers, days }: FileStyle,
  locale: string,
): { readonly numbers: string; readonly days: string } {
  const mark = numbers ?? markOfLocale(locale);
  const order = days ?? orderOfLocale(locale);
  return {
    numbers: mark === 'mixed' ? 'both ways' : mark === 'comma' ? '1.234,56' : '1,234.56',
    days: order === 'dayFirst' ? '28/01/2026' : order === 'monthFirst' ? '01/28/2026' : 'both ways',
  };
}

/** What must be asked of a cell; `isEither` where it fits, but can be one or the other. */
export interface Asked {
  readonly ask: string;
  readonly isEither?: true;
}

/** A number of a file as plain decimals; what can be two numbers is asked. */
export function numberOf(
  text: string,
  { numbers }: FileStyle,
  locale: string,
): { readonly decimals: string } | Asked {
  const form = numberForm(text);
  if (form === null) return { ask: `“${text.slice(0, 40)}” is not a number.` };
  if ('sure' in form) return { decimals: form.sure };
  const ask: Asked = {
    ask: `“${text.slice(0, 40)}” can be ${form.comma} or ${form.dot}. Say how the file writes numbers, or correct the cell.`,
    isEither: true,
  };
  if (numbers === 'mixed') return ask;
  if (numbers !== null) return { decimals: form[numbers] };
  // A single mark before three digits: our own way reads it where it is a mark of thousands there, else it is asked.
  const own = form[markOfLocale(locale)];
  return own.includes('.') ? ask : { decimals: own };
}

/** A day of a file; what can be two days is asked. */
export function dayOf(text: string, { days }: FileStyle, locale: string): { readonly day: string } | Asked {
  const form = dayForm(text, locale);
  if (form === null) return { ask: `“${text.slice(0, 40)}” is not a day. Write it like 2026-10-22.` };
  if ('sure' in form) return { day: form.sure };
  const order = days ?? orderOfLocale(locale);
  if (order === 'dayFirst' || order === 'monthFirst') return { day: form[order] };
  return {
    ask: `“${text.slice(0, 40)}” can be ${form.dayFirst} or ${form.monthFirst}. Say which comes first in this file, or correct the cell.`,
    isEither: true,
  };
}
