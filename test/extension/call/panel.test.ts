import { describe, expect, test } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { emptyBook } from '#shared/model/book.ts';
import { captureCall } from '#shared/workflows/capture-call.ts';
import { unread } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { callOf, gatherKnown, withChoice, withDraft } from '#extension/call/capture-open.ts';
import { queueCapture } from '#extension/desk/queue.ts';
import { draftToCommand } from '#shared/calls/draft-command.ts';
import { LOCAL_HOME } from '#extension/gateways/home-names.ts';
import { keepFocus } from '#extension/call/focus.ts';
import { createPanel } from '#extension/call/panel.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { freshName, NOW, openStore } from '#test/extension/support/captures.ts';

const book = bookWith({
  sessions: [
    { ordinal: 9, outcome: 'planned', start: '2026-10-22T16:00+02:00', end: '2026-10-22T17:00+02:00' },
  ],
  actions: [
    { kind: 'homework', owner: 'client', text: 'Call three leads', state: null },
    { kind: 'adjustment', owner: 'provider', text: 'Half of it is role-play', state: null },
  ],
});

let dice = 0;
const world = {
  now: () => NOW,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes).fill(++dice),
};

async function panelOver(store: CaptureStore) {
  const panel = createPanel({
    store: Promise.resolve(store),
    load: () => memoryWorkbook(book).load(),
    world,
  });
  await panel.load();
  await panel.choose(ENGAGEMENT);
  return panel;
}

/** The form as the popup opens it over the same device, for the engagement of the panel. */
async function formOver(store: CaptureStore) {
  const known = await gatherKnown(store, Promise.resolve(book), NOW, world);
  const opened = await withDraft(store, callOf(unread('notSupported'), noFacts, known), known);
  return withChoice(opened, known, ENGAGEMENT, '');
}

describe('what the side panel notes', () => {
  test('stands in the popup’s form and goes into the session that is saved', async () => {
    const store = await openStore(freshName());
    const panel = await panelOver(store);
    await panel.answer('homework', 'act_1', 'partly');
    await panel.answer('homework', 'act_1', 'done');
    await panel.answer('adjustment', 'act_2', 'done');
    await panel.note('words', 'More live practice');
    await panel.note('promise', 'Send the recording');
    await panel.note('warned', 'The tender closes on Friday');
    await panel.note('idea', 'Role-play first');
    await panel.note('doubt', 'They will want a native speaker');
    await panel.asked({
      question: 'What would that make possible?',
      about: 'A bigger client',
      answer: 'Peace',
    });

    const form = await formOver(store);
    expect(form.draft.homework).toEqual({ act_1: 'done' });
    const command = draftToCommand(form.draft, {
      id: 'cmd_x',
      facts: noFacts,
      zone: world.zone,
      now: NOW,
      book: emptyBook(),
      notes: form.notes,
      seen: null,
      more: {},
    });
    if (!command.ok) throw new Error(command.problems[0]?.message);
    expect(command.value).toMatchObject({
      homeworkChecked: [
        { action: 'act_1', state: 'done', source: 'clientSaid' },
        { action: 'act_2', state: 'done', source: 'providerImpression' },
      ],
      actionsSet: [{ kind: 'promise', text: 'Send the recording' }],
      work: [{ kind: 'warning', summary: 'The tender closes on Friday' }],
      experiments: [{ name: 'Role-play first' }],
      signals: [{ code: 'B6', words: 'They will want a native speaker' }],
      asked: [{ question: 'What would that make possible?', about: 'A bigger client', answer: 'Peace' }],
    });
    expect(command.value.values.notes).toContain('“More live practice”');
    const context = { now: NOW, zone: world.zone, who: 'Nora' };
    expect(captureCall(book, command.value, context).ok).toBe(true);

    const notes = form.notes.map((one) => one.id);
    await queueCapture(
      store,
      { command: command.value, label: '', draftKey: form.draftKey, draft: null, notes },
      NOW,
      LOCAL_HOME,
    );
    await panel.load();
    expect(panel.kept.value?.notes).toEqual([]);
  });

  test('survives the panel, and another one shows it; it can be taken away', async () => {
    const name = freshName();
    const first = await panelOver(await openStore(name));
    await first.note('note', 'Tired today');
    const second = await panelOver(await openStore(name));
    expect(second.kept.value?.notes).toMatchObject([{ text: 'Tired today', at: NOW }]);
    await second.drop(second.kept.value?.notes[0]?.id ?? '');
    expect(second.kept.value?.notes).toEqual([]);
  });

  test('an answer that is taken back leaves nothing', async () => {
    const store = await openStore(freshName());
    const panel = await panelOver(store);
    await panel.answer('homework', 'act_1', 'done');
    await panel.answer('homework', 'act_1', null);
    expect(await store.all('notes')).toEqual([]);
  });

  test('a later answer of the panel goes before an older word of the form', async () => {
    const store = await openStore(freshName());
    const form = await formOver(store);
    const draft = { ...form.draft, homework: { act_1: 'notDone' as const } };
    await store.put('drafts', 'typed', { version: 1, key: 'typed', changedAt: NOW - 1000, label: '', draft });
    await (await panelOver(store)).answer('homework', 'act_1', 'done');
    const known = await gatherKnown(store, Promise.resolve(book), NOW, world);
    const again = await withDraft(store, callOf(unread('notSupported'), noFacts, known), known);
    expect(again.draft.homework).toEqual({ act_1: 'done' });
  });
});

describe('the engagement of the panel', () => {
  test('follows the last click, and says when it was', async () => {
    const store = await openStore(freshName());
    const panel = createPanel({
      store: Promise.resolve(store),
      load: () => memoryWorkbook(book).load(),
      world,
    });
    await panel.load();
    expect(panel.kept.value?.focus).toBeNull();
    await keepFocus(store, await formOver(store), NOW + 5);
    await panel.glance();
    expect(panel.kept.value?.focus).toMatchObject({ engagement: ENGAGEMENT, draftKey: 'typed', at: NOW + 5 });
  });

  test('a call that is nobody’s leaves the panel as it was', async () => {
    const store = await openStore(freshName());
    const panel = await panelOver(store);
    await keepFocus(store, { ...(await formOver(store)), engagement: null }, NOW + 5);
    await panel.glance();
    expect(panel.kept.value?.focus).toMatchObject({ engagement: ENGAGEMENT, draftKey: '', at: NOW });
  });

  test('a device that refuses is told in words, and what was there stays', async () => {
    const store = await openStore(freshName());
    const panel = await panelOver(store);
    await panel.note('note', 'Kept');
    const full = {
      ...store,
      put: () => Promise.reject(new GatewayError('storageFull', 'The disk is full.')),
    };
    const on = createPanel({ store: Promise.resolve(full), load: () => memoryWorkbook(book).load(), world });
    await on.load();
    await on.note('note', 'One more');
    expect(on.trouble.value).toBe('The disk is full.');
    expect(on.kept.value?.notes.map((one) => one.text)).toEqual(['Kept']);
  });
});
