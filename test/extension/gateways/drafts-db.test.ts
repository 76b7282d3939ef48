import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openShelf } from '#extension/gateways/drafts-db.ts';

afterEach(() => void vi.restoreAllMocks());

test('what is typed is committed in the same breath, and another page finds it', async () => {
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  const shelf = await openShelf('typed');
  shelf.keep('#/e/one note', 'Less scrap');
  expect(commit).toHaveBeenCalledTimes(1);
  shelf.keep('undo', ['a step']);
  const other = await openShelf('typed');
  expect(other.read('#/e/one note')).toBe('Less scrap');
  expect(other.places()).toEqual(['#/e/one']);
  other.forget();
  const third = await openShelf('typed');
  expect([third.read('#/e/one note'), third.read('undo')]).toEqual([undefined, ['a step']]);
});
