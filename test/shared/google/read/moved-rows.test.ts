import { describe, expect, test } from 'vitest';
import { adding } from '#shared/table/book/change.ts';
import type { Fault } from '#test/support/sheets/faults.ts';
import { secondDevice } from '#test/support/sheets/google-home.ts';
import { user } from '#test/support/sheets/user.ts';
import {
  AQUILA,
  BOREAS,
  cities,
  client,
  CLIENTS,
  column,
  CYGNUS,
  moveTo,
  sortByName,
  withClients,
} from '#test/support/sheets/with-clients.ts';

describe('a person moves things between our read and our write', () => {
  test('rows sorted: the right client moves, the other keeps its city, and a person hears of it', async () => {
    const { book, home, loaded, faulty } = await withClients();
    faulty(sortByName(book));
    const applied = await home.apply([moveTo(CYGNUS, 'Basel')], loaded.revision);
    expect(applied.kind).toBe('applied');
    expect(cities(applied.loaded)).toEqual({ Cygnus: 'Basel', Aquila: 'Graz', Boreas: 'Lyon' });
    expect(applied.loaded.check.map(({ message }) => message).join()).toContain('put back to “Graz”');
    expect(cities(await home.load())).toEqual(cities(applied.loaded));
  });

  test('rows sorted while a client is removed: the row hit by mistake is whole again', async () => {
    const { book, home, loaded, faulty } = await withClients();
    faulty(sortByName(book));
    const applied = await home.apply([{ tab: 'clients', id: CYGNUS.id, remove: CYGNUS }], loaded.revision);
    expect(applied.loaded.book.clients.map(({ name }) => name).sort()).toEqual(['Aquila', 'Boreas']);
    expect([...applied.loaded.book.clients].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      AQUILA,
      BOREAS,
    ]);
    expect(applied.loaded.check.length).toBeGreaterThan(0);
  });

  test('a row deleted above: the change lands in its own row after all', async () => {
    const { book, home, loaded, faulty } = await withClients();
    faulty({ kind: 'meanwhile', edit: () => user(book).deleteRows('Clients', 1) });
    const applied = await home.apply([moveTo(AQUILA, 'Linz')], loaded.revision);
    expect(cities(applied.loaded)).toEqual({ Aquila: 'Linz', Boreas: 'Lyon' });
  });

  test('the last row deleted: nothing is left behind in the blank below', async () => {
    const { book, home, loaded, faulty } = await withClients();
    faulty({ kind: 'meanwhile', edit: () => user(book).deleteRows('Clients', 3) });
    const applied = await home.apply([moveTo(BOREAS, 'Nice')], loaded.revision);
    expect(applied).toMatchObject({ kind: 'conflict', rows: [{ tab: 'clients', id: BOREAS.id }] });
    expect(cities(applied.loaded)).toEqual({ Cygnus: 'Bern', Aquila: 'Graz' });
    expect(book.tab('Clients').lastRow).toBe(2);
  });

  test('a column moved: the cell hit by mistake has its own content again', async () => {
    const { book, home, loaded, faulty } = await withClients();
    const before = await home.load();
    faulty({ kind: 'meanwhile', edit: () => user(book).moveColumns('Clients', column('city'), 0) });
    const applied = await home.apply([moveTo(CYGNUS, 'Basel')], loaded.revision);
    expect(applied.loaded.book.clients).toEqual(
      before.book.clients.map((one) => (one.id === CYGNUS.id ? { ...one, city: 'Basel' } : one)),
    );
    expect(applied.loaded.check.length).toBeGreaterThan(0);
  });

  test('a column inserted while a row is appended: the new row stands right in the end', async () => {
    const { book, home, loaded, faulty } = await withClients();
    faulty({ kind: 'meanwhile', edit: () => user(book).insertColumns('Clients', 0) });
    const delta = client(4, 'Dorado', 'Rome');
    const applied = await home.apply([adding('clients', delta)], loaded.revision);
    expect(applied.loaded.book.clients).toEqual([...CLIENTS, delta]);
    expect(applied.loaded.check).toEqual([]);
  });
});

describe('an answer is lost', () => {
  test.each([
    ['after the write was done', { kind: 'answerLost' }],
    ['with the write', { kind: 'dropped' }],
    ['and the server was broken', { kind: 'status', status: 503 }],
    ['because too much was asked', { kind: 'status', status: 429, retryAfter: 3 }],
  ] as const)('%s: the change is there once', async (_, fault) => {
    const { home, loaded, faulty, book } = await withClients();
    faulty(fault, fault);
    const applied = await home.apply(
      [moveTo(CYGNUS, 'Basel'), adding('clients', client(4, 'Dorado', 'Rome'))],
      loaded.revision,
    );
    expect(applied.kind).toBe('applied');
    expect(cities(applied.loaded)).toEqual({
      Cygnus: 'Basel',
      Aquila: 'Graz',
      Boreas: 'Lyon',
      Dorado: 'Rome',
    });
    expect(book.tab('Clients').lastRow).toBe(4);
  });

  test('and rows were sorted just before, and the program died: the next session puts everything right', async () => {
    const { book, wire, home, loaded, faulty } = await withClients();
    const dead: Fault = { kind: 'status', status: 503 };
    faulty({ ...sortByName(book), answerLost: true }, dead, dead, dead, dead, dead);
    const change = [moveTo(CYGNUS, 'Basel')];
    await expect(home.apply(change, loaded.revision)).rejects.toThrow('Google');
    faulty();
    const next = secondDevice(wire);
    const first = await next.apply(change, (await next.load()).revision);
    const then = first.kind === 'conflict' ? await next.apply(change, first.loaded.revision) : first;
    expect(cities(then.loaded)).toEqual({ Cygnus: 'Basel', Aquila: 'Graz', Boreas: 'Lyon' });
    expect(then.loaded.check.map(({ message }) => message).join()).toContain('put back to “Graz”');
  });

  test('and the write lands long after it was tried again: it is refused whole', async () => {
    const { wire, home, loaded, faulty, book } = await withClients();
    faulty({ kind: 'late' });
    const delta = client(4, 'Dorado', 'Rome');
    const applied = await home.apply([adding('clients', delta), moveTo(CYGNUS, 'Basel')], loaded.revision);
    const later = await home.apply([moveTo({ ...CYGNUS, city: 'Basel' }, 'Zug')], applied.loaded.revision);
    expect(wire.land()).toBe(1);
    expect(await home.load()).toEqual({ ...later.loaded, cellOf: expect.any(Function) });
    expect(book.tab('Clients').lastRow).toBe(4);
  });
});
