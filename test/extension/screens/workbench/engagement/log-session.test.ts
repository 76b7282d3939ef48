// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { noFacts } from '#shared/meetings/facts.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { LogSession } from '#extension/screens/workbench/engagement/log-session.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import { settle } from '#test/support/settle.ts';
import { bookOfCall, NOW } from '#test/extension/support/captures.ts';

const world = {
  now: () => NOW,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  random: (bytes: number) => new Uint8Array(bytes),
};

test.each([
  ['done', 'clientSaid'],
  ['notDone', 'clientSaid'],
  ['excused', 'providerImpression'],
  ['notDue', null],
  ['notAsked', null],
] as const)(
  'homework that was checked as “%s” in the workbench is kept with who said so: %s',
  async (state, source) => {
    const gateway = memoryWorkbook(bookOfCall());
    const practice = createPractice(gateway, runCommand, world);
    await practice.load();
    const home = {
      practice,
      shell: browserShell(false),
      where: localWhere(gateway, 'here', signal(false)),
    };
    const form = h(LogSession, { facts: noFacts, engagement: 'eng_1' });
    render(null, document.body);
    act(() => render(h(PracticeProvider, { value: home, children: form }), document.body));
    act(() =>
      document.querySelector<HTMLInputElement>(`input[name="homework-act_1"][value="${state}"]`)?.click(),
    );
    const save = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.startsWith('Save the session'),
    );
    save?.click();
    await settle();
    const action = (await gateway.load()).book.actions.find((one) => one.id === 'act_1');
    expect([action?.state, action?.source]).toEqual([state, source]);
  },
);
