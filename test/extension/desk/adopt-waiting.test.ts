import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { adoptWaiting } from '#extension/desk/adopt-waiting.ts';
import { freshName, NOW, openStore } from '#test/extension/support/captures.ts';

const waiting = (n: number, why: string | null) => ({
  home: 'google:s',
  command: {
    kind: 'keepRecord',
    id: `cmd_01HZZZZZZZ7KQ2M${n}`,
    tab: 'clients',
    record: 'cli_1',
    set: {},
    was: {},
  },
  seen: [{ tab: 'history', id: `his_${n}`, add: { what: 'Changed client Acme' } }],
  savedAt: NOW + n,
  why,
});

/** A device on which a version before the one queue left two commands. */
async function oldDevice() {
  const name = freshName();
  const old = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('commands') });
  for (const one of [waiting(1, null), waiting(2, 'Someone changed this.')])
    await old.put('commands', one, one.command.id);
  old.close();
  return { name, store: await openStore(freshName()) };
}

test('commands that an older version kept join the queue with their reason, and the old database is gone', async () => {
  const { name, store } = await oldDevice();
  await adoptWaiting(store, name);
  expect(await store.all('outbox')).toMatchObject([
    { ...waiting(1, null), label: 'Changed client Acme', refused: false, tries: 0, draft: null },
    { ...waiting(2, 'Someone changed this.'), refused: true },
  ]);
  expect(await store.aside()).toEqual([]);
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  await adoptWaiting(store, name);
  expect(await store.all('outbox')).toHaveLength(2);
});

test('where the disk refuses the queue, the old database keeps them', async () => {
  const { name, store } = await oldDevice();
  const full = { ...store, write: () => Promise.reject(new Error('full')) };
  await expect(adoptWaiting(full, name)).rejects.toThrow('full');
  await adoptWaiting(store, name);
  expect(await store.all('outbox')).toHaveLength(2);
});
