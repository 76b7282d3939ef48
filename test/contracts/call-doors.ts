import { signal } from '@preact/signals';
import { h, render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import { momentAt } from '#shared/base/moment.ts';
import type { Draft } from '#shared/calls/draft.ts';
import { SESSION_FORM, type SessionField } from '#shared/calls/session-form.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import type { Field } from '#shared/model/field.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { fieldInWords, fieldToText } from '#shared/table/book/form.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { LogSession } from '#extension/screens/workbench/engagement/log-session.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createPanel } from '#extension/call/panel.ts';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import { runCommand } from '#shared/workflows/door.ts';
import type { Script } from '#sheets-addon/sidebar/use-script.ts';
import { LogPanel } from '#sheets-addon/sidebar/log-panel.tsx';
import { readAnswer } from '#sheets-addon/apps-script/messages.ts';
import type { Command, Request } from '#sheets-addon/apps-script/requests.ts';
import { cmd } from '#test/support/act.ts';
import { at, ENGAGEMENT } from '#test/support/build-book.ts';
import { settle } from '#test/support/settle.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { openScript } from '#test/support/sheets/script-host.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { opened, reading } from '#test/extension/support/capture-form.ts';
import { freshName, openStore } from '#test/extension/support/captures.ts';
import { desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { NOW, type Call } from './call-cases.ts';

/** One way in: a call goes in as a person of that door gives it, the book comes out as its home then holds it. */
export type Door = (call: Call, facts: MeetingFacts) => Promise<Book>;

const PLACE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const READING = { ...PLACE, currency: 'EUR' };
const now = at(NOW);
const world = { now: () => now, ...PLACE, random: (bytes: number) => new Uint8Array(bytes).fill(9) };

const answersOf = ({ answers }: Call) =>
  SESSION_FORM.flatMap((name) =>
    answers[name] === undefined
      ? []
      : [{ name, field: sessions.fields[name] as Field, value: answers[name] }],
  );

/** The popup’s form over its worker. */
export const popup: Door = async (call, facts) => {
  const gateway = memoryWorkbook(call.book);
  const store = await openStore(freshName());
  return captured(call, facts, { gateway, store }, draftOf(call));
};

/** Homework answered in the side panel; the popup takes it along. */
export const panel: Door = async (call, facts) => {
  const gateway = memoryWorkbook(call.book);
  const store = await openStore(freshName());
  const beside = createPanel({ store: Promise.resolve(store), load: () => gateway.load(), world });
  await beside.load();
  await beside.choose(ENGAGEMENT);
  for (const [action, state] of Object.entries(call.homework)) await beside.answer('homework', action, state);
  const { homework: _, ...draft } = draftOf(call);
  return captured(call, facts, { gateway, store }, draft);
};

async function captured(
  call: Call,
  facts: MeetingFacts,
  given: { gateway: ReturnType<typeof memoryWorkbook>; store: Awaited<ReturnType<typeof openStore>> },
  draft: Partial<Draft>,
): Promise<Book> {
  const page = reading(call.ics ? [facts] : [], call.ics ? 'read' : 'notSupported');
  const { form } = await opened({ ...given, page: () => Promise.resolve(page) });
  if (!call.ics) form.choose(ENGAGEMENT);
  expect(form.call.value?.engagement?.id).toBe(ENGAGEMENT);
  form.change(draft);
  await form.save();
  expect([form.problems.value, form.saved.value?.kind]).toEqual([[], 'filed']);
  return (await given.gateway.load()).book;
}

/** The same answers in the words of the short form. */
function draftOf({ answers, times, homework, next, adjustment, dueOn }: Call): Partial<Draft> {
  const text = (name: SessionField) => fieldToText(sessions.fields[name], answers[name] ?? null, READING);
  const late = answers.clientLateMinutes;
  return {
    ...(times
      ? {
          day: times.start.slice(0, 10),
          from: times.start.slice(11),
          to: times.end.slice(11),
          timesSaid: true,
        }
      : {}),
    ...(answers.outcome ? { outcome: answers.outcome } : {}),
    ...(answers.gotValue ? { value: answers.gotValue } : {}),
    ...(answers.gotValueSource ? { valueSource: answers.gotValueSource } : {}),
    ...(answers.clarity ? { clarity: answers.clarity } : {}),
    ...(answers.mood === undefined ? {} : { mood: answers.mood }),
    ...(late ? { presence: 'client', late: String(late), cut: text('clientCutMinutes') } : {}),
    missing: answers.missing ?? '',
    reason: answers.cancelReason ?? '',
    cancelledAt: text('cancelledAt'),
    note: answers.notes ?? '',
    more: answers.clarityAgreed === undefined ? {} : { clarityAgreed: text('clarityAgreed') },
    homework,
    newHomework: [...next],
    adjustment: adjustment.join('\n'),
    dueOn,
  };
}

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
  await fillIn(call, (action) => `homework-${action}`, '#homework');
  return (await gateway.load()).book;
};

/** The form of the sidebar, over the script as it is built, in a sheet. */
export const sidebar: Door = async (call) => {
  const sheet = practiceSheet(new FakeWorkbook('calls'), call.book);
  const host = openScript(sheet, now);
  const ask = (request: Request) => readAnswer(String(host.call('valueback', JSON.stringify(request))));
  const answer = ask({ ask: 'view', engagement: ENGAGEMENT });
  if (answer.kind !== 'view') throw new Error('The script shows no view.');
  const save: Script['save'] = async (wish) => {
    const saved = ask({ ask: 'run', command: { ...wish, id: cmd(1) } as Command });
    return saved.kind === 'refused' ? saved.problems : null;
  };
  const script = { view: answer.view, save } as Partial<Script> as Script;
  show(h(LogPanel, { view: answer.view, script, show: () => undefined }));
  await fillIn(call, (action) => action, '#next-homework');
  return (await addonHome(sheet).load()).book;
};

function show(view: ComponentChild): void {
  render(null, document.body);
  void act(() => render(view, document.body));
}

/** Types what the call says into a form of the model’s fields, and saves it. */
async function fillIn(call: Call, homework: (action: string) => string, next: string): Promise<void> {
  for (const [action, state] of Object.entries(call.homework))
    press(`input[name="${homework(action)}"][value="${state}"]`);
  type(next, call.next.join('\n'));
  type('#adjustment', call.adjustment.join('\n'));
  type('#due', call.dueOn);
  if (call.times) {
    answer('Planned start', call.times.start);
    answer('Planned end', call.times.end);
  }
  for (const { field, value } of answersOf(call)) answer(field.label, fieldToText(field, value, READING));
  const save = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Save the session');
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

const FLAGS: Partial<Record<SessionField, string>> = {
  outcome: '--held',
  gotValue: '--value',
  gotValueSource: '--value-source',
};
const HELD: Readonly<Record<string, string>> = { clientCancelled: 'client-cancelled' };
const HOMEWORK: Readonly<Record<string, string>> = {
  done: '--homework-done',
  excused: '--homework-excused',
  notAsked: '--homework-not-asked',
};

/** The command line over a workbook file. */
export const commandLine: Door = async (call) => {
  const one = desk({ now: () => now });
  one.put('practice.xlsx', await bookToXlsx(call.book, PLACE));
  if (call.ics) one.put('call.ics', icsOf(call.ics));
  const flag = (name: SessionField) =>
    FLAGS[name] ??
    `--${name.replace(/Minutes$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const args = [
    ...(call.ics ? ['call.ics'] : ['--client', 'Rivera']),
    ...(call.times
      ? [
          '--day',
          call.times.start.slice(0, 10),
          '--from',
          call.times.start.slice(11),
          '--to',
          call.times.end.slice(11),
        ]
      : []),
    ...answersOf(call).flatMap(({ name, field, value }) => [
      flag(name),
      HELD[String(value)] ?? fieldToText(field, value, READING),
    ]),
    ...Object.values(call.homework).flatMap((state) => [HOMEWORK[state] ?? '', 'Record a client call']),
    ...call.next.flatMap((text) => ['--homework', text]),
    ...call.adjustment.flatMap((text) => ['--adjustment', text]),
    ...['--due', call.dueOn],
  ];
  const { exit, err } = await one.run('log', 'practice.xlsx', ...args);
  expect([exit, exit === 0 ? '' : err]).toEqual([0, '']);
  return one.book('practice.xlsx');
};

/** A calendar file of one entry. */
export const icsOf = (lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

/** A row of a list made elsewhere; `row` is what the other doors stored, so that it says the same in its own words. */
export const imported: Door = async (call, facts) => {
  const { answers, times } = call;
  const start = times ? `${times.start}+02:00` : facts.start?.value;
  const row = {
    ...answers,
    start,
    end: times ? `${times.end}+02:00` : facts.end?.value,
    title: facts.title?.value,
    series: facts.seriesId?.value,
    zone: facts.zone?.value,
    outcome: answers.outcome ?? (start !== undefined && at(start) > now ? 'planned' : 'held'),
    ...(answers.gotValue ? { gotValueSource: answers.gotValueSource ?? 'clientSaid' } : {}),
  };
  const cells = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    const field: Field = sessions.fields[name as SessionField];
    const text =
      field.kind === 'moment' && typeof value === 'string' ? momentAt(at(value), PLACE.zone) : value;
    return value === undefined || value === null ? [] : [[field.label, fieldInWords(field, text, READING)]];
  });
  const one = desk({ now: () => now });
  one.put('practice.xlsx', await bookToXlsx(call.book, PLACE));
  const lines = [
    ['Engagement', ...cells.map(([label]) => label)],
    ['Career coaching', ...cells.map(([, text]) => text)],
  ];
  one.put('list.csv', lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'));
  const { exit, out, err } = await one.run(
    'import',
    'practice.xlsx',
    'list.csv',
    '--as',
    'sessions',
    '--yes',
  );
  expect([exit, exit === 0 ? '' : out + err]).toEqual([0, '']);
  return one.book('practice.xlsx');
};

/** What a page tells of the call; without one nothing. */
export async function factsOf({ ics }: Call): Promise<MeetingFacts> {
  if (!ics) return noFacts;
  const { readPasted } = await import('#shared/meetings/pasted/pasted.ts');
  const read = await readPasted(icsOf(ics), { now, ...PLACE, near: NOW.slice(0, 10) });
  if (!read.ok || !read.value.events[0]) throw new Error('The calendar entry is not read.');
  return read.value.events[0];
}
