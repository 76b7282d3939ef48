import * as z from 'zod/mini';
import { ARC_CODES } from './arc-codes.ts';

z.config({ jitless: true });

const words = z.string();
const listed = z.array(words);

/** Chips under "Add": each opens one more question. */
export const ADDABLE = ['mood', 'clarity', 'note', 'work', 'idea', 'signals', 'recording'] as const;
export type Addable = (typeof ADDABLE)[number];

/** The form of one call as it is typed: texts as they stand in their fields, blanks as ''. Every part may be missing. */
const SHAPE = z.object({
  engagement: z.nullable(words),
  client: words,
  kind: z.enum(['session', 'firstCall', 'review', 'other']),
  desired: words,
  title: words,
  email: words,
  day: words,
  from: words,
  to: words,
  /** Whether a person set day or hours: then they are no longer the page's word. */
  timesSaid: z.boolean(),
  mode: z.nullable(z.enum(['video', 'inPerson', 'phone'])),
  /** Null where the calendar says "cancelled" and nobody said by whom. */
  outcome: z.nullable(
    z.enum(['held', 'partly', 'clientCancelled', 'providerCancelled', 'clientNoShow', 'providerNoShow']),
  ),
  value: z.nullable(z.enum(['yes', 'partly', 'no', 'notAsked'])),
  valueSource: z.enum(['clientSaid', 'clientWrote', 'providerImpression', 'measured']),
  missing: words,
  adjustment: words,
  homework: z.record(z.string(), z.enum(['done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked'])),
  newHomework: listed,
  typing: words,
  dueOn: words,
  presence: z.nullable(z.enum(['both', 'client', 'provider'])),
  late: words,
  cut: words,
  /** Whether presence still is what this browser saw; false as soon as a person says it. */
  presenceSeen: z.boolean(),
  cancelledAt: words,
  reason: words,
  mood: z.nullable(z.number()),
  clarity: z.nullable(z.enum(['clear', 'partly', 'confused'])),
  note: words,
  work: words,
  idea: words,
  recording: words,
  signals: z.array(z.object({ code: z.enum(ARC_CODES), words })),
  shown: z.array(z.enum(ADDABLE)),
});

export type Draft = z.infer<typeof SHAPE>;

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
  shown: [],
};

/** A stored form, parsed; parts that a newer or older version wrote otherwise are blank, the rest is kept. */
export function draftFrom(stored: unknown): Draft {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const parts = Object.entries(SHAPE.shape).flatMap(([name, shape]) => {
    const read = z.safeParse(shape as z.ZodMiniType, given[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...blankDraft, ...Object.fromEntries(parts) };
}
