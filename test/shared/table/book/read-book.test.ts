import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misfitOfRecord } from '#shared/model/entity.ts';
import { entityNames } from '#shared/model/entities.ts';
import type { Book } from '#shared/model/book.ts';
import { entityOf } from '#shared/table/book/columns.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { bookSheets } from '#shared/table/book/book-sheets.ts';
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
