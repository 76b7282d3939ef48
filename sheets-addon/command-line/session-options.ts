import type { Zone } from '#shared/base/time.ts';
import type { ActionSet } from '#shared/calls/call-command.ts';
import { openActions } from '#shared/calls/call-view.ts';
import { actionsSaid } from '#shared/calls/log-command.ts';
import type { Checks } from '#shared/calls/notes.ts';
import { SESSION_FORM, type SessionField } from '#shared/calls/session-form.ts';
import type { Action } from '#shared/model/work/actions.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import type { Field } from '#shared/model/field.ts';
import { sessions, type Session } from '#shared/model/work/sessions.ts';
import { BY_REPLY } from '#shared/model/words.ts';
import { sameWords } from '#shared/table/cells/cell.ts';
import { fieldOf } from '#shared/table/book/columns.ts';
import { fieldFromText } from '#shared/table/book/form.ts';
import type { Practice } from './practice.ts';
import { misuse, problemLines, refusal } from './stop.ts';

/** What `log` may be told about a session: one option a field of the model, and lists of actions. */
export interface SessionOptions {
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

/** Fields whose option has a shorter name. */
const NAMED: Partial<Record<SessionField, string>> = {
  outcome: 'held',
  gotValue: 'value',
  gotValueSource: 'valueSource',
};

const DESCRIBED: Partial<Record<SessionField, string>> = {
  outcome: 'how it went; held unless you say otherwise',
  gotValue: 'did they get value?',
  missing: 'what was missing, in their words',
  mood: 'mood from -2 to 2',
  clarity: 'clear about what goes on',
  clientLateMinutes: 'minutes the client came late',
  clientCutMinutes: 'minutes the client cut it short',
  cancelledAt: 'when the word of a cancelled session arrived, such as "2026-11-23 18:00"',
  recording: 'link to the recording',
};

/** The fields that have an option of their own; day and hours are said apart. */
const ASKED = SESSION_FORM.filter((name) => name !== 'start' && name !== 'end');

/** The option of a field, as the program names it. */
const optionOf = (name: SessionField): string => NAMED[name] ?? name.replace(/Minutes$/, '');

/** One option of `log`: its flag, what it says, and the only words it takes. */
export interface FieldOption {
  readonly flag: string;
  readonly says: string;
  readonly choices: readonly string[] | null;
}

/** The options of all fields: a field that is added to the model has one. */
export const FIELD_OPTIONS: readonly FieldOption[] = ASKED.map((name) => {
  const field: Field = sessions.fields[name];
  const codes = field.kind === 'flag' ? ['yes', 'no'] : field.choices ? Object.keys(field.choices) : null;
  return {
    flag: flagOf(optionOf(name)),
    says: DESCRIBED[name] ?? field.label.toLowerCase(),
    choices: name === 'outcome' ? Object.keys(HELD) : (codes?.filter((code) => code !== BY_REPLY) ?? null),
  };
});

/** The fields that were said, and none that was not; wall times in the zone of the engagement. */
export function saidValues(options: object, { place }: Practice, zone: Zone): Partial<Session> {
  const reading = { ...place, zone, currency: 'EUR' };
  const said = ASKED.flatMap((name): [string, unknown][] => {
    const [option, field] = [optionOf(name), sessions.fields[name] as Field];
    const text = (options as Readonly<Record<string, unknown>>)[option];
    if (typeof text !== 'string') return [];
    if (name === 'outcome') return [[name, HELD[text] ?? null]];
    const read = fieldFromText(flagOf(option), field, text, reading);
    if (!read.ok) throw misuse(problemLines(read.problems));
    return [[name, read.value]];
  });
  return Object.fromEntries(said);
}

/** `clientLate` as it is typed: `--client-late`. */
export function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What can be heard of homework, each an option of its own. */
export const HOMEWORK_OPTIONS = {
  homeworkDone: 'done',
  homeworkPartly: 'partly',
  homeworkMissed: 'notDone',
  homeworkExcused: 'excused',
  homeworkNotDue: 'notDue',
  homeworkNotAsked: 'notAsked',
} as const;

/** What was heard about open homework, by action; a text must fit exactly one. */
export function homeworkSaid(options: object, book: Book, engagement: string): Checks {
  const said = Object.entries(HOMEWORK_OPTIONS).flatMap(([option, state]) =>
    (((options as Readonly<Record<string, unknown>>)[option] as readonly string[] | undefined) ?? []).map(
      (text) => ({ text, state }),
    ),
  );
  const all = rowsOf(book, 'actions', engagement).filter(({ kind }) => kind === 'homework');
  const open = openActions(book, engagement).homework;
  return Object.fromEntries(
    said.map(({ text, state }) => {
      const fitting = all.filter((one) => open.includes(one) || one.state === state);
      return [homeworkOf(fitting, open, text).id, state];
    }),
  );
}

function homeworkOf(homework: readonly Action[], open: readonly Action[], text: string): Action {
  const fitting = homework.filter((one) => sameWords(one.text).includes(sameWords(text)));
  const exact = fitting.filter((one) => sameWords(one.text) === sameWords(text));
  const found = exact.length > 0 ? exact : fitting;
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const list = (only ? found : open).map((one) => `  ${one.text}`);
  if (list.length === 0) throw refusal(`“${text}” cannot be checked: no homework is open.`);
  const why = only
    ? `“${text}” fits several. Write more of it:`
    : `No open homework says “${text}”. Open are:`;
  throw refusal(`${why}\n${list.join('\n')}`);
}

/** What was agreed for next time. */
export const actionsOf = (options: SessionOptions, { place }: Practice): ActionSet[] =>
  actionsSaid(options, options.due === undefined ? null : dueFrom(options.due, place.locale));

function dueFrom(text: string, locale: string): string {
  const field = fieldOf('actions', 'dueOn');
  const read = field ? fieldFromText('--due', field, text, { locale, currency: 'EUR', zone: 'UTC' }) : null;
  if (!read?.ok) throw misuse(read ? problemLines(read.problems) : '--due');
  return String(read.value);
}
