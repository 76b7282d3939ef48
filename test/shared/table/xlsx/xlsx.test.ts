import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import { bookSheets } from '#shared/table/book/book-sheets.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { bookToXlsx, xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';
import { bookWith } from '#test/support/build-book.ts';
import { runs } from '#test/support/proof.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const ELSEWHERE = { locale: 'de-DE', zone: 'Asia/Tokyo' };

// Each book takes a quarter of a second: all its tabs are written, packed, opened and read.
const BOOKS = runs(100);

describe('a book as an .xlsx file', () => {
  test(
    'is the same book on another device',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryBook(2), async (book) => {
          const read = xlsxToBook(await bookToXlsx(book, HERE), ELSEWHERE);
          if (!read.ok) throw new Error(read.problems[0]?.message);
          expect(read.value.check).toEqual([]);
          expect(read.value.book).toEqual(book);
        }),
        { numRuns: BOOKS, seed: 20261130 },
      );
    },
    BOOKS * 10_000,
  );

  test.each(['en-GB', 'de-DE'])('a rate above 1 is written with its sign, as in %s', async (locale) => {
    const book = bookWith({
      drivers: [{ name: 'Scrap', formula: 'rate', baseline: 1.055, target: -1234.5, change: 0.4 }],
    });
    const bytes = await bookToXlsx(book, { ...HERE, locale });
    const read = xlsxToBook(bytes, ELSEWHERE);
    expect(read.ok && read.value.check).toEqual([]);
    expect(read.ok && read.value.book.drivers).toEqual(book.drivers);
  });

  test('what was written as a rate keeps its number when the row is no rate any more', () => {
    const written = bookWith({ drivers: [{ name: 'Scrap', formula: 'rate', baseline: 1.5 }] });
    const sheets = bookSheets(written, HERE).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === 'Rate × cases' ? 'Number of things' : cell))),
    }));
    const { book, check } = readBook(sheets, HERE);
    expect([book.drivers[0]?.baseline, check]).toEqual([1.5, []]);
  });

  test('may be empty', async () => {
    const read = xlsxToBook(await bookToXlsx(emptyBook(), HERE), HERE);
    expect(read.ok && read.value.book).toEqual(emptyBook());
    expect(read.ok && read.value.check).toEqual([]);
  });

  test.each([
    ['an empty file', new Uint8Array()],
    ['a text', new TextEncoder().encode('name,amount')],
    ['half a file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0])],
  ])('%s is refused with what to do', async (_, bytes) => {
    const read = xlsxToBook(bytes, HERE);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems[0]?.message).toContain('save it as .xlsx');
  });
});
