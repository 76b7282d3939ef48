import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import { bookToXlsx, xlsxToBook } from '#shared/table/xlsx/xlsx.ts';
import { arbitraryBook } from '#test/support/arbitrary-book.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const ELSEWHERE = { locale: 'de-DE', zone: 'Asia/Tokyo' };

describe('a book as an .xlsx file', () => {
  test('is the same book on another device', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBook(2), async (book) => {
        const read = xlsxToBook(await bookToXlsx(book, HERE), ELSEWHERE);
        if (!read.ok) throw new Error(read.problems[0]?.message);
        expect(read.value.check).toEqual([]);
        expect(read.value.book).toEqual(book);
      }),
      { numRuns: 12 },
    );
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
