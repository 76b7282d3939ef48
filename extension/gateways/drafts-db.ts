import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { said } from './records-db.ts';

interface Schema extends DBSchema {
  kept: { key: string; value: unknown };
}

/** What a page keeps beside the workbook: read once when it opens, then held in memory and written to disk as it changes. */
export interface Shelf {
  read(key: string): unknown;
  keep(key: string, value: unknown): void;
  drop(key: string): void;
  /** The places (`#/…`) in which something was typed and not saved. */
  places(): readonly string[];
  /** Lets go of all that was typed and not saved, or of one place. */
  forget(place?: string): void;
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
  const write = (change: (store: Kept) => Promise<unknown>) =>
    void said(() => writeNow(db, change)).catch(() => undefined);
  const drop = (key: string) => {
    held.delete(key);
    write((store) => store.delete(key));
  };
  return {
    read: (key) => held.get(key),
    keep: (key, value) => {
      held.set(key, value);
      write((store) => store.put(value, key));
    },
    drop,
    places: () => [...new Set([...held.keys()].flatMap(placeOf))],
    forget: (place) =>
      [...held.keys()].filter((key) => placeOf(key).some((one) => one === (place ?? one))).forEach(drop),
  };
}

type Kept = IDBPObjectStore<Schema, ['kept'], 'kept', 'readwrite'>;

/** One change, committed in the same breath: the browser finishes it even where the page goes away in that moment. */
async function writeNow(db: IDBPDatabase<Schema>, change: (store: Kept) => Promise<unknown>): Promise<void> {
  const tx = db.transaction('kept', 'readwrite');
  const changed = change(tx.store);
  tx.commit();
  await Promise.all([changed, tx.done]);
}

/** The place a draft was typed in; none for what is no draft. */
const placeOf = (key: string): string[] => (key.startsWith('#') ? [key.split(' ')[0] ?? ''] : []);
