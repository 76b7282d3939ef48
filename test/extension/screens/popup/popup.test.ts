// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noFacts, type Fact, type MeetingFacts } from '#shared/meetings/facts.ts';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { Popup } from '#extension/screens/popup/popup.tsx';
import { createCaptureForm } from '#extension/state/capture-form.ts';
import { fileOutbox } from '#extension/state/filing.ts';
import type { Asked } from '#extension/messages.ts';
import { bookWith } from '#test/support/build-book.ts';
import { bookOfCall, failing, freshName, NOW, openStore, toolsOver } from '../../state/support/captures.ts';

const told = <T>(value: T, confidence: 'certain' | 'likely' = 'certain'): Fact<T> => ({
  value,
  layer: 'data',
  evidence: '#here',
  confidence,
});
const TOMAS: MeetingFacts = {
  ...noFacts,
  start: told('2026-10-22T16:00+02:00'),
  end: told('2026-10-22T17:00+02:00'),
  guests: told([{ name: 'Tomás Rivera', email: null, response: null }]),
};
const page = (meetings: readonly MeetingFacts[], more: Partial<PageReading> = {}): PageReading => ({
  ...unread('read'),
  surface: 'googleCalendar',
  found: 3,
  expected: 3,
  meetings,
  ...more,
});

const closed = vi.fn();
const opened = vi.fn();

/** Shows the popup over a book, as after a click on a page. */
async function show(reading: PageReading | Promise<PageReading>, gateway = memoryWorkbook(bookOfCall())) {
  const store = await openStore(freshName());
  const form = createCaptureForm({
    store: Promise.resolve(store),
    readPage: () => Promise.resolve(reading),
    loadBook: async () => (await gateway.load()).book,
    ask: async (message: Asked) => {
      if (message.kind === 'file') await fileOutbox(toolsOver(store, gateway), true);
      return { done: true };
    },
    home: () => Promise.resolve('local'),
    world: { now: () => NOW, zone: 'Europe/Berlin', locale: 'en-GB', random: (n) => new Uint8Array(n) },
  });
  const doors = {
    form,
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    saveKey: 'Ctrl',
    openWorkbench: opened,
    openPanel: () => undefined,
    diagnose: () => Promise.resolve('the build of the page'),
    copy: () => Promise.resolve(true),
    close: closed,
  };
  render(h(Popup, { doors }), document.body);
  await form.open();
  await settle();
  return { form, store };
}

