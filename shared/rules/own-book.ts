import { readerOf, recordOf, rowsOf, type Book } from '../model/book.ts';
import type { EntityName, RecordNamed } from '../model/entities.ts';

/** What no engagement owns and each may read. Long texts, templates and the history say nothing of how an engagement stands. */
const SHARED: ReadonlySet<EntityName> = new Set(['settings', 'rates', 'serviceLines', 'people']);
const UNREAD: ReadonlySet<EntityName> = new Set(['documents', 'templates', 'history']);

const tabsOf = (book: Book): EntityName[] =>
  (Object.keys(book) as EntityName[]).filter((name) => Array.isArray(book[name]));

const NONE: readonly never[] = [];

/** The rows of a tab that say something of an engagement. */
function rowsFor(book: Book, name: EntityName, engagement: RecordNamed<'engagements'>): readonly object[] {
  if (book[name].length === 0 || UNREAD.has(name)) return NONE;
  if (SHARED.has(name)) return book[name];
  if (name === 'engagements') return [engagement];
  if (name !== 'clients') return rowsOf(book, name, engagement.id);
  const client = recordOf(book, 'clients', engagement.client);
  return client ? [client] : NONE;
}

const sameRows = (a: readonly object[], b: readonly object[]): boolean =>
  a === b || (a.length === b.length && a.every((row, n) => row === b[n]));

interface Kept {
  readonly from: Book;
  readonly rows: number;
  readonly own: Book;
}

/** By the row of the engagement, which is a new one as soon as it is changed. */
const kept = new WeakMap<object, Kept>();

/**
 * What of a book says something of one engagement: its own rows, its client, and what all share. It is the same object for as
 * long as none of these rows changed, so that what was worked out from it holds on; null where there is no such engagement.
 */
export function ownBook(book: Book, engagement: string): Book | null {
  const row = recordOf(book, 'engagements', engagement);
  if (!row) return null;
  const before = kept.get(row);
  const names = tabsOf(book);
  const rows = names.reduce((sum, name) => sum + book[name].length, 0);
  if (before?.from === book && before.rows === rows) return before.own;
  const found: Partial<Record<EntityName, readonly object[]>> = {};
  for (const name of names) found[name] = rowsFor(book, name, row);
  const isSame =
    before &&
    readerOf(before.own) === readerOf(book) &&
    names.every((name) => sameRows(before.own[name], found[name] ?? NONE));
  const own = isSame ? before.own : { ...book, ...(found as Partial<Book>) };
  kept.set(row, { from: book, rows, own });
  return own;
}
