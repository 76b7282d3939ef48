import { describe, expect, test } from 'vitest';
import type { Answer, Asked } from '#extension/worker/messages.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { createOptions, type OptionsDoors } from '#extension/home/options.ts';
import { blankDraft } from '#shared/calls/draft.ts';
import { laidAside } from '#extension/call/open-again.ts';
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

function optionsOver(store: CaptureStore, more: Partial<OptionsDoors> = {}) {
  const told = { asked: [] as string[], opened: 0, deleted: 0 };
  const tools = toolsOver(store, memoryWorkbook(bookOfCall()));
  const ask = async (message: Asked): Promise<Answer> => {
    told.asked.push(message.kind);
    if (message.kind !== 'undo') return { done: true };
    const why = await undoCapture(tools, message.id);
    return why === null ? { done: true } : { done: false, why };
  };
  const options = createOptions({
    store: Promise.resolve(store),
    ask,
    watched: () => Promise.resolve([]),
    switchWatching: () => Promise.resolve(false),
    deleteEverything: async () => void told.deleted++,
    openForm: () => told.opened++,
    ...more,
  });
  return { options, told };
}

describe('the options beside the workbook', () => {
  test('list what lies on this device, and what was set aside', async () => {
    const store = await openStore(freshName());
    await keepCapture(store, capture(1));
    await store.put('notes', 'bad', { version: 9, text: 'newer' } as never);
    await store.put('memory', 'm', { version: 1, key: 'm', engagement: null, label: 'Lunch', at: NOW });
    const { options } = optionsOver(store);
    await options.load();
    const device = options.device.value;
    expect(device?.drawers.outbox).toHaveLength(1);
    expect(device?.drawers.memory).toMatchObject([{ label: 'Lunch' }]);
    expect(device?.aside).toMatchObject([{ drawer: 'notes', key: 'bad' }]);
  });

  test('forget a choice', async () => {
    const store = await openStore(freshName());
    await store.put('memory', 'm', { version: 1, key: 'm', engagement: null, label: 'Lunch', at: NOW });
    const { options } = optionsOver(store);
    await options.forget('m');
    expect(options.device.value?.drawers.memory).toEqual([]);
  });

  test('open a refused capture again: its form is a draft that knows which call it was, and the form opens', async () => {
    const store = await openStore(freshName());
    const ids = { series: 's1', instance: '20261022T140000Z', conference: 'abc-defg-hij' };
    const command = capture(1);
    Object.assign(command.values, ids);
    await keepCapture(store, command);
    const { options, told } = optionsOver(store);
    await options.openAgain(command.id);
    expect(await store.all('outbox')).toEqual([]);
    expect(await store.get('drafts', 'typed')).toMatchObject({ draft: { note: 'kept', call: ids } });
    expect(told.opened).toBe(1);
  });

  describe('open a refused capture again while another typed form is in the way', () => {
    const ADA = { version: 1, key: 'typed', changedAt: NOW, label: 'Ada Quist' } as const;
    const over = async (more: Partial<OptionsDoors> = {}) => {
      const store = await openStore(freshName());
      await keepCapture(store, capture(1));
      await store.put('drafts', 'typed', { ...ADA, draft: { ...blankDraft, note: 'of Ada' } });
      const all = optionsOver(store, more);
      await all.options.openAgain(capture(1).id);
      return { store, ...all };
    };
    const notes = async (store: CaptureStore) =>
      (await store.all('drafts')).map(({ draft }) => (draft as { note: string }).note).sort();

    test('asks; staying with that one leaves both as they were', async () => {
      const { store, options, told } = await over();
      expect(options.asked.value).toEqual({ capture: capture(1).id, open: 'Ada Quist' });
      options.keepOpen();
      expect(options.asked.value).toBeNull();
      expect([await notes(store), (await store.all('outbox')).length, told.opened]).toEqual([
        ['of Ada'],
        1,
        0,
      ]);
    });

    test('opening this one lays that one aside, and it can be gone on with: they change places', async () => {
      const { store, options, told } = await over();
      await options.openAgain(capture(1).id, true);
      expect(await store.all('outbox')).toEqual([]);
      expect(await store.get('drafts', 'typed')).toMatchObject({ draft: { note: 'kept' } });
      const [aside] = laidAside(options.device.value?.drawers.drafts ?? []);
      expect(aside).toMatchObject({ label: 'Ada Quist', draft: { note: 'of Ada' } });
      await options.openAside(aside?.key ?? '');
      expect(await store.get('drafts', 'typed')).toMatchObject({ draft: { note: 'of Ada' } });
      expect([await notes(store), told.opened]).toEqual([['kept', 'of Ada'], 2]);
    });

    test('a worker that does not answer leaves both as they were', async () => {
      const { store, options } = await over({ ask: () => Promise.resolve(null) });
      await options.openAgain(capture(1).id, true);
      expect(options.trouble.value).toMatch(/Try again/);
      expect([await notes(store), (await store.all('outbox')).length]).toEqual([['of Ada'], 1]);
      expect(await store.get('drafts', 'typed')).toMatchObject({ label: 'Ada Quist' });
    });
  });

  test('drop a capture: it is gone with its form, and said so', async () => {
    const store = await openStore(freshName());
    const command = capture(1);
    await keepCapture(store, command);
    const { options } = optionsOver(store);
    await options.drop(command.id);
    expect([await store.all('outbox'), await store.all('drafts')]).toEqual([[], []]);
    expect(options.told.value).toMatch(/^Dropped: Tomás Rivera/);
  });

  test('a worker that does not answer leaves the capture where it was, with why', async () => {
    const store = await openStore(freshName());
    const command = capture(1);
    await keepCapture(store, command);
    const { options } = optionsOver(store, { ask: () => Promise.resolve(null) });
    await options.drop(command.id);
    expect(await store.all('outbox')).toHaveLength(1);
    expect(options.trouble.value).toMatch(/Try again/);
  });

  test('a switch says that open tabs need a reload only where it changed', async () => {
    const store = await openStore(freshName());
    const refused = optionsOver(store);
    await refused.options.watch('meet', true);
    expect(refused.options.switched.value).toBeNull();
    const granted = optionsOver(store, {
      switchWatching: () => Promise.resolve(true),
      watched: () => Promise.resolve(['meet']),
    });
    await granted.options.watch('meet', true);
    expect([granted.options.switched.value, granted.options.watched.value]).toEqual(['meet', ['meet']]);
  });

  test('once everything is deleted nothing is read any more', async () => {
    const store = await openStore(freshName());
    const { options, told } = optionsOver(store);
    await options.deleteEverything();
    expect([told.deleted, options.deleted.value, options.device.value]).toEqual([1, true, null]);
  });
});
