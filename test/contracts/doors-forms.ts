import { signal } from '@preact/signals';
import { h, render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import { fieldToText } from '#shared/table/book/form.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { LogSession } from '#extension/screens/workbench/engagement/log-session.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import type { Script } from '#sheets-addon/sidebar/use-script.ts';
import { LogPanel } from '#sheets-addon/sidebar/log-panel.tsx';
import { cmd } from '#test/support/act.ts';
import { ENGAGEMENT } from '#test/support/build-book.ts';
import { settle } from '#test/support/settle.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { askScript, saveAsPage } from '#test/support/sheets/sheet-page.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import type { Call } from './call-cases.ts';
import { answersOf, now, READING, world, type Door } from './call-door.ts';

/** The form of the workbench. */
export const workbench: Door = async (call, facts) => {
  const gateway = memoryWorkbook(call.book);
  const practice = createPractice(gateway, runCommand, world);
  await practice.load();
  const home = {
    practice,
    shell: browserShell(false),
    where: localWhere(gateway, 'here', signal(false)),
  };
  const form = h(LogSession, { facts, engagement: call.ics ? null : ENGAGEMENT });
  show(h(PracticeProvider, { value: home, children: form }));
  expect(document.querySelector<HTMLSelectElement>('#engagement')?.value).toBe(ENGAGEMENT);
  await fillIn(call);
  return (await gateway.load()).book;
};

/** The form of the sidebar, over the script as it is built, in a sheet. */
export const sidebar: Door = async (call) => {
  const sheet = practiceSheet(new FakeWorkbook('calls'), call.book);
  const host = openScript(sheet, now);
  const answer = askScript(host, { ask: 'view', engagement: ENGAGEMENT });
  if (answer.kind !== 'view') throw new Error('The script shows no view.');
  const save: Script['save'] = async (wish) => {
    const saved = await saveAsPage(host, { ...wish, id: cmd(1) } as AnyCommand);
    return saved.kind === 'refused' ? saved.problems : null;
  };
  const script = { view: answer.view, save } as Partial<Script> as Script;
  show(h(LogPanel, { view: answer.view, script, show: () => undefined }));
  await fillIn(call);
  return (await addonHome(sheet).load()).book;
};

function show(view: ComponentChild): void {
  render(null, document.body);
  void act(() => render(view, document.body));
}

/** Types what the call says into a form of the model’s fields, and saves it. */
async function fillIn(call: Call): Promise<void> {
  void act(() => [...document.querySelectorAll('button')].find((one) => one.textContent === 'More')?.click());
  for (const [action, state] of Object.entries(call.homework))
    press(`input[name="homework-${action}"][value="${state}"]`);
  type('#homework', call.next.join('\n'));
  type('#adjustment', call.adjustment.join('\n'));
  type('#due', call.dueOn);
  if (call.times) {
    answer('Planned start', call.times.start);
    answer('Planned end', call.times.end);
  }
  for (const { field, value } of answersOf(call)) answer(field.label, fieldToText(field, value, READING));
  const save = [...document.querySelectorAll('button')].find((one) =>
    one.textContent?.startsWith('Save the session'),
  );
  void act(() => save?.click());
  await settle();
  expect([...document.querySelectorAll('[role=alert]')].map((one) => one.textContent)).toEqual([]);
}

function press(selector: string): void {
  void act(() => document.querySelector<HTMLInputElement>(selector)?.click());
}

function type(selector: string, text: string): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`${selector} is not on the screen`);
  void act(() => {
    input.value = text;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

/** Answers one field of a form by its label. */
function answer(label: string, text: string): void {
  const field = [...document.querySelectorAll('.form .field')].find(
    (one) => one.querySelector('.field-top')?.firstElementChild?.textContent === label,
  );
  const control = field?.querySelector<HTMLElement>('input, select, textarea');
  if (!field || !control) throw new Error(`“${label}” is not asked`);
  if (control.getAttribute('type') === 'radio')
    void act(() => field.querySelector<HTMLInputElement>(`input[value="${text}"]`)?.click());
  else type(`#${CSS.escape(control.id)}`, text);
}
