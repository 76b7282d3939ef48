import { readerOf, recordOf, rowsOf, type Book } from '../model/book.ts';
import type { EntityName, RecordNamed } from '../model/entities.ts';

/** What no engagement owns and each may read. Long texts, templates and the history say nothing of how an engagement stands. */
const SHARED: ReadonlySet<EntityName> = new Set(['settings', 'rates', 'serviceLines', 'people']);
const OTHERWISE: ReadonlySet<EntityName> = new Set([
  'documents',
  'templates',
  'history',
  'engagements',
  'clients',
]);

const tabsOf = (book: Book): EntityName[] =>
  (Object.keys(book) as EntityName[]).filter((name) => Array.isArray(book[name]));

const NONE: readonly never[] = [];

/** What all own books of a book have in common, and the tabs of which an engagement may have rows of its own. */
interface Common {
  readonly names: readonly EntityName[];
  readonly rows: number;
  readonly book: Book;
  readonly owned: readonly EntityName[];
}

const commons = new WeakMap<Book, Common>();

function commonOf(book: Book): Common {
  const before = commons.get(book);
  const names = before?.names ?? tabsOf(book);
  let rows = 0;
  for (const name of names) rows += book[name].length;
  if (before?.rows === rows) return before;
  const left = names.filter((name) => !SHARED.has(name));
  const blank = Object.fromEntries(left.map((name) => [name, NONE])) as unknown as Partial<Book>;
  const owned = left.filter((name) => !OTHERWISE.has(name) && book[name].length > 0);
  const common = { names, rows, book: { ...book, ...blank }, owned };
  commons.set(book, common);
  return common;
}

/** The rows of a book that say something of an engagement. */
function rowsFor(book: Book, common: Common, engagement: RecordNamed<'engagements'>): Book {
  const own = { ...common.book } as Record<EntityName, readonly object[]>;
  const client = recordOf(book, 'clients', engagement.client);
  own.engagements = [engagement];
  if (client) own.clients = [client];
  for (const name of common.owned) {
    const rows = rowsOf(book, name, engagement.id);
    if (rows.length > 0) own[name] = rows;
  }
  return own as unknown as Book;
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
  const common = commonOf(book);
  if (before?.from === book && before.rows === common.rows) return before.own;
  const found = rowsFor(book, common, row);
  const isSame =
    before &&
    readerOf(before.own) === readerOf(book) &&
    common.names.every((name) => sameRows(before.own[name], found[name]));
  const own = isSame ? before.own : found;
  kept.set(row, { from: book, rows: common.rows, own });
  return own;
}
