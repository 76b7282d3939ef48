import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { capture, freshName, keepCapture, NOW, openStore } from '#test/extension/support/captures.ts';

const draft = (key: string, note = 'half a sentence') => ({
  version: 1 as const,
  key,
  changedAt: NOW,
  label: 'Tomás Rivera',
  draft: { note },
});

describe('what the extension keeps beside the workbook', () => {
  test('is found again after the browser was closed', async () => {
    const name = freshName();
    await (await openStore(name)).put('drafts', 'typed', draft('typed'));
    expect(await (await openStore(name)).get('drafts', 'typed')).toEqual(draft('typed'));
  });

  test('a capture and the end of its draft and notes are one step: all of it, or nothing', async () => {
    const store = await openStore(freshName());
    await store.put('drafts', 'typed', draft('typed'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(keepCapture(store, capture(1))).rejects.toMatchObject({ kind: 'storageFull' });
    full.mockRestore();
    expect(await store.get('drafts', 'typed')).toEqual(draft('typed'));
    expect(await store.all('outbox')).toEqual([]);
    await keepCapture(store, capture(1));
    expect(await store.all('drafts')).toEqual([]);
    expect(await store.all('outbox')).toHaveLength(1);
  });

  test('a full disk is said in words, and what was there stays', async () => {
    const store = await openStore(freshName());
    await store.put('drafts', 'typed', draft('typed'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.put('drafts', 'typed', draft('typed', 'more'))).rejects.toThrow('The disk is full');
    full.mockRestore();
    expect(await store.get('drafts', 'typed')).toEqual(draft('typed'));
  });

  test.each([
    ['a record with a part gone', { version: 1, key: 'x', changedAt: NOW, label: 'x' }, 'damaged (draft)'],
    ['a record with a part of another kind', { ...draft('x'), label: 7 }, 'damaged (label)'],
    ['no record at all', 'words', 'damaged (the record)'],
    ['an empty record', null, 'damaged (the record)'],
    ['a record of a newer Valueback', { ...draft('x'), version: 2, more: true }, 'newer Valueback'],
  ])('%s is set aside as it is, and the rest works', async (_, damaged, why) => {
    const name = freshName();
    const store = await openStore(name);
    await store.put('drafts', 'good', draft('good'));
    const raw = await openDB(name);
    await raw.put('drafts', damaged, 'x');
    raw.close();
    expect(await store.all('drafts')).toEqual([draft('good')]);
    expect(await store.get('drafts', 'x')).toBeNull();
    const [aside, ...others] = await store.aside();
    expect(others).toEqual([]);
    expect(aside).toMatchObject({ drawer: 'drafts', key: 'x', value: damaged, at: NOW });
    expect(aside?.why).toContain(why);
    await store.put('drafts', 'x', draft('x'));
    expect(await store.all('drafts')).toHaveLength(2);
  });

  test('a store of a newer version is left as it is', async () => {
    const name = freshName();
    (await openDB(name, 99)).close();
    await expect(openStore(name)).rejects.toMatchObject({ kind: 'newerVersion' });
  });

  test('deleting everything leaves nothing', async () => {
    const store = await openStore(freshName());
    await keepCapture(store, capture(1));
    await store.put('drafts', 'typed', draft('typed'));
    await store.clear();
    expect([
      ...(await store.all('outbox')),
      ...(await store.all('drafts')),
      ...(await store.aside()),
    ]).toEqual([]);
  });
});
