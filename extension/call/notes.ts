import type { Instant } from '#shared/base/time.ts';
import { CAPTURE_VERSION, type Kept } from '../desk/capture-records.ts';

export type Note = Kept<'notes'>;

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

/** What a person can answer about in the panel. */
export type AnswerKind = 'homework' | 'adjustment' | 'agreed';

/** An answer about homework, an agreed change, or what both agree once. One record an action: the latest word counts. */
export const answerOf = (
  { engagement, at }: NoteOf,
  kind: AnswerKind,
  action: string,
  state: string,
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
