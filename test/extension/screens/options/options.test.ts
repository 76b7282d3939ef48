// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { signal } from '@preact/signals';
import { afterEach, describe, expect, test } from 'vitest';
import { settle } from '#test/support/settle.ts';
import { bookToJson, jsonToBook } from '#shared/table/book/json.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { everythingFile } from '#extension/screens/options/export-everything.tsx';
import { Options } from '#extension/screens/options/options.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createOptions, type OptionsDoors } from '#extension/home/options.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import {
  bookOfCall,
  capture,
  freshName,
  keepCapture,
  NOW,
  openStore,
} from '#test/extension/support/captures.ts';

const world = {
  now: () => NOW,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes),
};

async function shown(more: Partial<OptionsDoors> = {}) {
  const store = await openStore(freshName());
  await keepCapture(store, capture(1));
  await store.put('notes', 'bad', { version: 9 } as never);
  for (const [key, engagement] of Object.entries({ lunch: null, series: 'eng_1' }))
    await store.put('memory', key, { version: 1, key, engagement, label: `About ${key}`, at: NOW });
  const gateway = memoryWorkbook(bookOfCall());
  const practice = createPractice(gateway, runCommand, world);
  const options = createOptions({
    store: Promise.resolve(store),
    ask: () => Promise.resolve({ done: true }),
    watched: () => Promise.resolve([]),
    switchWatching: () => Promise.resolve(false),
    deleteEverything: () => Promise.resolve(),
    openForm: () => undefined,
    ...more,
  });
  await Promise.all([practice.load(), options.load()]);
  const home = { practice, shell: browserShell(false), where: localWhere(gateway, 'here', signal(false)) };
  const page = h(PracticeProvider, {
    value: home,
    children: h(Options, { options, workbook: h('p', null, 'The workbook') }),
  });
  act(() => render(page, document.body));
  return { options, store };
}

const settled = () => act(() => settle());
const button = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
};
const click = async (words: string) => {
  button(words).click();
  await settled();
};
const text = () => document.body.textContent ?? '';

afterEach(() => render(null, document.body));

describe('the options page', () => {
  test('says in plain words what is read, when, where it is kept, and that nothing leaves', async () => {
    await shown();
    expect(text()).toContain('What leaves this browser: nothing.');
    expect(text()).toContain('Before the click nothing of Valueback is on any page');
    expect(text()).toContain('No sound, no picture, no chat, no captions.');
  });

  test('lists choices apart from what is never logged, and forgets one', async () => {
    const { store } = await shown();
    expect(document.querySelector('#rules')?.textContent).toContain('About series');
    await click('Forget About lunch');
    expect((await store.all('memory')).map((one) => one.key)).toEqual(['series']);
    expect(text()).not.toContain('About lunch');
  });

  test('lists captures that wait and records that were set aside, each with why', async () => {
    await shown();
    expect(document.querySelector('#waiting')?.textContent).toContain('Tomás Rivera');
    expect(text()).toContain('A note, set aside on 22 Oct 2026');
    expect(text()).toContain('written by a newer Valueback');
  });

  test('drops a capture only after asking once', async () => {
    await shown();
    await click('Drop …');
    expect(button('Drop it').textContent).toContain('Tomás Rivera');
    await click('Keep it');
    expect(() => button('Drop it')).toThrow();
  });

  test('deletes everything only once the word is typed, and says so', async () => {
    await shown();
    await click('Delete everything …');
    expect(text()).toContain('One capture or change is not in the workbook yet.');
    expect(button('Delete everything').disabled).toBe(true);
    const field = document.querySelector<HTMLInputElement>('.delete input');
    if (!field) throw new Error('no field');
    field.value = 'Delete';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(button('Delete everything').disabled).toBe(false);
    await act(
      () => void document.querySelector('.delete')?.dispatchEvent(new Event('submit', { bubbles: true })),
    );
    await settled();
    expect(text()).toContain('Everything is deleted');
  });
});

test('the file of everything brings the workbook in again unchanged, and holds what lay beside it', async () => {
  const { options } = await shown();
  const file = everythingFile(bookToJson(bookOfCall()), options.device.value);
  const read = jsonToBook(file);
  expect(read.ok && read.value.book).toEqual(bookOfCall());
  expect(JSON.parse(file)).toMatchObject({
    device: { drawers: { outbox: [{ draftKey: 'typed' }] }, aside: [{ key: 'bad', value: { version: 9 } }] },
  });
});
