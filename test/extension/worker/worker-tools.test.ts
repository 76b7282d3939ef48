import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { openCaptureStore } from '#extension/desk/capture-store.ts';
import { HERE, homeKey, moved, type Home } from '#extension/gateways/home.ts';
import { filingTools } from '#extension/worker/worker-tools.ts';
import { emptyBook } from '#shared/model/book.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { capture, keepCapture } from '#test/extension/support/captures.ts';

const world = {
  now: () => 5000,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes),
};
const moving: Extract<Home, { kind: 'moving' }> = { kind: 'moving', sheet: null, formerly: [], startedAt: 1 };
const there = moved(moving, { id: 's', title: 'Lake' }, 2);

/** The worker's tools while the practice lives there. */
const toolsAt = (home: Home) =>
  filingTools(world, runCommand, async () => ({
    home,
    key: homeKey(home),
    gateway: async () => memoryWorkbook(),
    glance: async () => emptyBook(),
    rowOf: async () => null,
  }))();

test('captures made before a move go where the practice is now; those of another workbook stay its own', async () => {
  const store = await openCaptureStore(() => 1);
  expect((await toolsAt(there)).home).toBe('google:s');
  await keepCapture(store, capture(1));
  await keepCapture(store, capture(2), 'google:other');
  expect((await toolsAt(HERE)).home).toBe('local');
  expect((await store.all('outbox')).map((kept) => kept.home).sort()).toEqual(['google:other', 'local']);
  await toolsAt(moving);
  expect((await store.all('outbox')).map((kept) => kept.home).sort()).toEqual(['google:other', 'local']);
  await toolsAt(there);
  expect((await store.all('outbox')).map((kept) => kept.home).sort()).toEqual(['google:other', 'google:s']);
});
