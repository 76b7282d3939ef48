import { isLocale } from '../base/locale.ts';
import { recordOf, settingsOf, type Book } from '../model/book.ts';

/** What to call the client of an engagement in a sentence: the name, else "the client". */
export function clientWord(book: Book, engagement: string): string {
  const row = recordOf(book, 'engagements', engagement);
  return recordOf(book, 'clients', row?.client ?? null)?.name ?? 'the client';
}

/** A book on its way to a reader: how they write numbers and days. It is no row, and is kept nowhere. */
type ToldBook = Book & { readonly reader?: string };

/** The one place that gives the locale of every sentence: the practice’s own, else its reader’s. */
export function localeOf(book: Book): string {
  const known = [settingsOf(book).locale, (book as ToldBook).reader].find((one) => one && isLocale(one));
  return known ?? 'en-GB';
}

/** The book as a reader of that locale is told of it. */
export const inLocale = (book: Book, reader: string | undefined): Book => {
  const told: ToldBook = reader === undefined ? book : { ...book, reader };
  return told;
};
