import { momentAt } from '../base/moment.ts';
import type { Instant, Zone } from '../base/time.ts';
import type { CaptureCall, HomeworkChecked } from './call-command.ts';

/** How homework or an agreed change went, by action. */
export type Checks = Readonly<Record<string, HomeworkChecked['state']>>;

/** One thing noted with a tap during a call, or an answer about an action, until a session takes it in. */
export interface Note {
  readonly kind: string;
  readonly at: Instant;
  readonly id: string;
  readonly text: string;
  readonly action?: string | undefined;
  readonly about?: string | undefined;
  readonly answer?: string | undefined;
}

const STATES: readonly string[] = ['done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked'];

function said(notes: readonly Note[], kind: 'homework' | 'adjustment'): Checks {
  const answers = notes.filter((one) => one.kind === kind && STATES.includes(one.text));
  return Object.fromEntries(answers.map((one) => [one.action ?? '', one.text as Checks[string]]));
}

/** Homework as it was checked in the panel, by action. */
export const homeworkSaid = (notes: readonly Note[]): Checks => said(notes, 'homework');

/** Agreed changes as they were answered in the panel, by action. */
export const adjustmentsSaid = (notes: readonly Note[]): Checks => said(notes, 'adjustment');

/** What both agreed once, as it was tapped in the panel, by the session’s field: the action names the field, then the engagement. */
export const agreedSaid = (notes: readonly Note[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    notes.filter((one) => one.kind === 'agreed').map((one) => [one.action?.split(' ')[0] ?? '', one.text]),
  );

/** Questions that were asked in the panel, oldest first. */
export const askedSoFar = <N extends Note>(notes: readonly N[]): N[] =>
  notes.filter((one) => one.kind === 'asked').sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));

/** The chain of questions as the capture takes it in. */
export const askedIn = (notes: readonly Note[], zone: Zone): CaptureCall['asked'] =>
  askedSoFar(notes).map((one) => ({
    at: momentAt(one.at, zone),
    about: one.about ?? null,
    question: one.text,
    answer: one.answer ?? null,
  }));

/** An excuse is what we accept; what is not due or was not asked nobody said. */
const WHO_SAID: Readonly<Record<HomeworkChecked['state'], HomeworkChecked['source']>> = {
  done: 'clientSaid',
  partly: 'clientSaid',
  notDone: 'clientSaid',
  excused: 'providerImpression',
  notDue: null,
  notAsked: null,
};

/** Homework as it was checked in a form, each with who said so. */
export const homeworkChecked = (homework: Checks): HomeworkChecked[] =>
  Object.entries(homework).map(([action, state]) => ({ action, state, source: WHO_SAID[state] }));

/** Homework in the client's word, and changes both agreed to, as answered in the panel, in ours. */
export const checkedOf = (homework: Checks, notes: readonly Note[]): HomeworkChecked[] => [
  ...homeworkChecked(homework),
  ...Object.entries(adjustmentsSaid(notes))
    .filter(([action]) => !(action in homework))
    .map(([action, state]) => ({ action, state, source: 'providerImpression' }) as const),
];
