import type { Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { Change } from '#shared/table/book/change.ts';
import {
  GatewayError,
  type Applied,
  type CheckItem,
  type Loaded,
  type WorkbookGateway,
} from '#shared/table/book/gateway.ts';
import { readRecords } from '#shared/table/book/read-records.ts';
import type { StoredRecord } from '#shared/table/cells/record-reader.ts';
import { readHomeRecord } from '#extension/gateways/home.ts';
import { openRecordsDb, said, type RecordsDb } from './records-db.ts';

/** The local workbook: the browser's own database. `apply` answers once the transaction is on disk. */
export async function openIndexedDb(name: string): Promise<WorkbookGateway> {
  const db = await openRecordsDb(name);
  let seen: Loaded | null = null;
  return {
    load: async () => (seen = await said(() => load(db))),
    apply: async (changes, revision) => {
      const applied = await said(() => apply(db, changes, revision, seen));
      seen = applied.loaded;
      return applied;
    },
  };
}

async function load(db: RecordsDb): Promise<Loaded> {
  const tx = db.transaction(['records', 'meta']);
  const [read, revision] = await Promise.all([
    readAll(tx.objectStore('records')),
    tx.objectStore('meta').get('revision'),
  ]);
  await tx.done;
  return { ...read, revision: String(revision ?? 0) };
}

interface StoredRecords {
  getAll(): Promise<StoredRecord[]>;
  getAllKeys(): Promise<string[]>;
}

/** The book of stored records; one that no longer fits stays where it is and is listed. */
async function readAll(records: StoredRecords): Promise<{ book: Book; check: CheckItem[] }> {
  const { book, misfits } = readRecords(await records.getAll());
  const keys = misfits.length > 0 ? await records.getAllKeys() : [];
  const check = misfits.map(({ index, tab, field }) => ({
    tab,
    id: keys[index]?.split('/')[1] ?? null,
    field: keys[index] ?? '',
    message: `This record is damaged (${field}). It is kept as it is and left out of every figure; restore it from a backup.`,
  }));
  return { book, check };
}

/** Writes what changes, row by row. The rest is read only where somebody else has written since it was `seen`. */
async function apply(
  db: RecordsDb,
  changes: readonly Change[],
  revision: string,
  seen: Loaded | null,
): Promise<Applied> {
  const tx = db.transaction(['records', 'meta'], 'readwrite', { durability: 'strict' });
  const records = tx.objectStore('records');
  const meta = tx.objectStore('meta');
  const [stored] = await Promise.all([meta.get('revision'), mustBeHere(meta)]);
  const now = Number(stored ?? 0);
  const before = seen?.revision === String(now) ? seen : await readAll(records);
  const applied = applyChanges(before.book, changes);
  const moved = applied.kind === 'applied' && applied.touched.length > 0 && String(now) !== revision;
  if (applied.kind === 'conflict' || moved) {
    await tx.done;
    const rows = applied.kind === 'conflict' ? applied.rows : [];
    return { kind: 'conflict', rows, loaded: { ...before, revision: String(now) } };
  }
  const after = applied.touched.length > 0 ? now + 1 : now;
  const writes = applied.touched.map((change) => write(applied.book, change, records));
  await Promise.all([...writes, meta.put(after, 'revision'), tx.done]);
  return { kind: 'applied', loaded: { book: applied.book, check: before.check, revision: String(after) } };
}

/** A practice that moved, or is on its way, is read-only here: never two writable copies. Asked in the step that would write. */
async function mustBeHere(meta: { get(key: 'home'): Promise<unknown> }): Promise<void> {
  const home = readHomeRecord(await meta.get('home'));
  if (home?.kind === 'here') return;
  throw new GatewayError('refused', home ? AWAY[home.kind] : UNKNOWN_HOME);
}

const AWAY = {
  moving:
    'This practice is on its way to Google Sheets and stands still here. Finish or give up the move in Options.',
  sheet:
    'This practice lives in Google Sheets now; what is here is the old copy, read-only. Reload this page.',
} as const;

const UNKNOWN_HOME =
  'A newer Valueback noted where this practice lives. Update this one; nothing was changed.';

interface RecordStore {
  put(value: StoredRecord, key: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

function write(book: Book, { tab, id }: Change, records: RecordStore): Promise<unknown> {
  const record = (book[tab] as readonly { readonly id: string }[]).find((one) => one.id === id);
  return record ? records.put({ tab, record }, `${tab}/${id}`) : records.delete(`${tab}/${id}`);
}
