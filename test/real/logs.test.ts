// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Book } from '#shared/model/book.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { MeetingScreen } from '#extension/screens/workbench/meeting/meeting.tsx';
import { PracticeProvider } from '#extension/screens/workbench/frame/practice-context.tsx';
import { createPractice } from '#extension/desk/practice.ts';
import { browserShell } from '#extension/home/page-tools.ts';
import { localWhere } from '#extension/home/shown-home.ts';
import { settle } from '#test/support/settle.ts';
import { desk } from '../sheets-addon/command-line/support/desk.ts';
import { outcomeWord } from './support/outcomes.ts';
import { practiceOf, type PracticeGiven } from './support/practice.ts';
import { bytesOf, runCases, type Differences, type KeyCheck, type RealCase } from './support/run-cases.ts';

interface LogStep {
  readonly log: string | { readonly text: string };
  readonly options?: Readonly<Record<string, string>>;
}

interface LogCase extends RealCase {
  readonly via: string;
  readonly practice: PracticeGiven;
  readonly now: string;
  readonly steps: readonly LogStep[];
}

/** What the sessions of the book are after each step, and whether a step asked and saved nothing. */
interface LogAnswer {
  readonly after: readonly (readonly Session[])[];
  readonly asked: readonly boolean[];
  readonly told: readonly string[];
}

const textOf = ({ log }: LogStep): Uint8Array =>
  typeof log === 'string' ? bytesOf(`files/${log}`) : new TextEncoder().encode(log.text);

const nameOf = ({ log }: LogStep): string => (typeof log === 'string' ? log : 'pasted.txt');

async function byCommandLine({ practice, now, steps }: LogCase): Promise<LogAnswer> {
  const { zone, locale } = practice;
  const one = desk({ now: () => Date.parse(now), zone, locale });
  one.put('practice.xlsx', await bookToXlsx(practiceOf(practice), { zone, locale }));
  const answer = { after: [] as (readonly Session[])[], asked: [] as boolean[], told: [] as string[] };
  for (const step of steps) {
    one.put(nameOf(step), textOf(step));
    const options = Object.entries(step.options ?? {}).flatMap(([name, value]) => [`--${name}`, value]);
    const { exit, out, err } = await one.run('log', 'practice.xlsx', nameOf(step), ...options);
    answer.asked.push(exit !== 0);
    answer.told.push(out + err);
    answer.after.push((await one.book('practice.xlsx')).sessions);
  }
  return answer;
}

const named = (word: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(word));

/** Types into a box as a person does. */
function type(box: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  box.value = value;
  box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/** Reads the meeting in the workbench, chooses the client, fills in what was said, and saves what is offered. */
async function inWorkbench(one: LogCase): Promise<LogAnswer> {
  const { practice, now, steps } = one;
  const book = practiceOf(practice);
  const gateway = memoryWorkbook(book);
  const world = {
    now: () => Date.parse(now),
    zone: practice.zone,
    locale: practice.locale,
    random: (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(Math.random() * 256)),
  };
  const answer = { after: [] as (readonly Session[])[], asked: [] as boolean[], told: [] as string[] };
  for (const step of steps) {
    const before = (await gateway.load()).book.sessions.length;
    const kept = createPractice(gateway, runCommand, world);
    await kept.load();
    const home = {
      practice: kept,
      shell: browserShell(false),
      where: localWhere(gateway, 'here', signal(false)),
    };
    render(null, document.body);
    const screen = h(MeetingScreen, { engagement: null });
    act(() => render(h(PracticeProvider, { value: home, children: screen }), document.body));
    await readInScreen(step);
    await fillIn(step, book);
    named('Save the session')?.click();
    await settle();
    answer.told.push(document.body.textContent ?? '');
    const { sessions } = (await gateway.load()).book;
    const problem = document.querySelector('.error, .wrong, [role="alert"], .note') !== null;
    answer.asked.push(sessions.length === before && (problem || named('Save the session') === undefined));
    answer.after.push(sessions);
  }
  return answer;
}

async function readInScreen(step: LogStep): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const box = document.querySelector<HTMLTextAreaElement>('#invitation');
  if (typeof step.log !== 'string' && box) {
    act(() => type(box, (step.log as { text: string }).text));
    act(() => named('Read it')?.click());
  } else if (input) {
    const bytes = textOf(step);
    const file = { name: nameOf(step), arrayBuffer: async () => new Uint8Array(bytes).buffer };
    Object.defineProperty(input, 'files', { configurable: true, value: [file] });
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  }
  await settle();
}

