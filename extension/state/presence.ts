import { instantOf } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import { CAPTURE_VERSION, type Kept } from './capture-records.ts';

/** What one look at a call's tab said. */
export interface PresenceSample {
  readonly at: Instant;
  readonly inCall: boolean;
  readonly people: readonly string[];
  readonly others: number;
}

export type Presence = Kept<'presence'>;
type Stay = Presence['stays'][number];

const MINUTE = 60_000;
/** Away shorter than this is a reload or a lost line, not a leaving. */
const GRACE = 2 * MINUTE;
/** A tab that said nothing for so long was gone: its stay ends at its last word, never at "now". */
const SILENT = 3 * MINUTE;
const MOST_STAYS = 200;

/**
 * Adds one sample to what is known of a call: stays grow while samples come, a gap over the grace begins a new one. A sample out
 * of the call ends nothing by itself, since a second tab with the same code may still be in it.
 */
export function withSample(known: Presence | null, key: string, sample: PresenceSample): Presence {
  const before = known ?? {
    version: CAPTURE_VERSION,
    key,
    stays: [],
    others: [],
    people: [],
    seenAt: sample.at,
    inCall: false,
  };
  return {
    ...before,
    seenAt: Math.max(before.seenAt, sample.at),
    inCall: sample.inCall,
    stays: sample.inCall ? grown(before.stays, sample.at) : before.stays,
    others: sample.inCall && sample.others > 0 ? grown(before.others, sample.at) : before.others,
    people: [...new Set([...before.people, ...sample.people])].slice(0, 50),
  };
}

function grown(stays: readonly Stay[], at: Instant): Stay[] {
  const last = stays.at(-1);
  if (last && at >= last.from && at - last.to <= SILENT)
    return [...stays.slice(0, -1), { from: last.from, to: Math.max(last.to, at) }];
  return [...stays, { from: at, to: at }].slice(-MOST_STAYS);
}

/** Minutes a side was late or left early, as this browser saw it. Null: not seen, so not known. */
export interface SeenTimes {
  readonly heldFrom: Instant;
  readonly heldTo: Instant;
  readonly providerLate: number | null;
  readonly providerCut: number | null;
  readonly clientLate: number | null;
  readonly clientCut: number | null;
  /** Whether the tab was closed or fell silent while in the call. */
  readonly unfinished: boolean;
}

const minutes = (ms: number): number => Math.max(0, Math.round(ms / MINUTE));

/** Who was there when we came was not later than we: on time if we were, not known if we were late. */
function lateness(came: Instant, joined: Instant, start: Instant): number | null {
  if (came > joined + 15_000) return minutes(came - start);
  return joined <= start + MINUTE / 2 ? 0 : null;
}

/**
 * What was seen of one planned meeting. Stays that do not overlap it by a quarter of an hour around are another meeting in the
 * same room. Others that were never seen say nothing about them.
 */
export function seenTimes(
  presence: Presence,
  planned: { readonly start: string; readonly end: string | null },
  now: Instant,
): SeenTimes | null {
  const start = instantOf(planned.start);
  const end = planned.end ? instantOf(planned.end) : null;
  const near = (stay: Stay) =>
    stay.to >= start - 30 * MINUTE && stay.from <= (end ?? start + 60 * MINUTE) + 30 * MINUTE;
  const stays = presence.stays.filter(near);
  const [first, last] = [stays[0], stays.at(-1)];
  if (!first || !last) return null;
  const others = presence.others.filter(near);
  const [came, went] = [others[0], others.at(-1)];
  const left = last.to;
  const over = end !== null && now - left > GRACE;
  return {
    heldFrom: first.from,
    heldTo: left,
    providerLate: minutes(first.from - start),
    providerCut: over && end !== null ? minutes(end - left) : null,
    clientLate: came ? lateness(came.from, first.from, start) : null,
    clientCut: over && end !== null && went ? minutes(Math.min(end, left) - went.to) : null,
    unfinished: presence.inCall && now - presence.seenAt > SILENT,
  };
}
