import { h, render } from 'preact';
import { vi } from 'vitest';
import { noFacts, type Fact, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { Popup } from '#extension/screens/popup/popup.tsx';
import { createCaptureForm, type CaptureForm } from '#extension/call/capture-form.ts';
import type { CaptureStore } from '#extension/desk/capture-store.ts';
import { fileQueue } from '#extension/desk/filing.ts';
import { undoCapture } from '#extension/desk/undo-capture.ts';
import type { Asked } from '#extension/worker/messages.ts';
import { settle } from '#test/support/settle.ts';
import { bookOfCall, freshName, NOW, openStore, toolsOver } from '#test/extension/support/captures.ts';

/** A fact as a page tells it. */
export const told = <T>(value: T, confidence: 'certain' | 'likely' = 'certain'): Fact<T> => ({
  value,
  layer: 'data',
  evidence: '#here',
  confidence,
});
/** The planned session of the book, as a calendar shows it. */
export const TOMAS: MeetingFacts = {
  ...noFacts,
  start: told('2026-10-22T16:00+02:00'),
  end: told('2026-10-22T17:00+02:00'),
  guests: told([{ name: 'Tomás Rivera', email: null, response: null }]),
};
/** What was read of a page that shows these meetings. */
export const page = (meetings: readonly MeetingFacts[], more: Partial<PageReading> = {}): PageReading => ({
  ...unread('read'),
  surface: 'googleCalendar',
  found: 3,
  expected: 3,
  meetings,
  ...more,
});

/** Where the practice lives, by the name captures are bound to. */
export const lives = { at: 'local' };

/** Called when the popup closes itself, and when it opens a screen of the workbench. */
export const closed = vi.fn();
export const opened = vi.fn();

/** Shows the popup over a book, as after a click on a page. */
export async function show(
  reading: PageReading | Promise<PageReading>,
  gateway: WorkbookGateway = memoryWorkbook(bookOfCall()),
  name = freshName(),
): Promise<{ form: CaptureForm; store: CaptureStore }> {
  const store = await openStore(name);
  const tools = toolsOver(store, gateway);
  const form = createCaptureForm({
    store: Promise.resolve(store),
    readPage: () => Promise.resolve(reading),
    loadBook: async () => (await gateway.load()).book,
    ask: async (message: Asked) => {
      if (message.kind === 'file') await fileQueue(tools, 'all');
      const why = message.kind === 'undo' ? await undoCapture(tools, message.id) : null;
      return why === null ? { done: true } : { done: false, why };
    },
    home: () => Promise.resolve('local'),
    world: { now: () => NOW, zone: 'Europe/Berlin', locale: 'en-GB', random: (n) => new Uint8Array(n) },
  });
  const doors = {
    form,
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    saveKey: 'Ctrl',
    home: () => Promise.resolve(lives.at),
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

export const text = () => document.body.textContent ?? '';
/** The first of its kind, which must be there. */
export const one = <E extends HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing on the screen is ${selector}`);
  return found;
};
/** The button whose words begin so. */
export const button = (word: string) =>
  [...document.querySelectorAll('button')].find((node) => node.textContent?.trim().startsWith(word));
export const press = async (node: Element, key: string, more: KeyboardEventInit = {}) => {
  node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await settle();
};
/** Saves by keys, wherever one is. */
export const save = () => press(one('main'), 'Enter', { ctrlKey: true });
export const type = async (node: HTMLInputElement | HTMLTextAreaElement, words: string) => {
  node.value = words;
  node.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};
