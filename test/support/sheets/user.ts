import type { FakeTab } from './tab.ts';
import type { Area, Input, Shown } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25569;

/** What Google makes of typed words in an English book: formulas, numbers, per cents, ISO days, TRUE and FALSE, else text. */
export function asEntered(words: string): Input {
  if (words.startsWith("'")) return { text: words.slice(1) };
  if (words.length > 1 && words.startsWith('=')) return { formula: words };
  const plain = words.trim();
  if (/^(?:true|false)$/i.test(plain)) return { bool: plain.toLowerCase() === 'true' };
  if (/^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/.test(plain) && /\d/.test(plain)) {
    const number = Number(plain.replace(/[,%]/g, ''));
    return { number: plain.endsWith('%') ? number / 100 : number };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return { number: Date.parse(plain) / DAY_MS + EPOCH_SERIAL };
  return { text: words };
}

/** What people do by hand in the spreadsheet. Rows and columns count from 0. */
export const user = (book: FakeWorkbook) => ({
  /** Types into a cell; “” clears it. */
  type: (title: string, row: number, column: number, words: string) =>
    book.edit(() => {
      const tab = book.tab(title);
      while (tab.rowCount <= row) book.resize(tab, 'rows', tab.rowCount, 1);
      while (tab.columnCount <= column) book.resize(tab, 'columns', tab.columnCount, 1);
      const { format } = tab.cell(row, column);
      const own =
        format?.numberFormat ?? (words.trim().endsWith('%') ? { type: 'PERCENT', pattern: '0.00%' } : null);
      tab.put(row, column, {
        input: words === '' ? undefined : asEntered(words),
        ...(own ? { format: { ...format, numberFormat: own } } : {}),
      });
    }),

  /** Sorts the rows below the frozen ones by a column: numbers, then texts, then yes and no, blanks last. */
  sort: (title: string, column: number, down = false) =>
    book.edit(() => sortRows(book, book.tab(title), column, down)),

  insertRows: (title: string, at: number, count = 1) =>
    book.edit(() => book.resize(book.tab(title), 'rows', at, count)),
  deleteRows: (title: string, at: number, count = 1) =>
    book.edit(() => book.resize(book.tab(title), 'rows', at, -count)),
  moveRows: (title: string, from: number, to: number, count = 1) =>
    book.edit(() => book.move(book.tab(title), 'rows', from, count, to)),
  insertColumns: (title: string, at: number, count = 1) =>
    book.edit(() => book.resize(book.tab(title), 'columns', at, count)),
  deleteColumns: (title: string, at: number, count = 1) =>
    book.edit(() => book.resize(book.tab(title), 'columns', at, -count)),
  moveColumns: (title: string, from: number, to: number, count = 1) =>
    book.edit(() => book.move(book.tab(title), 'columns', from, count, to)),
  hideColumn: (title: string, at: number) =>
    book.edit(() => book.tab(title).putLine('columns', at, { hidden: true })),
  renameTab: (title: string, to: string) => book.edit(() => book.renameTab(book.tab(title).id, to)),
  deleteTab: (title: string) => book.edit(() => book.deleteTab(book.tab(title).id)),

  /** Copies a whole row, hidden id and all, into the first free row or another. */
  copyRow: (title: string, from: number, to?: number) =>
    book.edit(() => {
      const tab = book.tab(title);
      const target = to ?? tab.lastRow + 1;
      for (let column = 0; column < tab.columnCount; column++)
        tab.put(target, column, tab.cell(from, column));
    }),

  /** Merges cells: the first keeps its value, the others lose theirs. */
  merge: (title: string, top: number, left: number, bottom: number, right: number) =>
    book.edit(() => {
      const tab = book.tab(title);
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++)
          if (row !== top || column !== left) tab.put(row, column, { input: undefined });
      tab.merges = [...tab.merges, { top, left, bottom, right }];
    }),

  /** Protects a tab, or an area of it, so that only `editors` may write there. */
  protect: (title: string, editors: readonly string[], area: Area | null = null) =>
    book.edit(() => {
      const tab = book.tab(title);
      const whole = { top: 0, left: 0, bottom: tab.rowCount, right: tab.columnCount };
      const made = { id: book.freshId(), description: '', warningOnly: false, editors };
      tab.protections = [...tab.protections, { ...made, area: area ?? whole, whole: area === null }];
    }),
});

function sortRows(book: FakeWorkbook, tab: FakeTab, column: number, down: boolean): void {
  const area = { top: tab.frozenRows, left: 0, bottom: tab.lastRow + 1, right: tab.columnCount };
  const rows = Array.from({ length: Math.max(0, area.bottom - area.top) }, (_, n) => area.top + n);
  const order = rows.sort((a, b) => {
    const [left, right] = [book.shown(tab, a, column), book.shown(tab, b, column)];
    return left === null || right === null
      ? rankOf(left) - rankOf(right)
      : compare(left, right) * (down ? -1 : 1);
  });
  tab.reorder(area, order);
}

const rankOf = (shown: Shown): number =>
  shown === null ? 4 : { number: 0, string: 1, boolean: 2, object: 3 }[typeof shown as 'number'];

function compare(a: Shown, b: Shown): number {
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).toLowerCase().localeCompare(String(b).toLowerCase());
}
