import { momentAt } from '#shared/base/moment.ts';
import type { Instant, Zone } from '#shared/base/time.ts';
import type { CaptureCall } from '#shared/workflows/capture-call.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';
import type { Draft } from './draft.ts';

export type Note = Kept<'notes'>;
type HomeworkState = Draft['homework'][string];

/** Notes a person takes with one tap, below the line; each becomes a part of the session that is saved next. */
export type NoteKind = 'note' | 'words' | 'promise' | 'warned' | 'idea' | 'doubt';

/** What the panel knows of the engagement it notes for. */
interface NoteOf {
  readonly engagement: string;
  readonly at: Instant;
}

/** A note as the person wrote it. `id` is made by the shell. */
export const noteOf = ({ engagement, at }: NoteOf, id: string, kind: NoteKind, text: string): Note => ({
  version: CAPTURE_VERSION,
  id,
  engagement,
  at,
  kind,
  text,
});

/** An answer about homework or an agreed change. One record an action: the latest word counts. */
export const answerOf = (
  { engagement, at }: NoteOf,
  kind: 'homework' | 'adjustment',
  action: string,
  state: HomeworkState,
): Note => ({ version: CAPTURE_VERSION, id: `said ${action}`, engagement, at, kind, text: state, action });

/** A question that was asked to understand, with the words it took up. */
export const askedOf = (
  { engagement, at }: NoteOf,
  id: string,
  { question, about, answer }: { question: string; about: string | null; answer: string },
): Note => ({
  version: CAPTURE_VERSION,
  id,
  engagement,
  at,
  kind: 'asked',
  text: question,
  ...(about === null ? {} : { about }),
  ...(answer === '' ? {} : { answer }),
});

/** Notes a person wrote, in the order of their time. */
export const writtenNotes = (notes: readonly Note[]): Note[] =>
  notes
    .filter((one) => one.action === undefined && one.kind !== 'asked')
    .sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));

const STATES: readonly string[] = ['done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked'];

function said(notes: readonly Note[], kind: 'homework' | 'adjustment'): Draft['homework'] {
  const answers = notes.filter((one) => one.kind === kind && STATES.includes(one.text));
  return Object.fromEntries(answers.map((one) => [one.action ?? '', one.text as HomeworkState]));
}

/** Homework as it was checked in the panel, by action. */
export const homeworkSaid = (notes: readonly Note[]): Draft['homework'] => said(notes, 'homework');

/** Agreed changes as they were answered in the panel, by action. */
export const adjustmentsSaid = (notes: readonly Note[]): Draft['homework'] => said(notes, 'adjustment');

/** Questions that were asked in the panel, oldest first. */
export const askedSoFar = (notes: readonly Note[]): Note[] =>
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
const WHO_SAID: Readonly<Record<HomeworkState, CaptureCall['homeworkChecked'][number]['source']>> = {
  done: 'clientSaid',
  partly: 'clientSaid',
  notDone: 'clientSaid',
  excused: 'providerImpression',
  notDue: null,
  notAsked: null,
};

/** Homework as it was checked in a form, each with who said so. */
export const homeworkChecked = (homework: Draft['homework']): CaptureCall['homeworkChecked'] =>
  Object.entries(homework).map(([action, state]) => ({ action, state, source: WHO_SAID[state] }));

/** Homework in the client's word, and changes both agreed to, as answered in the panel, in ours. */
export const checkedOf = (
  homework: Draft['homework'],
  notes: readonly Note[],
): CaptureCall['homeworkChecked'] => [
  ...homeworkChecked(homework),
  ...Object.entries(adjustmentsSaid(notes))
    .filter(([action]) => !(action in homework))
    .map(([action, state]) => ({ action, state, source: 'providerImpression' }) as const),
];
