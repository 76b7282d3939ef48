import { signal } from '@preact/signals';
import { h, render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import type { Book } from '#shared/model/book.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { settle } from '#test/support/settle.ts';
import { NOW } from '#test/extension/support/captures.ts';

let drawn = 6;
const world = {
  now: () => NOW,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (n: number) => new Uint8Array(n).fill((drawn += 1)),
};

/** Shows a part of the workbench over a book, at an address. */
export async function shownIn(book: Book, address: string, children: VNode) {
  const gateway = memoryWorkbook(book);
  const practice = createPractice(gateway, runCommand, world);
  await practice.load();
  const value = { practice, shell: browserShell(false), where: localWhere(gateway, 'here', signal(false)) };
  location.hash = address;
  await settle(3);
  act(() => render(h(PracticeProvider, { value, children }), document.body));
  return { gateway };
}

/** Presses a button, and lets what follows go on. */
export const pressed = (button: HTMLElement | null | undefined): Promise<void> =>
  act(async () => {
    button?.click();
    await settle(3);
  });
