import type { Book } from '#shared/model/book.ts';
import type { CheckItem, Loaded } from '#shared/table/book/gateway.ts';
import { readRecords } from '#shared/table/book/read-records.ts';
import type { Instant } from '#shared/base/time.ts';
import { replaceRows } from './home-db.ts';
import { COPY_DB, openRecordsDb, said, type RecordsDb } from './records-db.ts';

/** What is noted beside the records of a copy. */
interface Notes {
  readonly of: string;
  readonly takenAt: number;
  readonly sheetRevision: string;
  readonly check: readonly CheckItem[];
}

/** The dated copy of one sheet. A copy of another sheet counts as none and is overwritten. */
export const readCopy = (sheetId: string, name = COPY_DB): ReadCopy => ({
  read: () => withDb(name, (db) => read(db, sheetId)),
  keep: (loaded, takenAt) => withDb(name, (db) => keep(db, sheetId, loaded, takenAt)),
});

async function withDb<T>(name: string, work: (db: RecordsDb) => Promise<T>): Promise<T> {
  const db = await openRecordsDb(name);
  try {
    return await said(() => work(db));
  } finally {
    db.close();
  }
}

async function read(
  db: RecordsDb,
  sheetId: string,
): Promise<{ readonly loaded: Loaded; readonly takenAt: number } | null> {
  const tx = db.transaction(['records', 'meta']);
  const meta = tx.objectStore('meta');
  const [values, of, takenAt, check] = await Promise.all([
    tx.objectStore('records').getAll(),
    meta.get('of'),
    meta.get('takenAt'),
    meta.get('check'),
  ]);
  await tx.done;
  if (of !== sheetId || typeof takenAt !== 'number') return null;
  const { book }: { book: Book } = readRecords(values);
  const items = Array.isArray(check) ? (check as readonly CheckItem[]) : [];
  // A revision no sheet ever has: a write planned on a copy is planned again on the sheet.
  return { loaded: { book, revision: `copy of ${takenAt}`, check: items }, takenAt };
}

async function keep(db: RecordsDb, sheetId: string, loaded: Loaded, takenAt: number): Promise<void> {
  const [of, revision] = await Promise.all([db.get('meta', 'of'), db.get('meta', 'sheetRevision')]);
  if (of === sheetId && revision === loaded.revision) {
    await db.put('meta', takenAt, 'takenAt');
    return;
  }
  const notes: Notes = { of: sheetId, takenAt, sheetRevision: loaded.revision, check: loaded.check };
  await replaceRows(db, loaded.book, { ...notes });
}

/** The copy of a sheet that lies on this device. */
export interface ReadCopy {
  read(): Promise<{ readonly loaded: Loaded; readonly takenAt: Instant } | null>;
  /** Keeps what was just read or written. */
  keep(loaded: Loaded, takenAt: Instant): Promise<void>;
}
