// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { keepDraftsIn } from '#shared/ui/kept.tsx';
import { FirstValue } from '#extension/screens/workbench/price/first-value.tsx';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { eventually } from '#test/support/settle.ts';
import { pressed, shownIn } from '../shown.ts';

afterEach(() => {
  render(null, document.body);
  keepDraftsIn(null);
});

const field = (label: string) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));
const type = (label: string, text: string) =>
  act(() => {
    const input = field(label);
    if (!input) throw new Error(`no ${label}`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

const shown = (onDone = () => undefined as void) =>
  shownIn(
    bookWith({}),
    `#/e/${ENGAGEMENT}/value`,
    h('main', null, h(FirstValue, { id: ENGAGEMENT, onDone })),
  );

test('“That is all” keeps what is typed before it ends the conversation, and ends it at once where nothing is', async () => {
  let ended = 0;
  const { gateway } = await shown(() => void (ended += 1));
  await pressed(button('That is all'));
  expect(ended).toBe(1);
  type('What gets better?', 'Fewer calls');
  type('How many more a year', 'many');
  await pressed(button('That is all'));
  expect(ended).toBe(1);
  expect(document.activeElement).toBe(field('How many more a year'));
  type('How many more a year', '4');
  await pressed(button('That is all'));
  await eventually(() => expect(ended).toBe(2));
  expect((await gateway.load()).book.drivers.map(({ name, change }) => [name, change])).toEqual([
    ['Fewer calls', 4],
  ]);
});

test('what is typed stays when another kind of value is chosen, and a thing often paid for takes its place in it', async () => {
  await shown();
  type('What gets better?', 'Fewer calls');
  type('One brings in', '90');
  await act(() => document.querySelector<HTMLInputElement>('input[value="cost"]')?.click());
  expect(field('What gets better?')?.value).toBe('Fewer calls');
  expect(field('One costs them')?.value).toBe('90');
  const often = document.querySelector<HTMLButtonElement>('.suggested');
  await pressed(often ?? undefined);
  expect(field('What gets better?')?.value).toBe(often?.textContent);
});

test('a value that is kept is counted once, and the next question begins blank', async () => {
  const kept = new Map<string, unknown>();
  keepDraftsIn({
    read: (key) => kept.get(key),
    keep: (key, value) => void kept.set(key, value),
    drop: (key) => void kept.delete(key),
  });
  const { gateway } = await shown();
  type('What gets better?', 'New contracts');
  type('How many more a year', '4');
  type('One brings in', '4,000');
  type('Left of it after their own cost', '100 %');
  expect(document.querySelector('.so-far')?.textContent).toContain('16,000');
  await pressed(button('Keep it, ask the next'));
  await eventually(async () => expect((await gateway.load()).book.drivers).toHaveLength(1));
  await eventually(() => expect(field('What gets better?')?.value).toBe(''));
  expect(document.body.textContent).not.toContain('What you typed before is here again');
  expect(document.querySelector('.so-far')?.textContent).toContain('16,000');
  expect([...kept.values()]).toEqual([]);
});
