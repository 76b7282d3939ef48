import { recordOf, rowsOf, type Book } from '../../model/book.ts';

/** Who works with the client, by name and function: the lead, and whoever leads a stage. */
export function teamOf(
  book: Book,
  engagement: string,
): { readonly name: string; readonly role: string | null }[] {
  const leads = rowsOf(book, 'stagePeople', engagement).map(({ person }) => person);
  const ids = new Set([recordOf(book, 'engagements', engagement)?.lead, ...leads]);
  return [...ids]
    .flatMap((id) => recordOf(book, 'people', id ?? null) ?? [])
    .map(({ name, title }) => ({ name, role: title }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
