import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { GatewayError } from '#shared/table/book/gateway.ts';
import type { StoredRecord } from '#shared/table/cells/record-reader.ts';

/** One record a key (`tab/id`), so that a damaged one takes no other with it. */
export interface RecordsSchema extends DBSchema {
  records: { key: string; value: StoredRecord };
  /** `revision`, a number; `home`, where the practice lives; of a read copy also what it is a copy of. */
  meta: { key: string; value: unknown };
}

export type RecordsDb = IDBPDatabase<RecordsSchema>;

/** The database of the local workbook: the forwarding address of a practice stands in it. */
export const LOCAL_DB = 'valueback';
/** The database of the read copy of a sheet: records lie in it as in the local workbook, so that a popup reads both alike. */
export const COPY_DB = 'valueback-copy';

const SCHEMA_VERSION = 1;

/** Opens the browser's database of the local workbook, making it where there is none. */
export const openRecordsDb = (name: string): Promise<RecordsDb> =>
  said(() =>
    openDB<RecordsSchema>(name, SCHEMA_VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('records');
        fresh.createObjectStore('meta');
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );

/** The stored records of some tabs only: what a popup needs, without the rest of the book. */
export async function storedRecords(db: RecordsDb, tabs: readonly string[]): Promise<StoredRecord[]> {
  const tx = db.transaction('records');
  const found = await Promise.all(
    tabs.map((tab) => tx.store.getAll(IDBKeyRange.bound(`${tab}/`, `${tab}/\uffff`))),
  );
  await tx.done;
  return found.flat();
}

/** Says the world's failures in our words. */
export async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'QuotaExceededError')
      throw new GatewayError('storageFull', 'The disk is full; nothing was saved.');
    if (error.name === 'VersionError')
      throw new GatewayError('newerVersion', 'This workbook was written by a newer Valueback.');
    throw new GatewayError(
      'refused',
      `The browser refused the local workbook (${error.name}). Private windows do that; open a normal one.`,
    );
  }
}
