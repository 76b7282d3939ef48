import { describe, expect, test, vi } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { unread } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { bookWith } from '#test/support/build-book.ts';
import { failing, freshName, NOW, openStore } from '#test/extension/support/captures.ts';
import { TOMAS, draftOf, known, opened, reading, told } from '#test/extension/support/capture-form.ts';

describe('what the form after a call asks and remembers', () => {
  test('a choice by hand is remembered for the series, and so is “not a client call”', async () => {
    const store = await openStore(freshName());
    const stranger = { ...TOMAS, guests: null, title: told('Weekly') };
    const page = () => Promise.resolve(reading([stranger]));
    const first = await opened({ store, page });
    expect(first.form.call.value?.engagement).toBeNull();
    first.form.choose('eng_1');
    await first.form.save();
    const second = await opened({ store, page });
    expect(second.form.call.value?.whose).toMatchObject({ kind: 'one', sure: 'certain' });
    await second.form.never();
    expect((await opened({ store, page })).form.call.value?.whose).toEqual({ kind: 'never' });
  });

  test('of several meetings on a page none is taken until one is picked', async () => {
    const other = { ...noFacts, title: told('Dentist'), start: told('2026-10-22T09:00+02:00') };
    const { form } = await opened({ page: () => Promise.resolve(reading([other, TOMAS], 'partly')) });
    expect(form.call.value?.engagement).toBeNull();
    await form.pick(1);
    expect(form.call.value?.engagement?.id).toBe('eng_1');
  });

  test('of a page without a meeting, the text that was marked is read like a pasted invitation', async () => {
    const selection = 'Coaching\nThursday, 22 October 2026, 16:00 – 17:00\ntomas@rivera.example';
    const { form } = await opened({ page: () => Promise.resolve({ ...unread('notSupported'), selection }) });
    expect(form.call.value?.engagement?.id).toBe('eng_1');
    expect(draftOf(form)).toMatchObject({ day: '2026-10-22', from: '16:00', to: '17:00' });
  });

  test('another stay in the same room is this session only where the person says so', async () => {
    const store = await openStore(freshName());
    const conference = told({
      provider: 'meet',
      code: 'abc-defg-hij',
      url: 'https://meet.google.com/abc-defg-hij',
    });
    const stay = (from: string, to: string, people: string[]) => ({
      from: Date.parse(from),
      to: Date.parse(to),
      people,
      others: null,
      aloneTo: null,
      left: true,
      same: null,
    });
    const stays = [
      stay('2026-10-22T13:35Z', '2026-10-22T13:45Z', ['Ada']),
      stay('2026-10-22T14:00Z', '2026-10-22T14:58Z', ['Tomás']),
    ];
    const key = 'meet abc-defg-hij';
    await store.put('presence', key, { version: 1, key, stays, tabs: {}, seenAt: NOW });
    const { form } = await opened({
      store,
      page: () => Promise.resolve(reading([{ ...TOMAS, conference }])),
    });
    const [asked] = form.call.value?.seen?.asked ?? [];
    if (!asked) throw new Error('nothing was asked');
    await form.sameSession(asked.from, true);
    expect(form.call.value?.seen?.asked).toEqual([]);
    expect((await store.get('presence', key))?.stays.map((one) => one.same)).toContain(true);
  });

  test('a question that the person answers becomes their word', async () => {
    const doubt = { field: 'start' as const, message: 'Which?', choices: [] };
    const { form } = await opened({
      page: () => Promise.resolve(reading([{ ...TOMAS, start: null, end: null, doubts: [doubt] }])),
    });
    expect(form.call.value?.facts.doubts).toHaveLength(1);
    await form.settle('start', '2026-10-22T16:00+02:00');
    expect(form.call.value?.facts).toMatchObject({
      start: { layer: 'user', confidence: 'certain' },
      doubts: [],
    });
    expect(draftOf(form)).toMatchObject({ day: '2026-10-22', from: '16:00' });
  });

  test('without client or day nothing is saved, and each is asked for by its field', async () => {
    const { form } = await opened({ page: () => Promise.resolve(unread('noAccess')) });
    form.change({ day: '' });
    await form.save();
    expect(form.problems.value.map((one) => one.field).sort()).toEqual(['client', 'day']);
    expect(form.saved.value).toBeNull();
    form.change({ day: '2026-10-22', client: 'Ada Quist' });
    expect(form.problems.value).toEqual([]);
    await form.save();
    expect(form.saved.value?.kind).toBe('filed');
  });

  test('a full disk is said, and what was typed stays in the form', async () => {
    const { form } = await opened();
    form.change({ note: 'kept' });
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await form.save();
    full.mockRestore();
    expect(form.trouble.value).toContain('The disk is full');
    expect(form.saved.value).toBeNull();
    expect(draftOf(form)?.note).toBe('kept');
  });

  test('somebody new begins an engagement; the reader is never taken for the client', async () => {
    const guests = told([
      { name: 'Nora Lindqvist', email: 'nora@lindqvist.example', response: null },
      { name: 'Ada Quist', email: 'ada@quist.example', response: null },
    ]);
    const book = bookWith({ settings: [{ email: 'nora@lindqvist.example', zone: 'Europe/Berlin' }] });
    const gateway = memoryWorkbook(book);
    const { form } = await opened({ gateway, page: () => Promise.resolve(reading([{ ...TOMAS, guests }])) });
    expect(draftOf(form)).toMatchObject({
      client: 'Ada Quist',
      email: 'ada@quist.example',
      kind: 'firstCall',
    });
    form.change({ desired: 'Sleep again' });
    await form.save();
    const after = (await gateway.load()).book;
    expect(after.clients.map((one) => one.name)).toEqual(['Tomás Rivera', 'Ada Quist']);
    expect(after.engagements[1]).toMatchObject({ desired: 'Sleep again', stage: 'need' });
  });

  test('a capture that waits from before is listed and can be taken back', async () => {
    const store = await openStore(freshName());
    const broken = await opened({ store, gateway: failing('quota', known()).gateway as never });
    await broken.form.save();
    const { form } = await opened({ store, gateway: failing('quota', known()).gateway as never });
    expect(form.pending.value.captures).toHaveLength(1);
    await form.undo(form.pending.value.captures[0]?.command.id);
    expect(form.pending.value.captures).toEqual([]);
  });
});
