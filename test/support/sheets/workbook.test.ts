import { describe, expect, test } from 'vitest';
import { user } from './user.ts';
import { FakeWorkbook } from './workbook.ts';

/** A tab “Log” with names in A, amounts in B and an id in C, a header above. */
function withLog(): FakeWorkbook {
  const book = new FakeWorkbook('book');
  book.edit(() => {
    const tab = book.addTab({ title: 'Log' });
    tab.frozenRows = 1;
    [
      ['Name', 'Amount', 'Id'],
      ['Cy', 3, 'c'],
      ['Al', 1, 'a'],
      ['Bo', 2, 'b'],
    ].forEach((cells, row) =>
      cells.forEach((cell, column) =>
        tab.put(row, column, { input: typeof cell === 'number' ? { number: cell } : { text: cell } }),
      ),
    );
  });
  return book;
}

const rowsOf = (book: FakeWorkbook, title = 'Log') => {
  const tab = book.tab(title);
  return Array.from({ length: tab.lastRow + 1 }, (_, row) =>
    Array.from({ length: tab.lastColumn + 1 }, (__, column) => book.shown(tab, row, column)),
  );
};

describe('the fake spreadsheet', () => {
  test('computes formulas over its cells, and text that begins with “=” stays text', () => {
    const book = withLog();
    user(book).type('Log', 4, 1, '=SUM(B2:B4)');
    user(book).type('Log', 5, 1, '=1/0');
    book.edit(() => book.tab('Log').put(6, 0, { input: { text: '=1+1' } }));
    expect(book.shown(book.tab('Log'), 4, 1)).toBe(6);
    expect(book.shown(book.tab('Log'), 5, 1)).toEqual({ error: '#DIV/0!' });
    expect(book.shown(book.tab('Log'), 6, 0)).toBe('=1+1');
  });

  test('formulas follow their cells when rows, columns and tabs move', () => {
    const book = withLog();
    user(book).type('Sheet1', 0, 0, '=Log!$B$4&""');
    user(book).insertRows('Log', 1, 2);
    user(book).insertColumns('Log', 0);
    user(book).moveColumns('Log', 2, 0);
    user(book).renameTab('Log', 'Old log');
    expect(book.tab('Sheet1').cell(0, 0).input).toEqual({ formula: '=\'Old log\'!$A$6&""' });
    expect(book.shown(book.tab('Sheet1'), 0, 0)).toBe('2');
    user(book).deleteTab('Old log');
    expect(book.shown(book.tab('Sheet1'), 0, 0)).toEqual({ error: '#REF!' });
  });

  test('a marker on a column goes where the column goes, and away with it', () => {
    const book = withLog();
    const tab = book.tab('Log');
    book.edit(() =>
      book.addMark({ key: 'k', value: 'amount', visibility: 'DOCUMENT' }, { tab, axis: 'columns', at: 1 }),
    );
    user(book).moveColumns('Log', 1, 0);
    user(book).insertColumns('Log', 0);
    expect([...book.allMarks()].map(({ at }) => at)).toEqual([1]);
    expect(rowsOf(book)[1]).toEqual([null, 3, 'Cy', 'c']);
    user(book).deleteColumns('Log', 1);
    expect([...book.allMarks()]).toEqual([]);
  });

  test('sorting leaves the header, and takes formats and notes along', () => {
    const book = withLog();
    book.edit(() => book.tab('Log').put(1, 0, { note: 'of Cy' }));
    user(book).sort('Log', 0);
    expect(rowsOf(book).map(([name]) => name)).toEqual(['Name', 'Al', 'Bo', 'Cy']);
    expect(book.tab('Log').cell(3, 0).note).toBe('of Cy');
    user(book).sort('Log', 1, true);
    expect(rowsOf(book).map(([, amount]) => amount)).toEqual(['Amount', 3, 2, 1]);
  });

  test('an edit that is refused in the middle leaves nothing behind', () => {
    const book = withLog();
    const before = rowsOf(book);
    const failing = () =>
      book.edit(() => {
        book.tab('Log').put(1, 0, { input: { text: 'lost' } });
        book.addTab({ title: 'More' });
        book.tab('Log').put(5000, 0, { input: { text: 'beyond the grid' } });
      });
    expect(failing).toThrow('exceeds grid limits');
    expect(rowsOf(book)).toEqual(before);
    expect(book.tabs.map(({ title }) => title)).toEqual(['Sheet1', 'Log']);
  });

  test('a marker’s id is given once in a spreadsheet', () => {
    const book = withLog();
    const mark = { id: 7, key: 'k', value: '', visibility: 'DOCUMENT' } as const;
    book.edit(() => book.addMark(mark, {}));
    expect(() => book.edit(() => book.addMark(mark, { tab: book.tab('Log') }))).toThrow('already exists');
  });
});
