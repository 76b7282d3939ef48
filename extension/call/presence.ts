import type { Instant } from '#shared/base/time.ts';
import type { CallPhase } from '#extension/capture/surface.ts';
import { CAPTURE_VERSION, type Kept } from '../desk/capture-records.ts';

/** What one look at one tab of a call said. */
export interface PresenceSample {
  readonly at: Instant;
  readonly tab: string;
  /** Null: the page went away, or shows no call any more. */
  readonly phase: CallPhase | null;
  readonly people: readonly string[];
  /** How many besides us could be seen; null where nobody could, not even we. */
  readonly others: number | null;
}

export type Presence = Kept<'presence'>;
export type Stay = Presence['stays'][number];

export const MINUTE = 60_000;
/** Away shorter than this is a reload or a lost line, not a leaving. */
export const GRACE = 2 * MINUTE;
/** A tab that said nothing for so long was gone: its stay ends at its last word, never at "now". */
export const SILENT = 3 * MINUTE;
const MOST_STAYS = 200;
const MOST_PEOPLE = 50;

/**
 * Adds one word of a tab to what is known of its call: idle → lobby → in the call → ended. Only a tab that was in the call can
 * end a stay, and only when no other tab is still in; a lobby that was never joined leaves nothing. Null: nothing to keep.
 */
export function withSample(known: Presence | null, key: string, sample: PresenceSample): Presence | null {
  if (sample.phase === 'inCall') return entered(known ?? blank(key, sample.at), sample);
  return known ? without(known, sample) : null;
}

const blank = (key: string, at: Instant): Presence => ({
  version: CAPTURE_VERSION,
  key,
  stays: [],
  tabs: {},
  seenAt: at,
});

function entered(known: Presence, sample: PresenceSample): Presence {
  const { at, tab } = sample;
  const last = known.stays.at(-1);
  const stay = last && goesOn(last, at) ? last : null;
  const before = stay ? known.stays.slice(0, -1) : known.stays;
  return {
    ...known,
    seenAt: Math.max(known.seenAt, at),
    tabs: { ...stillIn(known.tabs, at), [tab]: at },
    stays: [...before, grown(stay ?? begun(at), sample)].slice(-MOST_STAYS),
  };
}

/** Whether a word at this moment belongs to the stay: after a seen leaving the grace counts, else the longest silence. */
const goesOn = (stay: Stay, at: Instant): boolean =>
  at >= stay.from && at - stay.to <= (stay.left ? GRACE : SILENT);

const begun = (at: Instant): Stay => ({
  from: at,
  to: at,
  people: [],
  others: null,
  aloneTo: null,
  left: false,
  same: null,
});

function grown(stay: Stay, { at, people, others }: PresenceSample): Stay {
  const seen = others !== null && others > 0;
  return {
    ...stay,
    to: Math.max(stay.to, at),
    left: false,
    people: [...new Set([...stay.people, ...people])].slice(0, MOST_PEOPLE),
    others: seen ? { from: stay.others?.from ?? at, to: at } : stay.others,
    aloneTo: others === 0 && stay.others === null ? at : stay.aloneTo,
  };
}

/** A tab left. Where it was the last one in, the stay ends now; after a silence it ended at its last word already. */
function without(known: Presence, { at, tab }: PresenceSample): Presence {
  const last = known.stays.at(-1);
  if (!last || known.tabs[tab] === undefined) return known;
  const { [tab]: _, ...rest } = stillIn(known.tabs, at);
  const ended = Object.keys(rest).length === 0 && at - last.to <= SILENT;
  const stays = ended
    ? [...known.stays.slice(0, -1), { ...last, to: Math.max(last.to, at), left: true }]
    : known.stays;
  return { ...known, seenAt: Math.max(known.seenAt, at), tabs: rest, stays };
}

/** Tabs that spoke lately; the others were closed without a word. */
const stillIn = (tabs: Presence['tabs'], at: Instant): Presence['tabs'] =>
  Object.fromEntries(Object.entries(tabs).filter(([, spoke]) => at - spoke <= SILENT));

/** Whether the last stay ended without a leaving: the browser was closed, or the tab fell silent. */
export function isUnfinished(presence: Presence, now: Instant): boolean {
  const last = presence.stays.at(-1);
  return last !== undefined && !last.left && now - last.to > SILENT;
}

/** Notes a person's word whether a stay belongs to the session it lies near. */
export const withAnswer = (presence: Presence, from: Instant, same: boolean): Presence => ({
  ...presence,
  stays: presence.stays.map((stay) => (stay.from === from ? { ...stay, same } : stay)),
});