const settle = () => new Promise((done) => setTimeout(done, 30));
const text = () => document.body.textContent ?? '';
const one = <E extends HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing on the screen is ${selector}`);
  return found;
};
const button = (word: string) =>
  [...document.querySelectorAll('button')].find((node) => node.textContent?.trim().startsWith(word));
const press = async (node: Element, key: string, more: KeyboardEventInit = {}) => {
  node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await settle();
};
const type = async (node: HTMLInputElement | HTMLTextAreaElement, words: string) => {
  node.value = words;
  node.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('the popup after a call', () => {
  test('says who and why, asks for value, last homework, next homework and presence, and keeps Save in view', async () => {
    await show(page([TOMAS]));
    expect(one('h1').textContent).toBe('Tomás Rivera');
    expect(text()).toContain('Career coaching, session 9');
    expect(text()).toContain('Matched by name and by the planned session.');
    expect([...document.querySelectorAll('h2')].map((node) => node.textContent)).toEqual([
      'Did Tomás get value?',
      'Homework from session 8',
      'On time, to the end?',
    ]);
    await vi.waitFor(() => expect(text()).toContain('Below the line. Tomás does not see this.'));
    expect(one<HTMLButtonElement>('.save').disabled).toBe(false);
    expect(document.activeElement?.getAttribute('value')).toBe('yes');
  });

  test('“Partly” opens two fields, “Yes” none; choosing the chosen one again takes it back', async () => {
    const { form } = await show(page([TOMAS]));
    one('input[value=partly]').click();
    await settle();
    await vi.waitFor(() => expect(text()).toContain('What was missing, in Tomás’s words'));
    expect(text()).toContain('What you both change');
    one('input[value=yes]').click();
    await settle();
    expect(text()).not.toContain('What was missing');
    one('input[value=yes]').click();
    await settle();
    expect(form.call.value?.draft.value).toBeNull();
  });

  test('Ctrl + Enter saves from any field, Esc closes', async () => {
    const { form } = await show(page([TOMAS]));
    const line = one<HTMLInputElement>('.new-homework input');
    await type(line, 'Open Monday’s call');
    await press(line, 'Enter');
    expect(form.call.value?.draft.newHomework).toEqual(['Open Monday’s call']);
    await press(line, 'Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(text()).toContain('Session 9 saved'));
    expect(text()).toContain('One piece of homework set.');
    await press(one('main'), 'Escape');
    expect(closed).toHaveBeenCalledOnce();
    button('See it in Sessions')?.click();
    expect(opened).toHaveBeenCalledWith('/e/eng_1/sessions');
  });

  test('a capture that waits says so with why, what waits, and Retry', async () => {
    await show(page([TOMAS]), failing('offline', bookOfCall()).gateway as never);
    await press(one('main'), 'Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(text()).toContain('Queued.'));
    expect(text()).toContain('You are offline.');
    expect(text()).toContain('One capture waits.');
    expect(button('Retry')).toBeDefined();
    expect(button('Undo')).toBeDefined();
  });

  test('a weak reading is underlined in dashes until a person says it; the facts open to their sources', async () => {
    await show(page([{ ...TOMAS, start: told('2026-10-22T16:00+02:00', 'likely') }]));
    expect(one('.when').className).toContain('weak');
    one('.opener').click();
    await vi.waitFor(() => expect(one('.fact-rows .source').getAttribute('title')).toBe('#here'));
    await vi.waitFor(() => one('.when-fields input[type=time]'));
    await type(one<HTMLInputElement>('.when-fields input[type=time]'), '16:05');
    expect(one('.when').className).not.toContain('weak');
  });

  test('a page that changed: what was read, what still works, a diagnostic without words', async () => {
    await show(page([], { fare: 'changed', found: 1, expected: 5 }));
    await vi.waitFor(() => expect(text()).toContain('Google Calendar has changed its page'));
    expect(text()).toContain('Read 1 of 5 facts. Type the rest; saving works as always.');
    button('Copy a diagnostic')?.click();
    await vi.waitFor(() => expect(text()).toContain('Copied. It holds no words of the page.'));
  });

  test('typing filters the clients, arrows move, Enter chooses', async () => {
    await show(
      unread('noAccess'),
      memoryWorkbook(
        bookWith({
          clients: [{}, { name: 'Tommaso Neri' }],
          engagements: [{}, { client: 'cli_2', title: 'Pricing' }],
        }),
      ),
    );
    await vi.waitFor(() => one('[role=combobox]'));
    const field = one<HTMLInputElement>('[role=combobox]');
    await type(field, 'tom');
    expect(document.querySelectorAll('[role=option]')).toHaveLength(3);
    await press(field, 'ArrowDown');
    expect(one('[aria-selected=true]').textContent).toContain('Tommaso Neri');
    await press(field, 'Enter');
    expect(one('h1').textContent).toBe('Tommaso Neri');
  });

  test('somebody new: what it was, what it would make possible, and that it starts an engagement', async () => {
    const ada = told([{ name: 'Ada Quist', email: 'ada@quist.example', response: null }]);
    await show(page([{ ...TOMAS, guests: ada }]));
    await vi.waitFor(() => expect(text()).toContain('What would it make possible?'));
    expect(one('h1').textContent).toBe('Ada Quist');
    expect(text()).toContain('New to you.');
    expect(text()).toContain('Starts a new engagement');
    expect(text()).not.toContain('get value?');
  });

  test('a client who cancelled: when the word came, hours of notice, no value check', async () => {
    const { form } = await show(page([TOMAS]));
    form.change({ outcome: 'clientCancelled', cancelledAt: '2026-10-21T21:00' });
    await vi.waitFor(() => expect(text()).toContain('19 hours before the start.'));
    expect(text()).not.toContain('get value?');
  });

  test('a meeting the calendar calls cancelled is asked, never held against anybody', async () => {
    const { form } = await show(page([{ ...TOMAS, status: told('cancelled') }]));
    expect(form.call.value?.draft.outcome).toBeNull();
    expect(text()).toContain('Cancelled: by whom?');
  });

  test('several that fit equally are asked; nothing is chosen for the person', async () => {
    const twins = bookWith({ engagements: [{}, { client: 'cli_1', title: 'Second' }] });
    await show(page([{ ...TOMAS, start: null, end: null }]), memoryWorkbook(twins));
    await vi.waitFor(() => expect(text()).toContain('Several engagements fit equally.'));
    expect(one('h1').textContent).toBe('After the call');
    [...document.querySelectorAll<HTMLButtonElement>('.candidates button')][1]?.click();
    await settle();
    expect(text()).toContain('Second, session 1');
  });

  test('facts that come late leave the field in which somebody types', async () => {
    let answer: (read: PageReading) => void = () => undefined;
    const shown = show(new Promise<PageReading>((done) => (answer = done)));
    await vi.waitFor(() => one('.new-homework input'));
    const line = one<HTMLInputElement>('.new-homework input');
    line.focus();
    await type(line, 'Call the b');
    answer(page([TOMAS]));
    await shown;
    expect(one('h1').textContent).toBe('Tomás Rivera');
    expect(document.activeElement).toBe(line);
    expect(line.value).toBe('Call the b');
  });
});
