import type { Book } from './book.ts';

/** A book on its way to a reader: how they write numbers and days. It is no row, and is kept nowhere. */
type ToldBook = Book & { readonly reader?: string };

/** How the reader of a book writes, where a shell has told. */
export const readerOf = (book: Book): string | null => (book as ToldBook).reader ?? null;

/** The book as a reader of that locale is told of it. */
export function inLocale(book: Book, reader: string | undefined): Book {
  const told: ToldBook = reader === undefined ? book : { ...book, reader };
  return told;
}
