import { entities, entityNames, type EntityName, type RecordNamed } from './entities.ts';
import type { Settings } from './settings.ts';

/** All records of a practice; the order of rows never matters to a rule. */
export type Book = { readonly [N in EntityName]: readonly RecordNamed<N>[] };

/** The id of the one settings record. */
export const SETTINGS_ID = 'set_practice';

/** A book without a row; its lists are its own, for whoever fills them. */
export function emptyBook(): Book {
  const book: Partial<Record<EntityName, readonly never[]>> = {};
  for (const name of entityNames) book[name] = [];
  return book as Book;
}

/** A record with every field blank or at its initial value; fill in what is known. */
export const blankRecord = <N extends EntityName>(name: N, id: string): RecordNamed<N> =>
  ({
    id,
    ...Object.fromEntries(
      Object.entries(entities[name].fields).map(([key, field]) => [
        key,
        field.kind === 'references' ? [] : (field.initial ?? null),
      ]),
    ),
  }) as unknown as RecordNamed<N>;

let presets: Settings | null = null;

/** The practice's settings; presets, made once, where the book has none yet. */
export const settingsOf = (book: Book): Settings =>
  book.settings[0] ?? (presets ??= blankRecord('settings', SETTINGS_ID));

interface Indexed {
  readonly length: number;
  readonly byId: ReadonlyMap<string, object>;
  readonly byEngagement: ReadonlyMap<string | null | undefined, readonly object[]>;
}

type Rows = readonly { readonly id: string; readonly engagement?: string | null }[];

/** Up to so many rows are looked through faster than an index of them is made. */
const FEW = 32;

const indexes = new WeakMap<Rows, Indexed>();

/** The rows of a tab by id and by engagement, looked through once: rules ask for them again and again. */
function indexOf(rows: Rows): Indexed {
  const known = indexes.get(rows);
  if (known && known.length === rows.length) return known;
  const byId = new Map<string, object>();
  const byEngagement = new Map<string | null | undefined, object[]>();
  for (const row of rows) {
    if (!byId.has(row.id)) byId.set(row.id, row);
    const own = byEngagement.get(row.engagement);
    if (own) own.push(row);
    else byEngagement.set(row.engagement, [row]);
  }
  const made = { length: rows.length, byId, byEngagement };
  indexes.set(rows, made);
  return made;
}

/** One record by its id, or null. */
export const recordOf = <N extends EntityName>(
  book: Book,
  name: N,
  id: string | null,
): RecordNamed<N> | null => {
  if (id === null) return null;
  const rows: Rows = book[name];
  const found = rows.length <= FEW ? rows.find((row) => row.id === id) : indexOf(rows).byId.get(id);
  return (found as RecordNamed<N> | undefined) ?? null;
};

/** The records of one entity that belong to an engagement, in their order. */
export const rowsOf = <N extends EntityName>(book: Book, name: N, engagement: string): RecordNamed<N>[] => {
  const rows: Rows = book[name];
  if (rows.length === 0) return [];
  const own =
    rows.length <= FEW
      ? rows.filter((row) => row.engagement === engagement)
      : [...(indexOf(rows).byEngagement.get(engagement) ?? [])];
  return own as RecordNamed<N>[];
};

/** A book on its way to a reader: how they write numbers and days. It is no row, and is kept nowhere. */
type ToldBook = Book & { readonly reader?: string };

/** How the reader of a book writes, where a shell has told. */
export const readerOf = (book: Book): string | null => (book as ToldBook).reader ?? null;

/** The book as a reader of that locale is told of it. */
export function inLocale(book: Book, reader: string | undefined): Book {
  const told: ToldBook = reader === undefined ? book : { ...book, reader };
  return told;
}
