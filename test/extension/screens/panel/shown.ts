import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Book } from '#shared/model/book.ts';
import { GatewayError, type CheckItem } from '#shared/table/book/gateway.ts';
import { Panel } from '#extension/screens/panel/panel.tsx';
import { createPanel } from '#extension/call/panel.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { settle } from '#test/support/settle.ts';
import { freshName, NOW, openStore } from '#test/extension/support/captures.ts';

const book = bookWith({
  clients: [{ name: 'Tomás Rivera' }],
  engagements: [{ desired: 'I want to win clients in English' }],
  sessions: [
    { ordinal: 9, outcome: 'planned', start: '2026-10-22T16:50+02:00', end: '2026-10-22T17:50+02:00' },
  ],
  actions: [
    { kind: 'homework', owner: 'client', text: 'Call three leads', state: null, dueOn: '2026-10-22' },
    {
      kind: 'adjustment',
      owner: 'provider',
      text: 'Half of it is role-play',
      state: null,
      missing: 'more live practice',
      clientAgreedOn: '2026-10-08',
    },
  ],
});

let dice = 0;
const world = {
  now: () => NOW,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes).fill(++dice),
};

interface Given {
  readonly book?: Book;
  readonly check?: readonly CheckItem[];
  readonly chosen?: boolean;
  readonly fails?: boolean;
}

/** Shows the side panel over a book, as after a click on the toolbar, and what a person does in it. */
export async function shown({ book: given = book, check = [], chosen = true, fails = false }: Given = {}) {
  const store = await openStore(freshName());
  const panel = createPanel({
    store: Promise.resolve(store),
    load: () =>
      fails
        ? Promise.reject(new GatewayError('newerVersion', 'This workbook was written by a newer Valueback.'))
        : Promise.resolve({ book: given, revision: '0', check }),
    world,
  });
  await panel.load();
  if (chosen) await panel.choose(ENGAGEMENT);
  const opened: string[] = [];
  act(() => render(h(Panel, { panel, world, openWorkbench: (path) => opened.push(path) }), document.body));
  const settled = () => act(() => settle());
  const click = async (selector: string, words: string) => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (one) => one.textContent?.includes(words) || one.getAttribute('aria-label')?.includes(words),
    );
    if (!found) throw new Error(`no ${selector} says ${words}`);
    found.click();
    await settled();
  };
  const type = async (label: string, words: string, key = '') => {
    const field = document.querySelector<HTMLInputElement>(`input[aria-label^="${label}"]`);
    if (!field) throw new Error(`no field ${label}`);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    if (key) field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
  };
  return { store, panel, click, type, opened };
}

export const text = () => document.body.textContent ?? '';
export const headings = () => [...document.querySelectorAll('h1, h2')].map((one) => one.textContent);
