import { dayAt, localOf } from '../base/moment.ts';
import type { Instant, Zone } from '../base/time.ts';
import type { Guest, MeetingFacts } from '../meetings/facts.ts';
import type { EngagementView } from './call-view.ts';
import type { Session } from '../model/work/sessions.ts';
import { blankDraft, type Addable, type Draft } from './draft.ts';
import { openingValues } from './opening.ts';

/** Minutes a side was late or left early, as one browser saw it. Null: not seen, so not known. */
export interface SeenMinutes {
  readonly providerLate: number | null;
  readonly providerCut: number | null;
  readonly clientLate: number | null;
  readonly clientCut: number | null;
}

interface StartFacts {
  readonly facts: MeetingFacts;
  readonly engagement: EngagementView | null;
  readonly seen: SeenMinutes | null;
  readonly recording: string | null;
  /** Whether a guest is the reader, who is nobody’s client. */
  readonly isOwn: (guest: Guest) => boolean;
  readonly now: Instant;
  readonly zone: Zone;
}

/** The form as it opens: what is stored of the call, what its page told, and whom it was with. */
export function startDraft({ facts, engagement, seen, recording, isOwn, now, zone }: StartFacts): Draft {
  const own = engagement?.zone ?? zone;
  const opening = openingValues(engagement?.logged ?? engagement?.planned ?? null, facts, now, own);
  const guests = (facts.guests?.value ?? []).filter((one) => !isOwn(one));
  const guest = guests.find((one) => one.name !== null) ?? guests[0];
  const draft = {
    ...blankDraft,
    ...answersIn(opening),
    ...whenIn(opening, facts, now, own),
    ...(engagement
      ? { engagement: engagement.id, dueOn: engagement.next.on ?? '' }
      : {
          kind: 'firstCall' as const,
          client: guest?.name ?? '',
          email: guest?.email ?? '',
          title: facts.title?.value ?? '',
        }),
  };
  return {
    ...draft,
    recording: draft.recording || (recording ?? ''),
    shown: [
      ...new Set([
        ...(engagement?.used ?? []),
        ...(engagement?.consent === 'both' ? (['recording'] as const) : []),
        ...filled(draft),
      ]),
    ],
    ...(seen && !engagement?.logged ? suggestedPresence(seen) : {}),
  };
}

/** Day and hours as they are typed; what nobody told is left open. */
function whenIn({ start, end }: Partial<Session>, facts: MeetingFacts, now: Instant, zone: Zone) {
  const local = start ? localOf(start, zone) : null;
  const asked = facts.doubts.some((one) => one.field === 'start');
  return {
    day: local?.slice(0, 10) ?? facts.day?.value ?? (asked ? '' : dayAt(now, zone)),
    from: local?.slice(11, 16) ?? '',
    to: end ? localOf(end, zone).slice(11, 16) : '',
  };
}

/** What is stored of a call already, in the words of the form. */
const answersIn = (stored: Partial<Session>): Partial<Draft> => ({
  outcome: stored.outcome ?? null,
  mode: stored.mode ?? null,
  value: stored.gotValue ?? null,
  valueSource: stored.gotValueSource ?? 'clientSaid',
  missing: stored.missing ?? '',
  reason: stored.cancelReason ?? '',
  mood: stored.mood ?? null,
  clarity: stored.clarity ?? null,
  note: stored.notes ?? '',
  recording: stored.recording ?? '',
});

const filled = ({ mood, clarity, note }: Draft): Addable[] => [
  ...(mood === null ? [] : ['mood' as const]),
  ...(clarity === null ? [] : ['clarity' as const]),
  ...(note === '' ? [] : ['note' as const]),
];

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
