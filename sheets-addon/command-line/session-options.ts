import { momentAt } from '#shared/base/moment.ts';
import type { Moment } from '#shared/base/time.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import type { Action } from '#shared/model/actions.ts';
import type { Session } from '#shared/model/sessions.ts';
import { sameWords } from '#shared/table/cell.ts';
import { fieldOf } from '#shared/table/columns.ts';
import { fieldFromText } from '#shared/table/form.ts';
import type { ActionSet, HomeworkChecked } from '#shared/calls/call-command.ts';
import type { Practice } from './practice.ts';
import { misuse, problemLines, refusal } from './stop.ts';

/** What `log` may be told about a session in words of the command line. */
export interface SessionOptions {
  readonly held?: string;
  readonly value?: NonNullable<Session['gotValue']>;
  readonly missing?: string;
  readonly mood?: string;
  readonly clarity?: NonNullable<Session['clarity']>;
  readonly clientLate?: string;
  readonly clientCut?: string;
  readonly cancelledAt?: string;
  readonly title?: string;
  readonly recording?: string;
  readonly notes?: string;
  readonly homeworkDone?: readonly string[];
  readonly homeworkPartly?: readonly string[];
  readonly homeworkMissed?: readonly string[];
  readonly homework?: readonly string[];
  readonly promise?: readonly string[];
  readonly adjustment?: readonly string[];
  readonly due?: string;
}

/** How a meeting went, as typed: one word for each outcome of the model. */
export const HELD: Readonly<Record<string, NonNullable<Session['outcome']>>> = {
  yes: 'held',
  partly: 'partly',
  planned: 'planned',
  'client-cancelled': 'clientCancelled',
  'i-cancelled': 'providerCancelled',
  'client-absent': 'clientNoShow',
  'i-was-absent': 'providerNoShow',
};

const TYPED = {
  missing: 'missing',
  mood: 'mood',
  clientLate: 'clientLateMinutes',
  clientCut: 'clientCutMinutes',
  cancelledAt: 'cancelledAt',
  title: 'title',
  recording: 'recording',
  notes: 'notes',
} as const satisfies Partial<Record<keyof SessionOptions, keyof Session>>;

/** The fields that were said, and none that was not. `stored` is the session as it stands, null for a new one. */
export function saidValues(
  options: SessionOptions,
  stored: Session | null,
  { place, context }: Practice,
): Partial<Session> {
  const reading = { ...place, currency: 'EUR' };
  const typed = Object.entries(TYPED).flatMap(([option, name]): [string, unknown][] => {
    const [text, field] = [options[option as keyof typeof TYPED], fieldOf('sessions', name)];
    if (text === undefined || !field) return [];
    const read = fieldFromText(flagOf(option), field, text, reading);
    if (!read.ok) throw misuse(problemLines(read.problems));
    return [[name, read.value]];
  });
  const values = Object.fromEntries(typed) as Partial<Session>;
  return {
    ...values,
    ...(options.held ? { outcome: HELD[options.held] ?? null } : {}),
    ...(options.clarity ? { clarity: options.clarity } : {}),
    ...(values.mood === undefined ? {} : { moodSource: 'providerImpression' as const }),
    ...(values.clientLateMinutes === undefined && values.clientCutMinutes === undefined
      ? {}
      : { presenceSource: 'providerImpression' as const }),
    ...answerOf(options, stored, momentAt(context.now, context.zone)),
  };
}

/** `clientLate` as it is typed: `--client-late`. */
const flagOf = (option: string): string =>
  `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** An answer to the value check, with its moment; the same answer again keeps the moment it had. */
function answerOf({ value }: SessionOptions, stored: Session | null, now: Moment): Partial<Session> {
  if (value === undefined || stored?.gotValue === value) return {};
  return { gotValue: value, gotValueSource: 'clientSaid', askedAt: now, answeredAt: now };
}

/** What was heard about open homework; a text must fit exactly one. */
export function homeworkChecked(options: SessionOptions, book: Book, engagement: string): HomeworkChecked[] {
  const said = [
    ...(options.homeworkDone ?? []).map((text) => ({ text, state: 'done' as const })),
    ...(options.homeworkPartly ?? []).map((text) => ({ text, state: 'partly' as const })),
    ...(options.homeworkMissed ?? []).map((text) => ({ text, state: 'notDone' as const })),
  ];
  const homework = rowsOf(book, 'actions', engagement).filter(({ kind }) => kind === 'homework');
  return said.map(({ text, state }) => ({
    action: homeworkOf(homework, text, state).id,
    state,
    source: 'clientSaid',
  }));
}

function homeworkOf(homework: readonly Action[], text: string, state: Action['state']): Action {
  const fitting = homework.filter((one) => sameWords(one.text).includes(sameWords(text)));
  const exact = fitting.filter((one) => sameWords(one.text) === sameWords(text));
  const open = (exact.length > 0 ? exact : fitting).filter(
    (one) => one.state === null || one.state === state,
  );
  const [only, ...others] = open;
  if (only && others.length === 0) return only;
  const list = (only ? open : homework.filter((one) => one.state === null)).map((one) => `  ${one.text}`);
  if (list.length === 0) throw refusal(`“${text}” cannot be checked: no homework is open.`);
  const why = only
    ? `“${text}” fits several. Write more of it:`
    : `No open homework says “${text}”. Open are:`;
  throw refusal(`${why}\n${list.join('\n')}`);
}

/** What was agreed for next time, without what an earlier run has set already. */
export function actionsSet(
  options: SessionOptions,
  book: Book,
  engagement: string,
  stored: Session | null,
  { place }: Practice,
): ActionSet[] {
  const dueOn = options.due === undefined ? null : dueFrom(options.due, place.locale);
  const said: ActionSet[] = [
    ...(options.homework ?? []).map((text): ActionSet => ({
      kind: 'homework',
      text,
      owner: 'client',
      dueOn,
    })),
    ...(options.promise ?? []).map((text): ActionSet => ({
      kind: 'promise',
      text,
      owner: 'provider',
      dueOn,
    })),
    ...(options.adjustment ?? []).map((text): ActionSet => ({
      kind: 'adjustment',
      text,
      owner: 'provider',
      dueOn,
    })),
  ];
  const known = rowsOf(book, 'actions', engagement).filter(
    (one) => stored !== null && one.session === stored.id,
  );
  return said.filter(
    ({ kind, text }) => !known.some((one) => one.kind === kind && sameWords(one.text) === sameWords(text)),
  );
}

function dueFrom(text: string, locale: string): string {
  const field = fieldOf('actions', 'dueOn');
  const read = field ? fieldFromText('--due', field, text, { locale, currency: 'EUR', zone: 'UTC' }) : null;
  if (!read?.ok) throw misuse(read ? problemLines(read.problems) : '--due');
  return String(read.value);
}
