// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { runCommand } from '#shared/workflows/door.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { questionsFor } from '#shared/workflows/questions.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { AskView } from '#extension/screens/workbench/engagement/ask.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import { settle } from '#test/support/settle.ts';
import { NOW } from '#test/extension/support/captures.ts';

const ZONE = 'Europe/Berlin';
const world = {
  now: () => NOW,
  zone: ZONE,
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes),
};

test.each([
  [true, 1],
  [false, 0],
])('a question is noted as asked only if it was copied (%s)', async (copied, noted) => {
  const book = examplePractice(NOW, ZONE);
  const id = book.engagements.find((one) => questionsFor(book, one.id, NOW).length > 0)?.id ?? '';
  const gateway = memoryWorkbook(book);
  const practice = createPractice(gateway, runCommand, world);
  await practice.load();
  const home = {
    practice,
    shell: { ...browserShell(false), copy: () => Promise.resolve(copied) },
    where: localWhere(gateway, 'here', signal(false)),
  };
  render(null, document.body);
  act(() => render(h(PracticeProvider, { value: home, children: h(AskView, { id }) }), document.body));
  const click = (words: string) =>
    act(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(words))?.click(),
    );
  click('Write the message');
  click('Copy');
  await settle();
  const after = (await gateway.load()).book;
  expect(after.asks.length - book.asks.length).toBe(noted);
  expect(document.body.textContent.includes('did not let it be copied')).toBe(!copied);
});
