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
  [...document.querySelectorAll('button')].find((one) => one.textContent === words);
const type = (label: string, text: string) =>
  act(() => {
    const input = field(label);
    if (!input) throw new Error(`no ${label}`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('a value that is kept is counted once, and the next question begins blank', async () => {
  const kept = new Map<string, unknown>();
  keepDraftsIn({
    read: (key) => kept.get(key),
    keep: (key, value) => void kept.set(key, value),
    drop: (key) => void kept.delete(key),
  });
  const view = h('main', null, h(FirstValue, { id: ENGAGEMENT, onDone: () => undefined }));
  const { gateway } = await shownIn(bookWith({}), `#/e/${ENGAGEMENT}/value`, view);
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
