import * as z from 'zod/mini';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { Change } from '#shared/table/change.ts';
import type { CaptureCall } from '#shared/workflows/capture-call.ts';

z.config({ jitless: true });

/** The version every record of the capture store bears; a higher one was written by a newer Valueback. */
export const CAPTURE_VERSION = 1;

const instant = z.number().check(z.nonnegative());
const words = z.string();
const version = z.literal(CAPTURE_VERSION);

/** Commands and facts are checked where they are used; here only that they are what they claim to be. */
const command = z.custom<CaptureCall>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    (value as CaptureCall).kind === 'captureCall' &&
    typeof (value as CaptureCall).id === 'string',
);
const facts = z.custom<MeetingFacts>(
  (value) => typeof value === 'object' && value !== null && Array.isArray((value as MeetingFacts).doubts),
);
const changes = z.custom<readonly Change[]>((value) => Array.isArray(value));

const span = z.object({ from: instant, to: instant });

/** One stretch in a call as one browser saw it. */
const stay = z.object({
  from: instant,
  to: instant,
  people: z.array(words),
  /** From when to when somebody else was seen. */
  others: z.nullable(span),
  /** Until when we had seen ourselves alone, before anybody came. */
  aloneTo: z.nullable(instant),
  /** Whether the leaving was seen; else `to` is the tab's last word. */
  left: z.boolean(),
  /** A person's word whether it belongs to the session it lies near. */
  same: z.nullable(z.boolean()),
});

/** What lies in each drawer of the capture store, parsed whenever it is taken out. */
export const DRAWERS = {
  /** Captures that are on disk here and not yet in the workbook. */
  outbox: z.object({
    version,
    command,
    /** The workbook it was captured for; it goes into no other. */
    home: words,
    label: words,
    /** The form as it was, to open it again where the workbook refuses it. */
    draft: z.nullable(z.record(z.string(), z.unknown())),
    draftKey: words,
    savedAt: instant,
    tries: z.number(),
    nextTryAt: instant,
    /** Why the last try failed, in words; null while none did. */
    why: z.nullable(words),
    /** Whether the workbook said no to what was captured: then no time helps, only a person. */
    refused: z.boolean(),
    /** What would take it back, written down before the workbook is touched; null while no try went so far. */
    undo: z.nullable(changes),
  }),
  /** Captures that arrived, with what takes them back. */
  filed: z.object({
    version,
    id: words,
    home: words,
    label: words,
    session: z.nullable(words),
    engagement: z.nullable(words),
    filedAt: instant,
    /** Null once taken back. */
    undo: z.nullable(changes),
    /** The form as it was, to open it again when it is taken back. */
    draft: z.nullable(z.record(z.string(), z.unknown())),
    draftKey: words,
  }),
  /** Half-typed forms, one a meeting. */
  drafts: z.object({
    version,
    key: words,
    changedAt: instant,
    label: words,
    draft: z.record(z.string(), z.unknown()),
  }),
  /** Choices for meetings: an engagement, or null for "not a client call". */
  memory: z.object({ version, key: words, engagement: z.nullable(words), label: words, at: instant }),
  /** Calendar entries seen, to join with the tab of their call. */
  sightings: z.object({ version, key: words, facts, seenAt: instant }),
  /** Notes of the side panel, until a session takes them in. */
  notes: z.object({
    version,
    id: words,
    engagement: words,
    at: instant,
    kind: words,
    text: words,
    /** Of an answer about homework or an agreed change: which. */
    action: z.optional(words),
    /** Of a question that was asked: the words it took up, and what was answered. */
    about: z.optional(words),
    answer: z.optional(words),
  }),
  /** When this browser was in a call. */
  presence: z.object({
    version,
    key: words,
    stays: z.array(stay),
    /** Tabs that are in the call, and when each spoke last. */
    tabs: z.record(z.string(), instant),
    seenAt: instant,
  }),
  /** The engagement chosen at the last click, for the side panel. One record, key `now`. */
  focus: z.object({ version, key: words, engagement: words, draftKey: words, at: instant }),
} as const;

export type Drawer = keyof typeof DRAWERS;
export type Kept<D extends Drawer> = z.infer<(typeof DRAWERS)[D]>;

/** A record that was set aside because it does not fit: kept as it was, listed and exportable. */
export interface SetAside {
  readonly drawer: Drawer;
  readonly key: string;
  readonly value: unknown;
  readonly why: string;
  readonly at: number;
}

/** Reads one record; a reason in words where it does not fit. */
export function readKept<D extends Drawer>(drawer: D, value: unknown): Kept<D> | string {
  const read = DRAWERS[drawer].safeParse(value);
  if (read.success) return read.data as Kept<D>;
  const written = (value as { version?: unknown } | null)?.version;
  return typeof written === 'number' && written > CAPTURE_VERSION
    ? 'It was written by a newer Valueback. Update this one to read it.'
    : `It is damaged (${String(read.error.issues[0]?.path[0] ?? 'the record')}).`;
}
