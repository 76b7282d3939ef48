import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { blankRecord } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';

let databases = 0;
const fresh = () => `local-${++databases}`;
const acme = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MA'), name: 'Acme' };
const beta = { ...blankRecord('clients', 'cli_01HZZZZZZZ7KQ2MB'), name: 'Beta' };

describe('the local workbook in the browser', () => {
  test.each([
    ['a record without its fields', { tab: 'clients', record: { id: 'cli_01HZZZZZZZ7KQ2MX' } }],
    ['a record of a wrong kind', { tab: 'clients', record: { ...beta, name: 7 } }],
    ['no record at all', { tab: 'clients', record: null }],
    ['a tab nobody knows', { tab: 'dragons', record: { id: 'x' } }],
  ])('lists %s, keeps it, and the rest works', async (_, damaged) => {
    const name = fresh();
    const home = await openIndexedDb(name);
    const { revision } = await home.load();
    await home.apply([adding('clients', acme)], revision);
    const raw = await openDB(name);
    await raw.put('records', damaged, 'clients/cli_01HZZZZZZZ7KQ2MX');
    const loaded = await home.load();
    expect(loaded.book.clients).toEqual([acme]);
    expect(loaded.check).toHaveLength(1);
    expect(loaded.check[0]?.message).toContain('restore it from a backup');
    const written = await home.apply([adding('clients', beta)], loaded.revision);
    expect(written.loaded.book.clients).toContainEqual(beta);
    expect(await raw.get('records', 'clients/cli_01HZZZZZZZ7KQ2MX')).toEqual(damaged);
    raw.close();
  });

  test('refuses a workbook of a newer version and leaves it as it is', async () => {
    const name = fresh();
    (await openDB(name, 99)).close();
    await expect(openIndexedDb(name)).rejects.toMatchObject({ kind: 'newerVersion' });
  });

  test('says that the disk is full, and holds what was there before', async () => {
    const name = fresh();
    const home = await openIndexedDb(name);
    const first = await home.apply([adding('clients', acme)], (await home.load()).revision);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(home.apply([adding('clients', beta)], first.loaded.revision)).rejects.toMatchObject({
      kind: 'storageFull',
    });
    full.mockRestore();
    expect((await home.load()).book.clients).toEqual([acme]);
    const again = await home.apply([adding('clients', beta)], first.loaded.revision);
    expect(again.kind).toBe('applied');
  });

  test('a save writes its rows and reads no other, unless someone else has written', async () => {
    const name = fresh();
    const home = await openIndexedDb(name);
    const first = await home.apply([adding('clients', acme)], (await home.load()).revision);
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const second = await home.apply([adding('clients', beta)], first.loaded.revision);
    expect(read).not.toHaveBeenCalled();
    const other = await openIndexedDb(name);
    const changed = { tab: 'clients', id: beta.id, set: { name: 'Gamma' }, was: { name: 'Beta' } } as const;
    await other.apply([changed], second.loaded.revision);
    read.mockClear();
    const late = await home.apply([{ ...changed, set: { name: 'Delta' } }], second.loaded.revision);
    expect(late).toMatchObject({ kind: 'conflict', rows: [{ id: beta.id, fields: ['name'] }] });
    expect(read).toHaveBeenCalledOnce();
    read.mockRestore();
    expect((await home.load()).book.clients).toEqual([acme, { ...beta, name: 'Gamma' }]);
  });

  test('two windows of one workbook never lose each other’s rows', async () => {
    const name = fresh();
    const [left, right] = [await openIndexedDb(name), await openIndexedDb(name)];
    const { revision } = await left.load();
    const both = await Promise.all([
      left.apply([adding('clients', acme)], revision),
      right.apply([adding('clients', beta)], revision),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['applied', 'conflict']);
    const loser = both.find(({ kind }) => kind === 'conflict');
    await right.apply([adding('clients', acme), adding('clients', beta)], loser?.loaded.revision ?? '');
    expect((await left.load()).book.clients).toHaveLength(2);
  });
});
