import { describe, expect, test, vi } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { bookWith } from '#test/support/build-book.ts';
import { failing, freshName, NOW, openStore } from '#test/extension/support/captures.ts';
import { eventually } from '#test/support/settle.ts';
import { TOMAS, draftOf, known, made, opened, reading, told } from '#test/extension/support/capture-form.ts';

describe('the form after a call', () => {
  test('opens with the client, the planned session and its times, and tells the panel', async () => {
    const { form, store } = await opened();
    expect(form.call.value?.engagement).toMatchObject({ client: 'Tomás Rivera', number: 9, setIn: 8 });
    expect(draftOf(form)).toMatchObject({
      day: '2026-10-22',
      from: '16:00',
      to: '17:00',
      outcome: 'held',
      value: null,
    });
    expect(await store.get('focus', 'now')).toMatchObject({ engagement: 'eng_1' });
  });

  test('matches an address in another spelling of its private provider', async () => {
    const book = known();
    const gateway = memoryWorkbook({
      ...book,
      clients: book.clients.map((one) => ({ ...one, email: 'tomas.rivera@gmail.com' })),
    });
    const guests = told([{ name: null, email: 'tomasrivera+calls@gmail.com', response: null }]);
    const page = () => Promise.resolve(reading([{ ...noFacts, start: TOMAS.start, end: TOMAS.end, guests }]));
    const { form } = await opened({ page, gateway });
    expect(form.call.value?.whose).toMatchObject({ kind: 'one', grounds: ['email'] });
  });

  test.each(['noAccess', 'notSupported', 'changed'] as const)(
    'opens the same where the page is %s',
    async (fare) => {
      const { form } = await opened({ page: () => Promise.resolve(reading([], fare)) });
      expect(form.call.value).toMatchObject({ engagement: null, reading: { fare } });
      form.choose('eng_1');
      await form.save();
      expect(form.saved.value).toMatchObject({ kind: 'filed', engagement: 'eng_1' });
    },
  );

  test('saved means on disk: the capture is there before anybody answers', async () => {
    const { form, store } = await opened({ gateway: failing('offline', known()).gateway as never });
    form.change({ value: 'yes' });
    await form.save();
    expect(form.saved.value).toMatchObject({ kind: 'waits', waiting: 1 });
    expect(form.saved.value?.why).toContain('offline');
    expect(await store.all('outbox')).toMatchObject([
      { command: { values: { gotValue: 'yes' }, session: 'ses_2' } },
    ]);
    expect(await store.all('drafts')).toEqual([]);
  });

  test('a save fills the planned session and leaves no draft; a second press adds nothing', async () => {
    const { form, gateway, store } = await opened();
    form.change({
      value: 'partly',
      missing: 'More practice',
      homework: { act_1: 'done' },
      typing: 'Call Ada',
    });
    await Promise.all([form.save(), form.save()]);
    await form.save();
    const { book } = await gateway.load();
    expect(book.sessions).toHaveLength(2);
    expect(book.sessions[1]).toMatchObject({ outcome: 'held', gotValue: 'partly', missing: 'More practice' });
    expect(book.actions.map((one) => [one.text, one.state])).toEqual([
      ['Record a client call', 'done'],
      ['Call Ada', null],
    ]);
    expect(await store.all('drafts')).toEqual([]);
  });

  test('what was half-typed is there again after the popup was closed, and can be thrown away', async () => {
    const store = await openStore(freshName());
    const first = await opened({ store });
    first.form.change({ note: 'half a sen' });
    await eventually(() => expect(first.form.kept.value).toBe(true));
    const { form } = await opened({ store });
    expect(form.call.value).toMatchObject({ restored: true, draft: { note: 'half a sen' } });
    await form.startOver();
    expect(form.call.value).toMatchObject({ restored: false, draft: { note: '' } });
    expect(await store.all('drafts')).toEqual([]);
  });

  test('a page that is slow keeps nobody waiting, and takes nothing of what was typed', async () => {
    let answer: (page: PageReading) => void = () => undefined;
    const page = () => new Promise<PageReading>((done) => (answer = done));
    const { form, store } = await made({ page });
    const opening = form.open();
    await eventually(() => expect(form.call.value).not.toBeNull());
    form.change({ note: 'typed early' });
    answer(reading([TOMAS]));
    await opening;
    expect(form.call.value).toMatchObject({ engagement: { id: 'eng_1' }, draft: { note: 'typed early' } });
    await eventually(async () => expect(await store.all('drafts')).toHaveLength(1));
  });

  test('taking back opens the form as it was', async () => {
    const { form, gateway } = await opened();
    form.change({ note: 'He was tired', value: 'yes' });
    await form.save();
    expect((await gateway.load()).book.sessions[1]?.gotValue).toBe('yes');
    await form.undo();
    expect(form.saved.value).toBeNull();
    expect(draftOf(form)).toMatchObject({ note: 'He was tired', value: 'yes' });
    expect((await gateway.load()).book.sessions).toEqual(known().sessions);
  });

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
