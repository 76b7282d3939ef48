import { isLocale } from '../base/locale.ts';
import { recordOf, settingsOf, type Book } from '../model/book.ts';

/** What to call the client of an engagement in a sentence: the name, else "the client". */
export function clientWord(book: Book, engagement: string): string {
  const row = recordOf(book, 'engagements', engagement);
  return recordOf(book, 'clients', row?.client ?? null)?.name ?? 'the client';
}

/** The locale in which every sentence writes days and amounts: the practice’s own. `inLocale` gives it the reader’s where it has none. */
export function localeOf(book: Book): string {
  const { locale } = settingsOf(book);
  return locale && isLocale(locale) ? locale : 'en-GB';
}

/** The book as it is told to a reader: where the practice names no locale that is one, sentences are in the reader’s. For showing only. */
export function inLocale(book: Book, reader: string): Book {
  const settings = settingsOf(book);
  const known = settings.locale !== null && isLocale(settings.locale);
  return known || !isLocale(reader) ? book : { ...book, settings: [{ ...settings, locale: reader }] };
}
