// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { TodayScreen } from '#extension/screens/workbench/today/today.tsx';
import { bookWith } from '#test/support/build-book.ts';
import { eventually } from '#test/support/settle.ts';
import { pressed, shownIn } from '../shown.ts';

const held = { outcome: 'held' as const, gotValue: 'yes' as const, gotValueSource: 'clientSaid' as const };
const book = bookWith({
  sessions: [
    { ...held, start: '2026-10-08T16:00+02:00' },
    { ...held, start: '2026-10-15T16:00+02:00', gotValue: 'no' },
  ],
  minimumResults: [{ name: 'Two contracts', clientAgreedOn: null, providerAgreedOn: null }],
  actions: [
    { kind: 'homework', owner: 'client', text: 'Call three', dueOn: '2026-10-16', state: null },
    { kind: 'adjustment', text: 'Role-play first', dueOn: '2026-10-16', state: null, session: 'ses_9' },
  ],
});

const button = (words: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('main button')].find((one) => one.textContent === words);

afterEach(() => render(null, document.body));

test.each([
  ['Check homework', 'Homework or a promise', 'How it went'],
  ['Agree a change', 'What both change because value was missing', 'What changes'],
  ['Open the change', 'Homework or a promise', 'How it went'],
])(
  '“%s” is done on Today: its form is over the list, at the field that is asked',
  async (words, title, field) => {
    await shownIn(book, '#/today', h('main', null, h(TodayScreen, {})));
    for (const more of document.querySelectorAll<HTMLElement>('main .button.link')) await pressed(more);
    expect(button(words)?.textContent).toBe(words);
    await pressed(button(words));
    await eventually(() => expect(document.querySelector('dialog h2')?.textContent).toBe(title));
    const label = () =>
      document.activeElement?.closest('.field')?.querySelector('.field-top > :first-child')?.textContent;
    await eventually(() => expect(label()).toBe(field));
    expect(location.hash).toBe('#/today');
  },
);

test('objective and minimum results are agreed on Today with one press; the row says “Noted” and takes it back', async () => {
  const { gateway } = await shownIn(book, '#/today', h('main', null, h(TodayScreen, {})));
  await pressed(button('Both agreed them'));
  await eventually(async () =>
    expect((await gateway.load()).book.minimumResults[0]?.clientAgreedOn).toBe('2026-10-22'),
  );
  await eventually(() => expect(button('Both agreed them')).toBeUndefined());
  expect(document.querySelector('main [role="status"]')?.textContent).toBe('Noted.');
  await pressed(
    [...document.querySelectorAll<HTMLElement>('main button')].find((one) => /^Undo/.test(one.textContent)),
  );
  await eventually(() => expect(button('Both agreed them')).toBeDefined());
  expect((await gateway.load()).book.minimumResults[0]?.clientAgreedOn).toBeNull();
});
