import { codeOf, isId, timeOf } from '../base/id.ts';
import { sha256Hex } from '../base/sha256.ts';
import type { Instant } from '../base/time.ts';
import type { Book } from '../model/book.ts';
import { firmRows } from '../rules/firm/firm-rows.ts';
import { FIRM_KEYS, FIRM_TABLES, firmTables, type FirmRows } from '../rules/firm/firm-tables.ts';
import { bookToJson } from '../table/book/json.ts';
import { parquetOf } from '../table/parquet.ts';

/** Grows when the rules say something else of the same book: what was published before is then published again. */
const CORE = '1';

/** One state of a book as it is published. */
export interface Published {
  /** When it was computed, of which book, and until when it can be said: names sort by time, and tell whether to publish again. */
  readonly revision: string;
  readonly rows: FirmRows;
}

/** What a revision says of itself by its name. */
export interface Revision {
  readonly at: Instant;
  readonly hash: string;
  readonly until: Instant | null;
}

/**
 * What a book shows its firm at an instant; null where its last version says the same still: neither the book has changed nor
 * anything in it by itself.
 */
export function publishedOf(book: Book, now: Instant, last: Revision | null): Published | null {
  const inOrder = sorted(book);
  const hash = sha256Hex(`${CORE} ${bookToJson(inOrder)}`);
  const short = hash.slice(0, 12);
  if (last?.hash === short && last.at <= now && (last.until === null || now < last.until)) return null;
  const at = last === null ? now : Math.max(now, last.at + 1);
  const rows = firmRows(inOrder, at, { hash, core: CORE });
  const until = rows.book_version[0]?.valid_until ?? null;
  return { revision: [digits(at), short, until === null ? OPEN : digits(until)].join('-'), rows };
}

const OPEN = 'open';

const digits = (at: Instant): string => String(at).padStart(14, '0');

/** The newest of revisions by their names; null where none is one of ours. */
export function newestOf(names: readonly string[]): Revision | null {
  const read = names.flatMap((name): Revision[] => {
    const [, at = '', hash = '', until = ''] = /^(\d{14})-([0-9a-f]{12})-(\d{14}|open)$/.exec(name) ?? [];
    return at === '' ? [] : [{ at: Number(at), hash, until: until === OPEN ? null : Number(until) }];
  });
  return read.reduce<Revision | null>((last, one) => (last && last.at >= one.at ? last : one), null);
}

/** The book with its rows in one order: a sorted sheet is the same book. */
const sorted = (book: Book): Book =>
  Object.fromEntries(
    Object.entries(book).map(([tab, rows]) => [
      tab,
      rows
        .map((row) => [`${row.id} ${JSON.stringify(row)}`, row] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row),
    ]),
  ) as unknown as Book;

/**
 * What tells a book from all others, wherever it lives: the code of the oldest row it ever had. Its history still names that row once
 * it is removed, and moves along with the book.
 */
export function bookName(book: Book): string {
  const rows = Object.values(book).flatMap((tab) => tab.map(({ id }) => id));
  const named = book.history.flatMap(({ records }) => records?.match(/[a-z]{3}_[0-9A-Z-]+/g) ?? []);
  const [first] = [...rows, ...named].filter(isId).sort((a, b) => timeOf(a) - timeOf(b) || (a < b ? -1 : 1));
  return first === undefined ? 'empty' : codeOf(first);
}

/** The files of a version, with the folder they lie in below the firm's. Each row says itself whose it is. */
export function firmFiles({ revision, rows }: Published, practice: string, book: string) {
  const folder = [...bookFolder(practice, book), `revision=${revision}`];
  const keys = { practice, book, revision };
  const files = firmTables.map((table) => ({
    name: `${table}.parquet`,
    bytes: tableFile(rows, table, keys),
  }));
  return { folder, files };
}

/** The folder of a book below the firm's. */
export const bookFolder = (practice: string, book: string): readonly [string, string] => [
  `practice=${nameInPath(practice)}`,
  `book=${nameInPath(book)}`,
];

/** Letters, digits and a few signs stay; all else is written as its bytes. No name leaves its folder. */
const nameInPath = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*.~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

type Keys = Readonly<Record<(typeof FIRM_KEYS)[number], string>>;

function tableFile(rows: FirmRows, table: keyof FirmRows, keys: Keys): Uint8Array {
  const list = rows[table] as readonly Readonly<Record<string, string | number | boolean | null>>[];
  return parquetOf([
    ...FIRM_KEYS.map((name) => ({ name, kind: 'text' as const, values: list.map(() => keys[name]) })),
    ...Object.entries(FIRM_TABLES[table]).map(([name, kind]) => ({
      name,
      kind,
      values: list.map((row) => row[name] ?? null),
    })),
  ]);
}
