import { describe, expect, test } from 'vitest';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { queueing } from '#extension/desk/queue.ts';
import { LOCAL_HOME } from '#extension/gateways/home-names.ts';
import { createWorker, type WorkerDoors } from '#extension/worker/worker.ts';
import { withChanged } from '#test/support/build-book.ts';
import {
  bookOfCall,
  capture,
  failing,
  freshName,
  keepCapture,
  NOW,
  openStore,
  toolsOver,
} from '#test/extension/support/captures.ts';

const PAGE = { id: 'us', url: 'chrome-extension://us/popup.html' };

/** A change of the workbench that waits. */
const renaming = {
  command: { kind: 'takeBack', id: 'cmd_01HZZZZZZZ7KQ2MA', changes: [] },
  ...{ label: 'Changed client Rivera', draft: null, draftKey: '', seen: [] },
} as const;

/** A worker over a store and a workbook, with what it told the browser. */
function workerOver(
  store: CaptureStore,
  gateway = memoryWorkbook(bookOfCall()),
  more: Partial<WorkerDoors> = {},
) {
  const told = { badge: -1, wake: undefined as number | null | undefined, times: 0, presence: 0 };
  const worker = createWorker({
    open: () =>
      Promise.resolve({
        ...toolsOver(store, gateway),
        glance: async () => (await gateway.load()).book,
      }),
    badge: async (count) => void (told.badge = count),
    wakeAt: async (at) => void (told.wake = at),
    tell: () => void told.times++,
    presenceChanged: async () => void told.presence++,
    mayWatch: (url) => Promise.resolve(url.startsWith('https://meet.google.com/')),
    id: 'us',
    origin: 'chrome-extension://us/',
    ...more,
  });
  return { worker, told, gateway };
}

describe('the worker', () => {
  test('files at once what a page of ours asks for, tells open workbenches, and counts again', async () => {
    const store = await openStore(freshName());
    const { worker, told, gateway } = workerOver(store);
    await keepCapture(store, capture(2, { session: 'ses_2', values: { outcome: 'held' } }));
    expect(await worker.hear({ kind: 'file' }, PAGE)).toEqual({ done: true });
    expect((await gateway.load()).book.sessions).toHaveLength(2);
    expect(told).toMatchObject({ times: 1, badge: 0, wake: null });
  });

  test('answers nobody else', async () => {
    const { worker } = workerOver(await openStore(freshName()));
    expect(worker.hear({ kind: 'file' }, { id: 'them', url: PAGE.url })).toBeNull();
    expect(worker.hear({ kind: 'secrets' }, PAGE)).toBeNull();
  });

  test('after a failure wakes again when the next try is due', async () => {
    const store = await openStore(freshName());
    const { worker, told } = workerOver(store, failing('offline', bookOfCall()).gateway);
    await keepCapture(store, capture(1));
    await worker.wake();
    expect(told).toMatchObject({ times: 0, wake: NOW + 5000 });
  });

  test('takes a capture back, or says why not', async () => {
    const store = await openStore(freshName());
    const { worker, gateway } = workerOver(store);
    await keepCapture(store, capture(1));
    await worker.wake();
    expect(await worker.hear({ kind: 'undo', id: capture(1).id }, PAGE)).toEqual({ done: true });
    expect((await gateway.load()).book.sessions).toHaveLength(2);
    expect(await worker.hear({ kind: 'undo', id: 'cmd_unknown' }, PAGE)).toMatchObject({ done: false });
  });

  test('the world’s failure is an answer in words', async () => {
    const store = await openStore(freshName());
    const open = () => Promise.reject(new GatewayError('newerVersion', 'A newer Valueback wrote here.'));
    const { worker } = workerOver(store, undefined, { open });
    expect(await worker.hear({ kind: 'file' }, PAGE)).toEqual({
      done: false,
      why: 'A newer Valueback wrote here.',
    });
  });

  test('shows today’s planned call that is over and not logged; none once it is', async () => {
    const store = await openStore(freshName());
    const { worker, told, gateway } = workerOver(store);
    await worker.hear({ kind: 'bookChanged' }, PAGE);
    expect(told.badge).toBe(1);
    await keepCapture(store, capture(2, { session: 'ses_2', values: { outcome: 'held' } }));
    await worker.hear({ kind: 'file' }, PAGE);
    expect(told.badge).toBe(0);
    expect((await gateway.load()).book.sessions).toHaveLength(2);
  });

  test('a changed book leaves what waits for the sheet its time', async () => {
    const store = await openStore(freshName());
    await store.write([queueing(renaming, NOW + 20_000, LOCAL_HOME)]);
    const { worker, told } = workerOver(store);
    await worker.hear({ kind: 'bookChanged' }, PAGE);
    expect(told).toMatchObject({ badge: 1, wake: NOW + 20_000 });
  });

  test('wakes when the next of today’s calls is over', async () => {
    const later = withChanged(bookOfCall(), 'sessions', 'ses_2', {
      start: '2026-10-22T18:00+02:00',
      end: '2026-10-22T19:00+02:00',
    });
    const { worker, told } = workerOver(await openStore(freshName()), memoryWorkbook(later));
    await worker.wake();
    expect(told).toMatchObject({ badge: 0, wake: Date.parse('2026-10-22T19:00+02:00') });
  });

  test('keeps what a tab of a call says, and runs its script where it was switched on', async () => {
    const store = await openStore(freshName());
    const { worker, told } = workerOver(store);
    const tab = { id: 'us', url: 'https://meet.google.com/abc-defg-hij', tab: { id: 3 } };
    const word = { kind: 'presence', phase: 'inCall', people: ['Ada'], others: 1 };
    expect(await worker.hear(word, tab)).toEqual({ done: true });
    expect(await store.all('presence')).toMatchObject([{ key: 'meet abc-defg-hij' }]);
    await worker.hear({ kind: 'presenceChanged' }, PAGE);
    expect(told.presence).toBe(1);
  });

  test('a tab that speaks of a page that was switched off is told so, and leaves nothing', async () => {
    const store = await openStore(freshName());
    const { worker } = workerOver(store);
    const tab = { id: 'us', url: 'https://app.zoom.us/wc/123456789/join', tab: { id: 3 } };
    const word = { kind: 'presence', phase: 'inCall', people: [], others: null };
    expect(await worker.hear(word, tab)).toMatchObject({ done: false });
    expect(await store.all('presence')).toEqual([]);
  });

  test('works off two requests one after the other, so that neither is lost', async () => {
    const store = await openStore(freshName());
    const { worker, gateway } = workerOver(store);
    await keepCapture(store, capture(1));
    await keepCapture(store, capture(2));
    await Promise.all([
      worker.hear({ kind: 'file' }, PAGE),
      worker.hear({ kind: 'file' }, PAGE),
      worker.wake(),
    ]);
    expect((await gateway.load()).book.sessions).toHaveLength(4);
    expect(await store.all('filed')).toHaveLength(2);
  });

  test('throws away what is old, and nothing that waits', async () => {
    const store = await openStore(freshName());
    const { worker } = workerOver(store, failing('offline', bookOfCall()).gateway);
    const old = { version: 1 as const, home: 'local', label: 'x', session: null, engagement: null, undo: [] };
    await store.put('filed', 'cmd_old', {
      ...old,
      id: 'cmd_old',
      filedAt: NOW - 40 * 864e5,
      draft: null,
      draftKey: 'x',
    });
    await keepCapture(store, capture(1));
    await worker.wake();
    expect(await store.all('filed')).toEqual([]);
    expect(await store.all('outbox')).toHaveLength(1);
  });
});
