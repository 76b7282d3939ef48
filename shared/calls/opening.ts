import { instantOf, momentAt } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import { mayBeOff, type MeetingFacts } from '../meetings/facts.ts';
import type { Session } from '../model/work/sessions.ts';
import type { Zone } from '../base/time.ts';
import { isPlanned } from './session-of-call.ts';

const QUARTER = 15 * 60_000;

/**
 * What the form of a call shows before anyone types: what is stored, what the meeting told, and what follows from its hour. A meeting
 * that lies ahead is planned; who cancelled one no calendar tells; an hour that nobody told is asked.
 */
export function openingValues(
  stored: Session | null,
  facts: MeetingFacts,
  now: Instant,
  zone: Zone,
): Partial<Session> {
  if (stored && !isPlanned(stored)) return stored;
  const start = facts.start?.value ?? stored?.start ?? guessed(facts, now, zone);
  const end = facts.end?.value ?? stored?.end ?? null;
  return {
    ...(stored ?? {}),
    ...(start === null ? {} : { start }),
    end: start !== null && end !== null && instantOf(end) > instantOf(start) ? end : null,
    title: facts.title?.value ?? stored?.title ?? null,
    mode: facts.conference ? 'video' : (stored?.mode ?? null),
    outcome: usualOutcome(facts, start, now),
    gotValueSource: stored?.gotValueSource ?? 'clientSaid',
  };
}

function usualOutcome(facts: MeetingFacts, start: string | null, now: Instant): Session['outcome'] {
  if (mayBeOff(facts)) return null;
  return start !== null && instantOf(start) > now ? 'planned' : 'held';
}

/** An hour ago, where no meeting is known at all. */
const guessed = ({ day, wall, doubts }: MeetingFacts, now: Instant, zone: Zone): string | null =>
  day || wall || doubts.some(({ field }) => field === 'start')
    ? null
    : momentAt(Math.floor(now / QUARTER) * QUARTER - 4 * QUARTER, zone);
