import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { DRAWERS, readKept, type Drawer, type Kept, type SetAside } from './capture-records.ts';

interface Schema extends DBSchema {
  outbox: { key: string; value: unknown };
  filed: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
  memory: { key: string; value: unknown };
  sightings: { key: string; value: unknown };
  notes: { key: string; value: unknown };
  presence: { key: string; value: unknown };
  focus: { key: string; value: unknown };
  aside: { key: string; value: SetAside };
}

/** One step of a write: a record put into a drawer, or (null) taken out of it. */
export type Step = {
  [D in Drawer]: { readonly drawer: D; readonly key: string; readonly record: Kept<D> | null };
}[Drawer];

/** What the extension keeps beside the workbook. `put` answers once the record is on disk. */
export interface CaptureStore {
  get<D extends Drawer>(drawer: D, key: string): Promise<Kept<D> | null>;
  all<D extends Drawer>(drawer: D): Promise<Kept<D>[]>;
  put<D extends Drawer>(drawer: D, key: string, record: Kept<D>): Promise<void>;
  /** Several steps, all or none. */
  write(steps: readonly Step[]): Promise<void>;
  aside(): Promise<SetAside[]>;
  clear(): Promise<void>;
}

const NAMES = Object.keys(DRAWERS) as Drawer[];
const STRICT = { durability: 'strict' } as const;

/** Opens the capture store. A record that does not fit is set aside on reading: nothing is lost, the rest works. */
export async function openCaptureStore(now: () => number, name = 'valueback-capture'): Promise<CaptureStore> {
  const db = await said(() =>
    openDB<Schema>(name, 1, {
      upgrade(fresh) {
        for (const drawer of [...NAMES, 'aside'] as const) fresh.createObjectStore(drawer);
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );
  return {
    get: (drawer, key) =>
      said(async () =>
        sorted(db, drawer, [key], [await db.get(drawer, key)], now).then(([one]) => one ?? null),
      ),
    all: (drawer) => said(() => readAll(db, drawer, now)),
    put: (drawer, key, record) => said(() => write(db, [{ drawer, key, record } as Step])),
    write: (steps) => said(() => write(db, steps)),
    aside: () => said(() => db.getAll('aside')),
    clear: () => said(() => clear(db)),
  };
}

type Database = IDBPDatabase<Schema>;

async function readAll<D extends Drawer>(db: Database, drawer: D, now: () => number): Promise<Kept<D>[]> {
  const tx = db.transaction(drawer);
  const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  await tx.done;
  return sorted(db, drawer, keys, values, now);
}

/** The records that fit; the others are moved aside, each by itself. */
async function sorted<D extends Drawer>(
  db: Database,
  drawer: D,
  keys: readonly string[],
  values: readonly unknown[],
  now: () => number,
): Promise<Kept<D>[]> {
  const good: Kept<D>[] = [];
  for (const [n, value] of values.entries()) {
    if (value === undefined) continue;
    const read = readKept(drawer, value);
    if (typeof read !== 'string') good.push(read);
    else await setAside(db, { drawer, key: keys[n] ?? '', value, why: read, at: now() });
  }
  return good;
}

async function setAside(db: Database, misfit: SetAside): Promise<void> {
  const tx = db.transaction([misfit.drawer, 'aside'], 'readwrite', STRICT);
  await Promise.all([
    tx.objectStore('aside').put(misfit, `${misfit.drawer}/${misfit.key}`),
    tx.objectStore(misfit.drawer).delete(misfit.key),
    tx.done,
  ]);
}

/** All steps or none: what the browser refuses before it is asked in earnest ends the others too. */
async function write(db: Database, steps: readonly Step[]): Promise<void> {
  const drawers = [...new Set(steps.map((step) => step.drawer))];
  // Half a word survives a killed browser either way; what is called saved must survive a power cut too.
  const drafted = drawers.every((drawer) => drawer === 'drafts');
  const tx = db.transaction(drawers, 'readwrite', drafted ? { durability: 'relaxed' } : STRICT);
  const asked: Promise<unknown>[] = [tx.done];
  try {
    for (const { drawer, key, record } of steps) {
      const store = tx.objectStore(drawer);
      asked.push(record === null ? store.delete(key) : store.put(record, key));
    }
    // Nothing more is asked of it: so it is carried out even if the page that asked is closed at once.
    tx.commit();
    await Promise.all(asked);
  } catch (error) {
    abort(tx);
    await Promise.allSettled(asked);
    throw error;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It is over already: a request that failed takes its transaction along.
  }
}

async function clear(db: Database): Promise<void> {
  const tx = db.transaction([...NAMES, 'aside'], 'readwrite', STRICT);
  await Promise.all([
    ...[...NAMES, 'aside' as const].map((drawer) => tx.objectStore(drawer).clear()),
    tx.done,
  ]);
}

/** The browser's refusals in our words. */
async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'QuotaExceededError')
      throw new GatewayError(
        'storageFull',
        'The disk is full. What you typed is still in the form; free some space and save again.',
      );
    if (error.name === 'VersionError')
      throw new GatewayError(
        'newerVersion',
        'A newer Valueback wrote here. Update this one; nothing was changed.',
      );
    throw new GatewayError(
      'refused',
      `The browser refused to keep this (${error.name}). Private windows do that.`,
    );
  }
}
