import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import { undoCapture } from '#extension/desk/undo-capture.ts';
import {
  bookOfCall,
  capture,
  freshName,
  keepCapture,
  NOW,
  openStore,
  toolsOver,
} from '#test/extension/support/captures.ts';

describe('taking a capture back', () => {
  test('while it waits: it leaves the outbox and its form is a draft again', async () => {
    const store = await openStore(freshName());
    await keepCapture(store, capture(1));
    expect(await undoCapture(toolsOver(store, memoryWorkbook(bookOfCall())), capture(1).id)).toBeNull();
    expect(await store.all('outbox')).toEqual([]);
    expect(await store.get('drafts', 'typed')).toMatchObject({ draft: { note: 'kept' } });
  });

  test('once it is in the workbook: every row goes, what was there stays, and it does not come back', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    const command = capture(1, {
      session: 'ses_2',
      homeworkChecked: [{ action: 'act_1', state: 'done', source: 'clientSaid' }],
    });
    await keepCapture(store, command);
    await fileQueue(toolsOver(store, gateway));
    expect((await gateway.load()).book.actions).toHaveLength(2);
    expect(await undoCapture(toolsOver(store, gateway), command.id)).toBeNull();
    const { book } = await gateway.load();
    const before = bookOfCall();
    expect(book.sessions).toEqual(before.sessions);
    expect(book.actions).toEqual(before.actions);
    expect(await fileQueue(toolsOver(store, gateway), 'all')).toEqual([]);
    expect(await undoCapture(toolsOver(store, gateway), command.id)).toContain('cannot be taken back');
  });

  test('a row that was changed since stays, and the person is told', async () => {
    const store = await openStore(freshName());
    const gateway = memoryWorkbook(bookOfCall());
    await keepCapture(store, capture(1));
    await fileQueue(toolsOver(store, gateway));
    const { book, revision } = await gateway.load();
    const action = book.actions.at(-1);
    const set = {
      tab: 'actions',
      id: action?.id ?? '',
      set: { state: 'done' },
      was: { state: null },
    } as const;
    await gateway.apply([set], revision);
    expect(await undoCapture(toolsOver(store, gateway), capture(1).id)).toContain('changed since');
    expect((await gateway.load()).book.actions).toHaveLength(2);
  });

  test('a draft that was begun under the same name since is left alone', async () => {
    const store = await openStore(freshName());
    await keepCapture(store, capture(1));
    await store.put('drafts', 'typed', {
      version: 1,
      key: 'typed',
      changedAt: NOW,
      label: 'x',
      draft: { note: 'newer' },
    });
    await undoCapture(toolsOver(store, memoryWorkbook(bookOfCall())), capture(1).id);
    expect(await store.get('drafts', 'typed')).toMatchObject({ draft: { note: 'newer' } });
  });
});
