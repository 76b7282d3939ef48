import { sessions, type Session } from '../model/work/sessions.ts';

/** What a form of a call does not ask: it follows from the call, or another act fills it in. */
const FOLLOWS = [
  'engagement',
  'zone',
  'ordinal',
  'heldFrom',
  'heldTo',
  'presenceSource',
  'summarySentAt',
  'askedAt',
  'answeredAt',
  'moodSource',
  'series',
  'instance',
  'conference',
] as const satisfies readonly (keyof Session)[];

type Follows = (typeof FOLLOWS)[number] | 'id';

/** A field of a session that a person is asked about. */
export type SessionField = Exclude<keyof Session, Follows>;

/** What the short form after a call asks in words of its own, or of itself. */
const IN_WORDS: readonly SessionField[] = [
  'start',
  'end',
  'title',
  'mode',
  'outcome',
  'clientLateMinutes',
  'clientCutMinutes',
  'providerLateMinutes',
  'providerCutMinutes',
  'cancelledAt',
  'cancelReason',
  'gotValue',
  'gotValueSource',
  'missing',
  'mood',
  'clarity',
  'recording',
  'notes',
];

/** What every form of a call asks of its session, in the order of the model: a field that is added there is asked everywhere. */
export const SESSION_FORM = Object.keys(sessions.fields).filter(
  (name) => !(FOLLOWS as readonly string[]).includes(name),
) as readonly SessionField[];

/** The rest of them, which the short form shows as the model has them. */
export const MORE_FIELDS = SESSION_FORM.filter((name) => !IN_WORDS.includes(name));
