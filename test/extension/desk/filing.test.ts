import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { fileQueue, nextDue } from '#extension/desk/filing.ts';
import { backOffMs } from '#extension/desk/queue.ts';
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

const sessionsIn = async (gateway: { load(): Promise<{ book: { sessions: readonly unknown[] } }> }) =>
  (await gateway.load()).book.sessions.length;

describe('filing what was captured', () => {
  test('a capture leaves the outbox as it arrives in the workbook, with what takes it back', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, capture(1));
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([{ kind: 'filed' }]);
    expect(await store.all('outbox')).toEqual([]);
    expect(await store.all('filed')).toMatchObject([{ engagement: 'eng_1', filedAt: NOW }]);
    expect(await sessionsIn(gateway)).toBe(3);
  });

  test('filing twice adds nothing', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, capture(1));
    await fileQueue(toolsOver(store, gateway));
    await keepCapture(store, capture(1));
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([{ kind: 'filed' }]);
    expect(await sessionsIn(gateway)).toBe(3);
  });

  test.each([
    ['offline', 'once you are back'],
    ['quota', 'tried again by itself'],
    ['signedOut', 'Sign in again'],
    ['storageFull', 'Free some space'],
    ['newerVersion', 'Update this one'],
    ['missingTab', 'The world failed.'],
  ] as const)('%s: it waits, says why in words, and arrives later', async (kind, words) => {
    const store = await openStore(freshName());
    const { gateway, mend } = failing(kind, bookOfCall());
    await keepCapture(store, capture(1));
    const [first] = await fileQueue(toolsOver(store, gateway));
    expect(first).toMatchObject({ kind: 'waits', why: expect.stringContaining(words) as string });
    expect(await store.all('outbox')).toMatchObject([{ tries: 1, nextTryAt: NOW + 5000, refused: false }]);
    expect(await fileQueue(toolsOver(store, gateway))).toEqual([]);
    mend();
    expect(await fileQueue(toolsOver(store, gateway, { now: () => NOW + 5000 }))).toMatchObject([
      { kind: 'filed' },
    ]);
  });

  test('a workbook that somebody else is faster with is read again and planned again', async () => {
    const store = await openStore(freshName());
    const inner = memoryWorkbook(bookOfCall());
    let others = 2;
    const gateway = {
      load: () => inner.load(),
      apply: async (changes: Parameters<typeof inner.apply>[0], revision: string) =>
        others-- > 0
          ? ({ kind: 'conflict', rows: [], loaded: await inner.load() } as const)
          : inner.apply(changes, revision),
    };
    await keepCapture(store, capture(1));
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([{ kind: 'filed' }]);
    others = 99;
    await keepCapture(store, capture(2));
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([{ kind: 'waits' }]);
  });

  test('what the workbook refuses stays with its reason, is tried again only when asked, and keeps nothing else back', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, capture(1, { engagement: 'eng_gone' }));
    await keepCapture(store, capture(2));
    const filed = await fileQueue(toolsOver(store, gateway));
    expect(filed).toMatchObject([
      { kind: 'refused', why: expect.stringContaining('Choose') as string },
      { kind: 'filed' },
    ]);
    expect(await fileQueue(toolsOver(store, gateway, { now: () => NOW + 1e12 }))).toEqual([]);
    expect(await fileQueue(toolsOver(store, gateway), 'all')).toMatchObject([{ kind: 'refused' }]);
  });

  test('a capture that planning cannot read is refused like any other', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, capture(1, { actionsSet: null as never }));
    await keepCapture(store, capture(2));
    expect(await fileQueue(toolsOver(store, gateway))).toMatchObject([
      { kind: 'refused' },
      { kind: 'filed' },
    ]);
  });

  test('a capture goes into the workbook it was made for and into no other', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, capture(1), 'sheet-abc');
    expect(await fileQueue(toolsOver(store, gateway), 'all')).toEqual([]);
    expect(await sessionsIn(gateway)).toBe(2);
    expect(await fileQueue(toolsOver(store, gateway, { home: 'sheet-abc' }))).toMatchObject([
      { kind: 'filed' },
    ]);
  });

  test('the next alarm is for the earliest capture of this home that waits for its time', async () => {
    const store = await openStore(freshName());
    await keepCapture(store, capture(1), 'sheet-abc');
    const [other] = await store.all('outbox');
    expect(nextDue([], 'local')).toBeNull();
    expect(nextDue(other ? [other] : [], 'local')).toBeNull();
    expect(nextDue(other ? [other, { ...other, nextTryAt: NOW - 1 }] : [], 'sheet-abc')).toBe(NOW - 1);
    expect(nextDue(other ? [{ ...other, refused: true }] : [], 'sheet-abc')).toBeNull();
  });
});

describe('waiting longer after each try', () => {
  test.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [7, 320],
    [8, 600],
    [40, 600],
  ])('after try %i about %i seconds', (tries, seconds) => {
    expect(backOffMs(tries, 0.5)).toBe(seconds * 1000);
    expect(backOffMs(tries, 0)).toBe(seconds * 900);
    expect(backOffMs(tries, 1)).toBe(seconds * 1100);
  });
});
