// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { deleteEverything } from '#extension/home/delete-everything.ts';

/** What the browser was asked for, in order; nothing of it answers more than the real one must. */
const asked = vi.hoisted((): string[] => []);
vi.mock('wxt/browser', () => {
  const told =
    (what: string, answer: unknown = undefined) =>
    (given?: unknown) => {
      asked.push(given === undefined ? what : `${what} ${JSON.stringify(given)}`);
      return Promise.resolve(answer);
    };
  return {
    browser: {
      permissions: { getAll: () => Promise.resolve({ origins: [] }), remove: () => told('rights')() },
      scripting: { getRegisteredContentScripts: () => Promise.resolve([]) },
      runtime: {
        sendMessage: (message: unknown) =>
          told('worker')(message).then(() => Promise.reject(new Error('asleep'))),
      },
      alarms: { clearAll: told('alarms') },
      storage: { local: { clear: told('disk') }, session: { clear: told('session') } },
    },
  };
});

test('everything goes: rights, access to Google before its token, alarms, choices, half-typed words and every database', async () => {
  for (const name of ['valueback', 'captures']) (await openDB(name, 1)).close();
  localStorage.setItem('half-typed eng_1', '{"text":"A dry run","kind":"idea"}');
  await deleteEverything();
  expect(asked).toEqual(['rights', 'worker {"kind":"googleSignOut"}', 'alarms', 'disk', 'session']);
  expect(localStorage).toHaveLength(0);
  expect(await indexedDB.databases()).toEqual([]);
});
