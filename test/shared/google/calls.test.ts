import { expect, test } from 'vitest';
import { blankRecord } from '#shared/model/book.ts';
import { adding } from '#shared/table/book/change.ts';
import { deriveNow, newGoogleHome } from '#test/support/sheets/google-home.ts';
import { user } from '#test/support/sheets/user.ts';

const client = (n: number) => ({ ...blankRecord('clients', `cli_${n}`), name: `Client ${n}` });

async function opened() {
  const made = await newGoogleHome();
  const first = await made.home.load();
  const applied = await made.home.apply([adding('clients', client(0))], first.revision);
  const { calls } = made.client;
  const counted = async (work: () => Promise<unknown>) => {
    Object.assign(calls, { reads: 0, writes: 0 });
    await work();
    return { ...calls };
  };
  return { ...made, revision: applied.loaded.revision, counted };
}

test('a capture into an open sheet is one read and one write, whose answer says that it hit', async () => {
  const { home, counted } = await opened();
  const calls = await counted(async () => {
    const { revision } = await home.load();
    const applied = await home.apply([adding('clients', client(1))], revision);
    expect(applied.kind).toBe('applied');
    expect(applied.loaded.book.clients.map(({ id }) => id)).toEqual(['cli_0', 'cli_1']);
  });
  expect(calls).toEqual({ reads: 1, writes: 1 });
});

test('what is foreseen after a write is what the next read finds', async () => {
  const { home } = await opened();
  const { loaded } = await home.apply([adding('clients', client(1))], (await home.load()).revision);
  const read = await home.load();
  expect(read.book).toEqual(loaded.book);
  expect(read.revision).toBe(loaded.revision);
});

test('a refresh is one read and one write', async () => {
  const { home, counted } = await opened();
  expect(await counted(() => home.refresh(deriveNow))).toEqual({ reads: 1, writes: 1 });
});

test('a tab of the person’s own that bears the name of a newer derived tab is not written over', async () => {
  const { book, home } = await opened();
  user(book).deleteTab('Journey');
  book.edit(() => book.addTab({ title: 'Journey' }));
  user(book).type('Journey', 0, 0, 'To Rome by train');
  await expect(home.refresh(deriveNow)).rejects.toThrow('a tab “Journey” that holds something else');
  expect(book.shown(book.tab('Journey'), 0, 0)).toBe('To Rome by train');
  user(book).type('Journey', 0, 0, '');
  await home.refresh(deriveNow);
  expect(String(book.shown(book.tab('Journey'), 0, 0))).toMatch(/^As of/);
});

test('rows sorted between the read and the write: the answer proves nothing, and the sheet is read again', async () => {
  const { book, home, counted } = await opened();
  const { loaded } = await home.apply([adding('clients', client(1))], (await home.load()).revision);
  const { revision } = await home.load();
  user(book).sort('Clients', 0, true);
  const change = { tab: 'clients', id: 'cli_0', set: { city: 'Bern' }, was: { city: null } } as const;
  const calls = await counted(() => home.apply([change], revision));
  expect(calls.reads).toBeGreaterThan(1);
  const { clients } = (await home.load()).book;
  expect(clients.find(({ id }) => id === 'cli_0')?.city).toBe('Bern');
  expect(clients.find(({ id }) => id === 'cli_1')?.city).toBeNull();
  expect(loaded.book.clients).toHaveLength(2);
});
