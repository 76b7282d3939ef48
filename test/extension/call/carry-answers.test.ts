import { describe, expect, test } from 'vitest';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { bookWith } from '#test/support/build-book.ts';
import { TOMAS, draftOf, known, opened, reading, told } from '#test/extension/support/capture-form.ts';
import { eventually } from '#test/support/settle.ts';

describe('another meeting in the place of the one that was answered', () => {
  const ADA: MeetingFacts = {
    ...noFacts,
    title: told('Ada'),
    start: told('2026-10-22T13:00+02:00'),
    guests: told([{ name: 'Ada Quist', email: 'ada@quist.example', response: null }]),
    seriesId: told('series2'),
  };
  const both = (): Book => {
    const book = known();
    const { clients, engagements } = bookWith({
      clients: [{ id: 'cli_9', name: 'Ada Quist', email: 'ada@quist.example' }],
      engagements: [{ id: 'eng_9', client: 'cli_9', title: 'Ada', currency: 'EUR' }],
    });
    return {
      ...book,
      clients: [...book.clients, ...clients],
      engagements: [...book.engagements, ...engagements],
    };
  };
  const gateway = () => memoryWorkbook(both());
  const keys = async (store: CaptureStore) => (await store.all('drafts')).map(({ key }) => key).sort();
  const typed = async () => {
    const page = () => Promise.resolve(reading([], 'notSupported'));
    const all = await opened({ page, gateway: gateway() });
    all.form.change({ value: 'no', missing: 'A plan', note: 'Late', newHomework: ['Call Ada'] });
    return all;
  };

  test('of several meetings in a pasted text none is taken: the person says which', async () => {
    const { form } = await typed();
    await form.takeFacts([TOMAS, ADA]);
    expect(form.call.value?.reading.meetings).toEqual([TOMAS, ADA]);
    expect(form.call.value?.facts.start).toBeNull();
    await form.pick(1);
    expect(form.call.value?.facts).toEqual(ADA);
  });

  test('pasted text takes along what was answered before anybody was named; it is kept once', async () => {
    const { form, store } = await typed();
    await form.takeFacts([TOMAS]);
    expect(form.call.value?.engagement?.client).toBe('Tomás Rivera');
    expect(draftOf(form)).toMatchObject({
      engagement: 'eng_1',
      value: 'no',
      missing: 'A plan',
      note: 'Late',
      newHomework: ['Call Ada'],
      from: '16:00',
    });
    expect(form.carry.value).toBeNull();
    await eventually(async () => expect(await keys(store)).toEqual([form.call.value?.draftKey]));
  });

  test('text that names nobody keeps whose call the person had said it was', async () => {
    const { form } = await typed();
    form.choose('eng_1');
    await form.takeFacts([{ ...ADA, guests: null, title: told('A call') }]);
    expect(draftOf(form)).toMatchObject({ engagement: 'eng_1', value: 'no', from: '13:00' });
  });

  test.each([true, false])(
    'where the answers were about somebody else the person is asked; taken along: %s',
    async (take) => {
      const { form, store } = await opened({
        page: () => Promise.resolve(reading([TOMAS])),
        gateway: gateway(),
      });
      const before = form.call.value?.draftKey;
      form.change({ value: 'partly', missing: 'More practice', homework: { act_1: 'done' } });
      await form.takeFacts([ADA]);
      expect(form.carry.value?.whose).toBe('Tomás Rivera');
      expect(draftOf(form)).toMatchObject({ engagement: 'eng_9', value: null });
      await form.carryOver(take);
      expect(form.carry.value).toBeNull();
      expect(draftOf(form)).toMatchObject({
        engagement: 'eng_9',
        value: take ? 'partly' : null,
        homework: {},
      });
      await eventually(async () =>
        expect(await keys(store)).toEqual([take ? form.call.value?.draftKey : before]),
      );
    },
  );

  test('a form that was half-typed for that very meeting stands as it was left', async () => {
    const { form } = await opened({ gateway: gateway() });
    form.change({ note: 'of Tomás' });
    await form.takeFacts([ADA]);
    await form.carryOver(false);
    form.change({ note: 'of Ada' });
    await form.takeFacts([TOMAS]);
    expect([draftOf(form)?.note, form.carry.value]).toEqual(['of Tomás', null]);
  });
});