async function fillIn({ options = {} }: LogStep, book: Book): Promise<void> {
  const { client, ...said } = options;
  const engagement = book.engagements.find((one) => {
    const name = book.clients.find(({ id }) => id === one.client)?.name;
    return client !== undefined && name === client;
  });
  const choice = document.querySelector<HTMLSelectElement>('#engagement');
  if (choice && engagement) act(() => type(choice, engagement.id));
  await settle();
  const fields: Readonly<Record<string, string>> = { value: 'gotValue', missing: 'missing', title: 'title' };
  for (const [name, value] of Object.entries(said)) {
    const field = fields[name] ?? name;
    const box = document.querySelector<HTMLInputElement>(
      `[name="${field}"][value="${value}"], [name="${field}"], #${field}, [id$="-${field}"]`,
    );
    if (box?.type === 'radio') act(() => box.click());
    else if (box) act(() => type(box, value));
  }
}

async function answer(one: LogCase): Promise<LogAnswer | null> {
  if (one.via === 'cli') return byCommandLine(one);
  return one.via === 'workbench' ? inWorkbench(one) : null;
}

interface WantedSession {
  readonly start: string;
  readonly outcome: string;
  readonly gotValue?: string | null;
}

const shown = (rows: readonly Session[]): string =>
  rows.map((one) => `${one.start} ${outcomeWord(one.outcome)} ${one.gotValue}`).join('; ');

const isWanted = (one: Session, wanted: WantedSession): boolean =>
  Date.parse(one.start) === Date.parse(wanted.start) &&
  outcomeWord(one.outcome) === wanted.outcome &&
  (wanted.gotValue === undefined || one.gotValue === wanted.gotValue);

const last = <T>(list: readonly T[]): T | undefined => list.at(-1);

/** What was said and what stands in the book, for the message of a case that differs. */
const note = (answered: LogAnswer, words: string): Differences => [
  `${words}; in the book: ${shown(last(answered.after) ?? [])}; told: ${answered.told.join(' | ').slice(-400)}`,
];

const keys: Readonly<Record<string, KeyCheck<LogCase, LogAnswer>>> = {
  sessions: (answered, wanted: readonly WantedSession[]) => {
    const rows = last(answered.after) ?? [];
    const met = wanted.every((one) => rows.some((row) => isWanted(row, one)));
    return met && rows.length === wanted.length ? [] : note(answered, 'other sessions');
  },
  count: (answered, wanted: number) =>
    (last(answered.after) ?? []).length === wanted ? [] : note(answered, `not ${wanted}`),
  asks: (answered, wanted: boolean) =>
    answered.asked.some(Boolean) === wanted ? [] : note(answered, wanted ? 'not asked' : 'asked'),
  notOutcome: (answered, wanted: string) =>
    (last(answered.after) ?? []).every(({ outcome }) => outcomeWord(outcome) !== wanted)
      ? []
      : note(answered, `one is ${wanted}`),
};

/** A later step that asks and saves nothing leaves the rows before it as they are given. */
const orAsks: KeyCheck<LogCase, LogAnswer> = (answered, _wanted: boolean, one) => {
  const at = answered.asked.findIndex((asked, n) => n > 0 && asked);
  const rows = at > 0 ? (answered.after[at] ?? []) : [];
  const wanted = (one.expect['sessions'] ?? []) as readonly WantedSession[];
  const kept = rows.every((row) => wanted.some((each) => isWanted(row, each)));
  return at > 0 && kept && rows.length === at ? [] : ['no later step asked'];
};

runCases('sessions logged one after another', 'logs.jsonl', { answer, keys, instead: { orAsks } });
