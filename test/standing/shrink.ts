import type { Book } from '#shared/model/book.ts';
import { blankRecord } from '#shared/model/book.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Sample } from './random/books.ts';

type Loose = Readonly<Record<string, unknown>> & { readonly id: string };

const withRows = (book: Book, name: EntityName, rows: readonly Loose[]): Book =>
  ({ ...book, [name]: rows }) as unknown as Book;

const listOf = (book: Book, name: EntityName): readonly Loose[] => book[name] as unknown as readonly Loose[];

const KEPT = ['id', 'engagement', 'client', 'title', 'start', 'at', 'on', 'by', 'kind', 'claim', 'currency'];

const isRequired = (name: EntityName, key: string): boolean =>
  (entities[name].fields as Readonly<Record<string, { readonly optional?: boolean }>>)[key]?.optional !==
  true;

/** Every book with one row less, and with one field less. */
function* smallerBooks(book: Book): Generator<Book> {
  for (const name of entityNames) {
    const rows = listOf(book, name);
    if (name !== 'settings' && name !== 'clients' && name !== 'engagements')
      for (const row of rows)
        yield withRows(
          book,
          name,
          rows.filter((one) => one !== row),
        );
  }
  for (const name of entityNames)
    for (const row of listOf(book, name))
      for (const key of Object.keys(row)) {
        const blank = (blankRecord(name, row.id) as unknown as Loose)[key] ?? null;
        if (KEPT.includes(key) || isRequired(name, key) || JSON.stringify(row[key]) === JSON.stringify(blank))
          continue;
        yield withRows(
          book,
          name,
          listOf(book, name).map((one) => (one === row ? { ...row, [key]: blank } : one)),
        );
      }
}

/** The smallest book found that still differs: rows, then fields are left out one by one. */
export function shrunk(sample: Sample, differs: (one: Sample) => boolean): Sample {
  for (const book of smallerBooks(sample.book)) {
    const smaller = { ...sample, book };
    if (differs(smaller)) return shrunk(smaller, differs);
  }
  return sample;
}

const valueOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'minor' in value
    ? `${String((value as { minor: number }).minor)} ${(value as unknown as { currency: string }).currency}`
    : value;

/** The rows of a book in brief: only what is not blank. */
export const inBrief = ({ book, now }: Sample): string =>
  [
    `now ${now}`,
    ...entityNames.flatMap((name) =>
      listOf(book, name).map((row) => {
        const blank = blankRecord(name, row.id) as unknown as Loose;
        const told = Object.entries(row).filter(
          ([key, value]) =>
            key === 'id' || (JSON.stringify(value) !== JSON.stringify(blank[key]) && key !== 'engagement'),
        );
        return `${name} ${JSON.stringify(Object.fromEntries(told.map(([key, value]) => [key, valueOf(value)])))}`;
      }),
    ),
  ].join('\n');
