import {
  aCount,
  aFlag,
  anything,
  aNumber,
  aText,
  listOf,
  mapOf,
  misfitOf,
  objectOf,
  oneOf,
  orMissing,
  orNull,
  type ObjectShape,
  type Shape,
  type Shaped,
} from '#shared/base/shape.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { Change } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';

/** The version every record of the capture store bears; a higher one was written by a newer Valueback. */
export const CAPTURE_VERSION = 1;

const instant = aCount;
const words = aText;
const version = oneOf(CAPTURE_VERSION);

/** Commands and facts are checked where they are used; here only that they are what they claim to be. */
const command = objectOf({
  kind: words,
  id: words,
  values: orMissing(mapOf(anything)),
}) as Shape<unknown> as Shape<AnyCommand>;
const facts = objectOf({ doubts: listOf(anything) }) as Shape<unknown> as Shape<MeetingFacts>;
const changes = listOf(objectOf({ tab: words, id: words })) as Shape<unknown> as Shape<Change[]>;

const span = objectOf({ from: instant, to: instant });

/** One stretch in a call as one browser saw it. */
const stay = objectOf({
  from: instant,
  to: instant,
  people: listOf(words),
  /** From when to when somebody else was seen. */
  others: orNull(span),
  /** Until when we had seen ourselves alone, before anybody came. */
  aloneTo: orNull(instant),
  /** Whether the leaving was seen; else `to` is the tab's last word. */
  left: aFlag,
  /** A person's word whether it belongs to the session it lies near. */
  same: orNull(aFlag),
});

/** What lies in each drawer of the capture store, parsed whenever it is taken out. */
export const DRAWERS = {
  /** The one queue: commands that are on disk here and not yet in the workbook, captures and all others. */
  outbox: objectOf({
    version,
    command,
    /** The workbook it was given for; it goes into no other. */
    home: words,
    label: words,
    /** Of a capture: the form as it was, to open it again where the workbook refuses it. */
    draft: orNull(mapOf(anything)),
    draftKey: words,
    /** Of a change: what it would have changed in the book the person saw; tells later what someone else changed in between. */
    seen: orMissing(changes),
    savedAt: instant,
    tries: aNumber,
    nextTryAt: instant,
    /** Why the last try failed, in words; null while none did. */
    why: orNull(words),
    /** Whether the workbook said no to it, or someone was faster: then no time helps, only a person. */
    refused: aFlag,
    /** Whether only a person can help with what failed; it is tried again all the same. */
    yours: orMissing(aFlag),
    /** What would take it back, written down before the workbook is touched; null while no try went so far. */
    undo: orNull(changes),
  }),
  /** Captures that arrived, with what takes them back. */
  filed: objectOf({
    version,
    id: words,
    home: words,
    label: words,
    session: orNull(words),
    engagement: orNull(words),
    filedAt: instant,
    /** Null once taken back. */
    /** The address of its row, where the workbook is a sheet. */
    link: orMissing(words),
    undo: orNull(changes),
    /** The form as it was, to open it again when it is taken back. */
    draft: orNull(mapOf(anything)),
    draftKey: words,
  }),
  /** Half-typed forms, one a meeting. */
  drafts: objectOf({
    version,
    key: words,
    changedAt: instant,
    label: words,
    draft: mapOf(anything),
  }),
  /** Choices for meetings: an engagement, or null for "not a client call". */
  memory: objectOf({ version, key: words, engagement: orNull(words), label: words, at: instant }),
  /** Calendar entries seen, to join with the tab of their call. */
  sightings: objectOf({ version, key: words, facts, seenAt: instant }),
  /** Notes of the side panel, until a session takes them in. */
  notes: objectOf({
    version,
    id: words,
    engagement: words,
    at: instant,
    kind: words,
    text: words,
    /** Of an answer about homework or an agreed change: which. */
    action: orMissing(words),
    /** Of a question that was asked: the words it took up, and what was answered. */
    about: orMissing(words),
    answer: orMissing(words),
  }),
  /** When this browser was in a call. */
  presence: objectOf({
    version,
    key: words,
    stays: listOf(stay),
    /** Tabs that are in the call, and when each spoke last. */
    tabs: mapOf(instant),
    seenAt: instant,
  }),
  /** The engagement chosen at the last click, for the side panel. One record, key `now`. */
  focus: objectOf({
    version,
    key: words,
    engagement: words,
    /** Blank where the engagement was chosen in the panel itself. */
    draftKey: words,
    at: instant,
    /** Of the call that was clicked: the name of its room, and when it was to be. */
    call: orMissing(words),
    start: orMissing(words),
    end: orMissing(words),
  }),
} as const;

export type Drawer = keyof typeof DRAWERS;
export type Kept<D extends Drawer> = Shaped<(typeof DRAWERS)[D]>;

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
  const shape: ObjectShape = DRAWERS[drawer];
  if (shape(value)) return value as Kept<D>;
  const written = (value as { version?: unknown } | null)?.version;
  return typeof written === 'number' && written > CAPTURE_VERSION
    ? 'It was written by a newer Valueback. Update this one to read it.'
    : `It is damaged (${misfitOf(shape, value) || 'the record'}).`;
}
