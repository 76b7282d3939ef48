import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { readHomeRecord, type Home } from '#extension/gateways/home.ts';
import { LOCAL_DB, openRecordsDb, said, type RecordsDb } from './records-db.ts';

/** Where the practice lives. A note of a newer Valueback is no guess: nothing is opened then. */
export async function readHome(name = LOCAL_DB): Promise<Home> {
  const db = await openRecordsDb(name);
  const home = readHomeRecord(await said(() => db.get('meta', 'home')));
  db.close();
  if (home === null)
    throw new GatewayError(
      'newerVersion',
      'A newer Valueback noted where this practice lives. Update this one.',
    );
  return home;
}

/** Writes where the practice lives; on disk when it answers. From then on the local rows are writable or not, as it says. */
export async function putHome(home: Home, name = LOCAL_DB): Promise<void> {
  const db = await openRecordsDb(name);
  await said(async () => {
    const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.put(home, 'home'), tx.done]);
  });
  db.close();
}

/** Puts a book in the place of the local rows and the home with it, in one step: all of it or nothing. */
export async function takeHome(book: Book, home: Home, name = LOCAL_DB): Promise<void> {
  const db = await openRecordsDb(name);
  await said(() => replaceRows(db, book, { home }));
  db.close();
}

/** Replaces every record and some notes beside them, in one step. */
export async function replaceRows(
  db: RecordsDb,
  book: Book,
  notes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const tx = db.transaction(['records', 'meta'], 'readwrite', { durability: 'strict' });
  const [records, meta] = [tx.objectStore('records'), tx.objectStore('meta')];
  const revision = Number((await meta.get('revision')) ?? 0) + 1;
  const rows = entityNames.flatMap((tab) => book[tab].map((record) => ({ tab, record })));
  await Promise.all([
    records.clear(),
    ...rows.map((row) => records.put(row, `${row.tab}/${row.record.id}`)),
    meta.put(revision, 'revision'),
    ...Object.entries(notes).map(([key, value]) => meta.put(value, key)),
    tx.done,
  ]);
}
