import { describe, expect, test } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { type PageReading } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { failing, freshName, openStore } from '#test/extension/support/captures.ts';
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

  test('what is typed while the form of the page is looked up stays, too', async () => {
    const kept = await openStore(freshName());
    let answer: (page: PageReading) => void = () => undefined;
    let lookedUp = () => {};
    const store: typeof kept = { ...kept, get: (...asked) => (lookedUp(), kept.get(...asked)) };
    const { form } = await made({ store, page: () => new Promise((done) => (answer = done)) });
    const opening = form.open();
    await eventually(() => expect(form.call.value).not.toBeNull());
    lookedUp = () => form.change({ note: 'typed late' });
    answer(reading([TOMAS]));
    await opening;
    expect(form.call.value).toMatchObject({ engagement: { id: 'eng_1' }, draft: { note: 'typed late' } });
    expect(form.reading.value).toBe(false);
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
});
