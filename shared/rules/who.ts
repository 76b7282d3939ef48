import { recordOf, settingsOf, type Book } from '../model/book.ts';

/** What to call the client of an engagement in a sentence: the name, else "the client". */
export function clientWord(book: Book, engagement: string): string {
  const row = recordOf(book, 'engagements', engagement);
  return recordOf(book, 'clients', row?.client ?? null)?.name ?? 'the client';
}

/** The locale the rules' own sentences write days and amounts in. */
export const localeOf = (book: Book): string => settingsOf(book).locale ?? 'en';
