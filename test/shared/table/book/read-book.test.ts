import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misfitOfRecord } from '#shared/model/entity.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Book } from '#shared/model/book.ts';
import { entityOf } from '#shared/table/book/columns.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { bookSheets } from '#shared/table/book/book-sheets.ts';
import { codeOf } from '#shared/base/id.ts';
import { practiceOf } from '#test/real/support/practice.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

describe('a book written as cells and read again', () => {
  test('is the same book, whatever its records say', () => {
    fc.assert(
      fc.property(arbitraryBook(), (book: Book) => {
        const read = readBook(bookSheets(book, HERE), HERE);
        expect(read.check).toEqual([]);
        expect(read.book).toEqual(book);
      }),
      { numRuns: 60, seed: 20261130 },
    );
  });

  test('holds only records their fields accept', () => {
    fc.assert(
      fc.property(arbitraryBook(2), (book: Book) => {
        const read = readBook(bookSheets(book, HERE), HERE);
        for (const name of entityNames)
          for (const record of read.book[name]) expect(misfitOfRecord(entityOf(name), record)).toBeNull();
      }),
      { numRuns: 30, seed: 20261130 },
    );
  });
});

describe('a reference cell whose name and code disagree', () => {
  const book = practiceOf({
    ...HERE,
    currency: 'EUR',
    clients: [{ name: 'Halden' }, { name: 'Orme' }],
    engagements: [{ title: 'Coaching', client: 'Halden' }],
  });
  const [halden, orme] = book.clients.map(({ id }) => codeOf(id));
  const readWith = (client: string) => {
    const sheets = bookSheets(book, HERE).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (sheet.name === 'Engagements' && cell === `Halden · ${halden}` ? client : cell)),
      ),
    }));
    const { book: found, check } = readBook(sheets, HERE);
    return { client: found.engagements[0]?.client, asked: check.map(({ message }) => message).join(' ') };
  };

  test('is asked, with both records, and the row points to neither', () => {
    const { client, asked } = readWith(`Orme · ${halden}`);
    expect(client).toBeUndefined();
    expect(asked).toContain(`can be Halden · ${halden} or Orme · ${orme}`);
  });

  test.each([
    ['an old name that nobody has now', `Halden & Sons · ${halden}`],
    ['the code alone', `${halden}`],
    ['its own name in other letters', `HALDEN · ${halden}`],
  ])('is not what %s is', (_, cell) => {
    expect(readWith(cell)).toEqual({ client: book.clients[0]?.id, asked: '' });
  });
});
