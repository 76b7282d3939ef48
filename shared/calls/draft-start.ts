import { dayAt, localOf, momentAt } from '../base/moment.ts';
import type { Instant, Zone } from '../base/time.ts';
import type { Guest, MeetingFacts } from '../meetings/facts.ts';
import type { EngagementView } from './call-view.ts';
import { blankDraft, type Draft } from './draft.ts';

/** Minutes a side was late or left early, as one browser saw it. Null: not seen, so not known. */
export interface SeenMinutes {
  readonly providerLate: number | null;
  readonly providerCut: number | null;
  readonly clientLate: number | null;
  readonly clientCut: number | null;
}

interface Known {
  readonly facts: MeetingFacts;
  readonly engagement: EngagementView | null;
  readonly seen: SeenMinutes | null;
  readonly recording: string | null;
  /** Whether a guest is the reader, who is nobody’s client. */
  readonly isOwn: (guest: Guest) => boolean;
  readonly now: Instant;
  readonly zone: Zone;
}

const QUARTER = 15 * 60_000;

/** The form as it opens: what the page told, then what was planned, then the last full hour. */
export function startDraft({ facts, engagement, seen, recording, isOwn, now, zone }: Known): Draft {
  const own = engagement?.zone ?? zone;
  const planned = engagement?.planned ?? null;
  const start = facts.start?.value ?? (facts.day ? null : (planned?.start ?? null));
  const end = facts.start ? (facts.end?.value ?? null) : start ? (planned?.end ?? null) : null;
  const guess = momentAt(Math.floor((now - 4 * QUARTER) / QUARTER) * QUARTER, own);
  const local = start ? localOf(start, own) : null;
  const guests = (facts.guests?.value ?? []).filter((one) => !isOwn(one));
  const guest = guests.find((one) => one.name !== null) ?? guests[0];
  return {
    ...blankDraft,
    engagement: engagement?.id ?? null,
    kind: engagement ? 'session' : 'firstCall',
    client: engagement ? '' : (guest?.name ?? ''),
    email: engagement ? '' : (guest?.email ?? ''),
    title: engagement ? '' : (facts.title?.value ?? ''),
    day:
      local?.slice(0, 10) ??
      facts.day?.value ??
      (facts.doubts.some((one) => one.field === 'start') ? '' : dayAt(now, own)),
    from:
      local?.slice(11, 16) ??
      (facts.day || facts.doubts.some((one) => one.field === 'start') ? '' : guess.slice(11, 16)),
    to: end ? localOf(end, own).slice(11, 16) : '',
    mode: facts.conference ? 'video' : null,
    outcome: facts.status?.value === 'cancelled' ? null : 'held',
    dueOn: engagement?.next.on ?? '',
    recording: recording ?? '',
    shown: engagement ? [...engagement.used] : [],
    ...(seen ? suggestedPresence(seen) : {}),
  };
}

/** Up to here lateness is none (minutes); terms may say otherwise, and what was seen is kept as it was. */
const ON_TIME = 5;

/**
 * What this browser saw, as a suggestion: both, where both were seen on time and to the end, or the one side that was late. What
 * it did not see stays open, and so does a call that ended early: who ended it is not known.
 */
export function suggestedPresence(seen: SeenMinutes): Partial<Draft> {
  const late = { client: seen.clientLate ?? 0, provider: seen.providerLate ?? 0 };
  const sides = (['client', 'provider'] as const).filter((side) => late[side] > ON_TIME);
  const [side] = sides;
  if (side && sides.length === 1)
    return {
      presence: side,
      presenceSeen: true,
      late: String(late[side]),
      cut: seen.clientCut === 0 && seen.providerCut === 0 ? '0' : '',
    };
  const whole = [seen.clientLate, seen.providerLate, seen.clientCut, seen.providerCut];
  return sides.length === 0 && whole.every((one) => one !== null)
    ? { presence: 'both', presenceSeen: true }
    : {};
}

/** Under which name a half-typed form is kept: the meeting, else the day's unnamed call. */
export function draftKeyOf(facts: MeetingFacts, now: Instant, zone: Zone): string {
  if (facts.seriesId)
    return `event ${facts.seriesId.value} ${facts.instanceId?.value ?? facts.day?.value ?? ''}`.trim();
  const day = facts.start?.value.slice(0, 10) ?? facts.day?.value ?? dayAt(now, zone);
  if (facts.conference)
    return `call ${facts.conference.value.provider} ${facts.conference.value.code} ${day}`;
  return facts.title ? `page ${facts.title.value.slice(0, 80)} ${day}` : 'typed';
}
