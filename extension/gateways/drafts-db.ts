import { openDB, type DBSchema } from 'idb';
import { said } from './records-db.ts';

interface Schema extends DBSchema {
  kept: { key: string; value: unknown };
}

/** What a page keeps beside the workbook: read once when it opens, then held in memory and written to disk as it changes. */
export interface Shelf {
  read(key: string): unknown;
  keep(key: string, value: unknown): void;
  drop(key: string): void;
  /** The keys of what was there when the page opened and is there still. */
  fromBefore(): readonly string[];
}

/** Opens the shelf of this device: what was typed and not saved, and the steps that can be undone. */
export async function openShelf(name: string): Promise<Shelf> {
  const db = await said(() =>
    openDB<Schema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('kept'),
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );
  const [keys, values] = await said(() => Promise.all([db.getAllKeys('kept'), db.getAll('kept')]));
  const held = new Map<string, unknown>(keys.map((key, n) => [key, values[n]]));
  // A full disk or a deleted database takes the safety net away, never the form that is on the screen.
  const write = (work: () => Promise<unknown>) => void said(work).catch(() => undefined);
  return {
    read: (key) => held.get(key),
    keep: (key, value) => {
      held.set(key, value);
      write(() => db.put('kept', value, key));
    },
    drop: (key) => {
      held.delete(key);
      write(() => db.delete('kept', key));
    },
    fromBefore: () => keys.filter((key) => held.has(key)),
  };
}
