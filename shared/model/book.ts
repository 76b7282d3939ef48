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
): RecordNamed<N> | null =>
  id === null ? null : ((indexOf(book[name]).byId.get(id) as RecordNamed<N> | undefined) ?? null);

/** The records of one entity that belong to an engagement, in their order. */
export const rowsOf = <N extends EntityName>(book: Book, name: N, engagement: string): RecordNamed<N>[] => [
  ...((indexOf(book[name]).byEngagement.get(engagement) ?? []) as readonly RecordNamed<N>[]),
];

/** A book on its way to a reader: how they write numbers and days. It is no row, and is kept nowhere. */
type ToldBook = Book & { readonly reader?: string };

/** How the reader of a book writes, where a shell has told. */
export const readerOf = (book: Book): string | null => (book as ToldBook).reader ?? null;

/** The book as a reader of that locale is told of it. */
export function inLocale(book: Book, reader: string | undefined): Book {
  const told: ToldBook = reader === undefined ? book : { ...book, reader };
  return told;
}

/** What no engagement owns and each may read. Long texts, templates and the history say nothing of how an engagement stands. */
const SHARED: ReadonlySet<EntityName> = new Set(['settings', 'rates', 'serviceLines', 'people']);
const UNREAD: ReadonlySet<EntityName> = new Set(['documents', 'templates', 'history']);

/** The rows of a tab that say something of an engagement. */
function rowsFor(book: Book, name: EntityName, engagement: RecordNamed<'engagements'>): readonly object[] {
  if (name === 'engagements') return [engagement];
  if (SHARED.has(name)) return book[name];
  if (UNREAD.has(name)) return [];
  if (name !== 'clients') return rowsOf(book, name, engagement.id);
  const client = recordOf(book, 'clients', engagement.client);
  return client ? [client] : [];
}

const sameRows = (a: readonly object[], b: readonly object[]): boolean =>
  a === b || (a.length === b.length && a.every((row, n) => row === b[n]));

interface KeptOwn {
  readonly from: Book;
  readonly rows: number;
  readonly own: Book;
}

/** By the row of the engagement, which is a new one as soon as it is changed. */
const keptOwn = new WeakMap<object, KeptOwn>();

/**
 * What of a book says something of one engagement: its own rows, its client, and what all share. It is the same object for as
 * long as none of these rows changed, so that what was worked out from it holds on; null where there is no such engagement.
 */
export function ownBook(book: Book, engagement: string): Book | null {
  const row = recordOf(book, 'engagements', engagement);
  if (!row) return null;
  const before = keptOwn.get(row);
  const rows = entityNames.reduce((sum, name) => sum + book[name].length, 0);
  if (before?.from === book && before.rows === rows) return before.own;
  const found = entityNames.map((name) => [name, rowsFor(book, name, row)] as const);
  const isSame =
    before &&
    readerOf(before.own) === readerOf(book) &&
    found.every(([name, own]) => sameRows(before.own[name], own));
  const own = isSame ? before.own : ({ ...book, ...Object.fromEntries(found) } as Book);
  keptOwn.set(row, { from: book, rows, own });
  return own;
}
