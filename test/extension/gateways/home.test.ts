import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { putHome, readHome, takeHome } from '#extension/gateways/home-db.ts';
import {
  HERE,
  homeKey,
  moved,
  readHomeRecord,
  returned,
  sheetOf,
  type Home,
} from '#extension/gateways/home.ts';
import { blankRecord, emptyBook } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';

let databases = 0;
const fresh = () => `home-${++databases}`;
const client = (n: number) => ({ ...blankRecord('clients', `cli_${n}`), name: `Client ${n}` });
const sheet = { id: 'sheet-1', title: 'Lake practice' };
const moving: Extract<Home, { kind: 'moving' }> = { kind: 'moving', sheet: null, formerly: [], startedAt: 1 };

describe('where a practice lives', () => {
  test('here, while nobody said otherwise', async () => {
    expect(await readHome(fresh())).toEqual(HERE);
    expect(homeKey(HERE)).toBe('local');
  });

  test('it is read and filed in its sheet once it is there; on this device before, meanwhile and after', () => {
    const there = moved(moving, sheet, 2);
    expect([HERE, moving, there, returned(there)].map(sheetOf)).toEqual([null, null, sheet, null]);
  });

  test.each([['on its way', moving] as const, ['in a sheet', moved(moving, sheet, 2)] as const])(
    'a practice %s is read-only here, also for a page that was open before',
    async (_, home) => {
      const name = fresh();
      const open = await openIndexedDb(name);
      const { revision } = await open.load();
      await putHome(home, name);
      await expect(open.apply([adding('clients', client(1))], revision)).rejects.toMatchObject({
        kind: 'refused',
      });
      expect((await open.load()).book).toEqual(emptyBook());
    },
  );

  test('while it moves, captures wait: no home takes them', () => expect(homeKey(moving)).toBeNull());

  test('captures made before a move belong to the sheet, and come back with it', () => {
    const there = moved(moving, sheet, 2);
    expect(homeKey(there)).toBe('google:sheet-1');
    expect(there.formerly).toEqual(['local']);
    expect(returned(there)).toEqual({ kind: 'here', formerly: ['google:sheet-1'] });
  });

  test('a practice comes back in one step: its rows and its home', async () => {
    const name = fresh();
    const open = await openIndexedDb(name);
    await open.apply([adding('clients', client(1))], (await open.load()).revision);
    const there = moved(moving, sheet, 2);
    await putHome(there, name);
    await takeHome({ ...emptyBook(), clients: [client(2)] }, returned(there), name);
    expect(await readHome(name)).toEqual(returned(there));
    const loaded = await open.load();
    expect(loaded.book.clients).toEqual([client(2)]);
    await open.apply([adding('clients', client(3))], loaded.revision);
    expect((await open.load()).book.clients).toHaveLength(2);
  });

  test('a note of a newer Valueback is no guess: nothing is written here', async () => {
    const name = fresh();
    const open = await openIndexedDb(name);
    await putHome({ kind: 'cloud' } as unknown as Home, name);
    expect(readHomeRecord({ kind: 'cloud' })).toBeNull();
    await expect(readHome(name)).rejects.toMatchObject({ kind: 'newerVersion' });
    await expect(open.apply([adding('clients', client(1))], '0')).rejects.toMatchObject({ kind: 'refused' });
  });
});
