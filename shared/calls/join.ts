import { instantOf } from '../base/moment.ts';
import type { Instant } from '../base/time.ts';
import { conferenceKey } from '../meetings/conference-key.ts';
import { noFacts, type MeetingFacts } from '../meetings/facts.ts';

/** A calendar entry seen before, for the tab of its call. */
export interface Sighting {
  readonly facts: MeetingFacts;
  readonly seenAt: Instant;
}

const HOUR = 3_600_000;

/** Milliseconds between now and a meeting; 0 while it lasts, infinite where its time is not known. */
function distance(facts: MeetingFacts, now: Instant): number {
  if (!facts.start) return Number.POSITIVE_INFINITY;
  const start = instantOf(facts.start.value);
  const end = facts.end ? instantOf(facts.end.value) : start + HOUR;
  return now < start ? start - now : now > end ? now - end : 0;
}

/**
 * Adds to a call's tab what the calendar said of it: the same call code joins them. Times and instance only of an entry that lies
 * within half a day of now; of another day of the same series the title and people stay likely and the hour is left open.
 */
export function joinFacts(call: MeetingFacts, sightings: readonly Sighting[], now: Instant): MeetingFacts {
  if (!call.conference) return call;
  const key = conferenceKey(call.conference.value);
  const [known] = sightings
    .filter(({ facts }) => facts.conference !== null && conferenceKey(facts.conference.value) === key)
    .sort((a, b) => distance(a.facts, now) - distance(b.facts, now) || b.seenAt - a.seenAt);
  if (!known) return call;
  const sameDay = distance(known.facts, now) <= 12 * HOUR;
  const { start, end, day, lastDay, allDay, wall, instanceId, status, ...lasting } = known.facts;
  const timed = sameDay ? { start, end, day, lastDay, allDay, wall, instanceId, status } : {};
  const joined = Object.entries({ ...noFacts, ...lasting, ...timed }).map(([field, fact]) => {
    const own = call[field as keyof MeetingFacts];
    return [field, own === null || field === 'title' ? (fact ?? own) : own] as const;
  });
  return { ...(Object.fromEntries(joined) as unknown as MeetingFacts), doubts: call.doubts };
}
