import {
  aFlag,
  aNumber,
  aText,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  orNull,
  type Shape,
  type Shaped,
} from '../base/shape.ts';
import type { ARC_CODE } from '../model/words.ts';

const words = aText;
const listed = listOf(words);
/** A code of the list; whether it is one is checked when it is saved, so that the form need not carry the list. */
const arcCode = aText as Shape<unknown> as Shape<keyof typeof ARC_CODE>;

/** Chips under "Add": each opens one more question. */
export const ADDABLE = ['mood', 'clarity', 'note', 'work', 'idea', 'signals', 'recording', 'more'] as const;
export type Addable = (typeof ADDABLE)[number];

/** The form of one call as it is typed: texts as they stand in their fields, blanks as ''. Every part may be missing. */
const SHAPE = objectOf({
  engagement: orNull(words),
  client: words,
  kind: oneOf('session', 'firstCall', 'review', 'other'),
  desired: words,
  title: words,
  email: words,
  day: words,
  from: words,
  to: words,
  /** Whether a person set day or hours: then they are no longer the page's word. */
  timesSaid: aFlag,
  mode: orNull(oneOf('video', 'inPerson', 'phone')),
  /** Null where the calendar says "cancelled" and nobody said by whom. */
  outcome: orNull(
    oneOf(
      'held',
      'partly',
      'clientCancelled',
      'providerCancelled',
      'clientNoShow',
      'providerNoShow',
      'planned',
    ),
  ),
  value: orNull(oneOf('yes', 'partly', 'no', 'notAsked')),
  valueSource: oneOf('clientSaid', 'clientWrote', 'providerImpression', 'measured'),
  missing: words,
  adjustment: words,
  homework: mapOf(oneOf('done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked')),
  newHomework: listed,
  typing: words,
  dueOn: words,
  presence: orNull(oneOf('both', 'client', 'provider')),
  late: words,
  cut: words,
  /** Whether presence still is what this browser saw; false as soon as a person says it. */
  presenceSeen: aFlag,
  cancelledAt: words,
  reason: words,
  mood: orNull(aNumber),
  clarity: orNull(oneOf('clear', 'partly', 'confused')),
  note: words,
  work: words,
  idea: words,
  recording: words,
  signals: listOf(objectOf({ code: arcCode, words })),
  /** Fields of a session that have no question of their own, as they are typed. */
  more: mapOf(words),
  shown: listOf(oneOf(...ADDABLE)),
  /** Calendar ids and the call’s code of a form that is opened again away from its page. */
  call: orNull(objectOf({ series: orNull(words), instance: orNull(words), conference: orNull(words) })),
});

export type Draft = Shaped<typeof SHAPE>;

/** A form in which nothing is said yet. */
export const blankDraft: Draft = {
  engagement: null,
  client: '',
  kind: 'session',
  desired: '',
  title: '',
  email: '',
  day: '',
  from: '',
  to: '',
  timesSaid: false,
  mode: null,
  outcome: 'held',
  value: null,
  valueSource: 'clientSaid',
  missing: '',
  adjustment: '',
  homework: {},
  newHomework: [],
  typing: '',
  dueOn: '',
  presence: null,
  late: '',
  cut: '',
  presenceSeen: false,
  cancelledAt: '',
  reason: '',
  mood: null,
  clarity: null,
  note: '',
  work: '',
  idea: '',
  recording: '',
  signals: [],
  more: {},
  shown: [],
  call: null,
};

/** A stored form, parsed; parts that a newer or older version wrote otherwise are blank, the rest is kept. */
export function draftFrom(stored: unknown): Draft {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const fitting = Object.entries(SHAPE.parts).filter(([name, shape]) => shape(given[name]));
  return { ...blankDraft, ...Object.fromEntries(fitting.map(([name]) => [name, given[name]])) };
}
