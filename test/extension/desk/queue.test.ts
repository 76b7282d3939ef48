import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import { isCapture, queueing } from '#extension/desk/queue.ts';
import { undoCapture } from '#extension/desk/undo-capture.ts';
import { LOCAL_HOME } from '#extension/gateways/home-names.ts';
import { newId } from '#shared/base/id.ts';
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

/** A change of the engagement's client, as the workbench queues it. */
const renamed = (name: string): Parameters<typeof queueing>[0] => {
  const client = bookOfCall().clients[0];
  if (!client) throw new Error('The book has no client.');
  const id = newId('cmd', NOW, new Uint8Array([9, 9, 9, 9]));
  const change = { tab: 'clients', set: { name }, was: { name: client.name } } as const;
  return {
    command: { kind: 'keepRecord', id, record: client.id, ...change },
    label: `Changed client ${name}`,
    draft: null,
    draftKey: '',
    seen: [{ ...change, id: client.id }],
  };
};

describe('one queue for captures and changes', () => {
  test('what is out of reach stops the queue where it is: what comes after waits with it, and arrives in order', async () => {
    const store = await openStore(freshName());
    const { gateway, mend } = failing('offline', bookOfCall());
    await keepCapture(store, capture(1));
    await store.write([queueing(renamed('Rivera & Co'), NOW + 1, LOCAL_HOME)]);
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([{ kind: 'waits' }]);
    expect(await store.all('outbox')).toMatchObject([
      { tries: 1, nextTryAt: NOW + 5000, why: expect.stringContaining('offline') as string },
      { tries: 0, nextTryAt: NOW + 5000, why: expect.stringContaining('offline') as string },
    ]);
    mend();
    const filed = await fileQueue(toolsOver(store, gateway, { now: () => NOW + 5000 }));
    expect(filed).toMatchObject([{ kind: 'filed' }, { kind: 'filed' }]);
    const { book } = await gateway.load();
    expect(book.history.map(({ what }) => what?.slice(0, 7))).toEqual(['Capture', 'Changed']);
    expect([await store.all('outbox'), (await store.all('filed')).length]).toEqual([[], 1]);
  });

  test('a change that was taken back while it was being filed is not written', async () => {
    const store = await openStore(freshName());
    const inner = memoryWorkbook(bookOfCall());
    await store.write([queueing(renamed('Rivera & Co'), NOW, LOCAL_HOME)]);
    const [waiting] = await store.all('outbox');
    const gateway = {
      ...inner,
      load: async () => {
        await store.write([{ drawer: 'outbox', key: waiting?.command.id ?? '', record: null }]);
        return inner.load();
      },
    };
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([{ kind: 'gone' }]);
    expect((await inner.load()).book).toEqual(bookOfCall());
    expect(await store.all('outbox')).toEqual([]);
  });

  test('a damaged capture is refused like any command, and keeps nothing else from the workbook', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, { ...capture(1), values: undefined } as never);
    await keepCapture(store, capture(2));
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([
      { kind: 'refused' },
      { kind: 'filed' },
    ]);
    expect((await store.all('outbox')).filter(isCapture)).toEqual([]);
  });

  test('a change that waits is taken back out of the queue', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await store.write([queueing(renamed('Rivera & Co'), NOW, LOCAL_HOME)]);
    const [waiting] = await store.all('outbox');
    expect(await undoCapture(toolsOver(store, gateway), waiting?.command.id ?? '')).toBeNull();
    expect(await store.all('outbox')).toEqual([]);
  });
});
