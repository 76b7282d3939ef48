import { isLocale } from '../base/locale.ts';
import { readerOf, recordOf, settingsOf, type Book } from '../model/book.ts';

/** What to call the client of an engagement in a sentence: the name, else "the client". */
export function clientWord(book: Book, engagement: string): string {
  const row = recordOf(book, 'engagements', engagement);
  return recordOf(book, 'clients', row?.client ?? null)?.name ?? 'the client';
}

/** The one place that gives the locale of every sentence: the practice’s own, else its reader’s. */
export function localeOf(book: Book): string {
  const known = [settingsOf(book).locale, readerOf(book)].find((one) => one && isLocale(one));
  return known ?? 'en-GB';
}
