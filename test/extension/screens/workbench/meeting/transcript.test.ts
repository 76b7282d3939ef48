// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { runCommand } from '#shared/workflows/door.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { TranscriptPart } from '#extension/screens/workbench/meeting/transcript.tsx';
import { settle } from '#test/support/settle.ts';
import { bookOfCall, NOW } from '#test/extension/support/captures.ts';

const WORDS = 'Ana: We want a billboard.\nAna: I’ll send you the figures tonight.\nMe: When could you start?';

/** The part on the page with words read into it, and the workbook behind. */
async function opened() {
  let n = 0;
  const world = {
    now: () => NOW,
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    random: (bytes: number) => new Uint8Array(bytes).fill((n += 1)),
  };
  const gateway = memoryWorkbook(bookOfCall());
  const practice = createPractice(gateway, runCommand, world);
  await practice.load();
  const home = { practice, shell: browserShell(false), where: localWhere(gateway, 'here', signal(false)) };
  render(null, document.body);
  act(() => render(h(PracticeProvider, { value: home, children: h(TranscriptPart, { id: 'eng_1' }) }), document.body)); // prettier-ignore
  const area = document.querySelector('textarea');
  act(() => {
    if (area) area.value = WORDS;
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  press('Read the words');
  return async () => (await gateway.load()).book;
}

const press = (word: string) =>
  act(() =>
    [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(word))?.click(),
  );
const dashed = () => [...document.querySelectorAll('.chip.suggested')].map((one) => one.textContent);

test('words of a transcript are suggested, dashed, and nothing is recorded before a tap', async () => {
  const book = await opened();
  expect(dashed()).toEqual(['Names a specific solution', 'They promise']);
  expect([(await book()).arcSignals.length, document.body.textContent.includes('When could you start')]).toEqual([0, false]); // prettier-ignore
});

test('confirmed, a signal and a promise are recorded with their words and who said them', async () => {
  const book = await opened();
  press('Confirm');
  await settle();
  press('Confirm');
  await settle();
  const { arcSignals, actions } = await book();
  expect(arcSignals).toMatchObject([
    { code: 'D1', words: 'We want a billboard.', speaker: 'Ana', state: 'confirmed' },
  ]);
  expect(actions.at(-1)).toMatchObject({ owner: 'client', text: 'I’ll send you the figures tonight.' });
  expect(dashed()).toEqual([]);
});

test('dismissed, a signal is kept as rejected and suggested no more', async () => {
  const book = await opened();
  press('Dismiss');
  await settle();
  expect((await book()).arcSignals).toMatchObject([{ code: 'D1', state: 'rejected' }]);
  expect(dashed()).toEqual(['They promise']);
});
