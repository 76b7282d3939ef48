import { conferenceKey } from '../meetings/conference-key.ts';
import { seriesKey, type MeetingFacts } from '../meetings/facts.ts';
import { foldName } from '../base/names.ts';

/** A choice a person made for a meeting: the engagement it belongs to, or null for "not a client call". */
export interface Remembered {
  readonly key: string;
  readonly engagement: string | null;
}

/** The provider's own addresses, small letters. */
const foreign = (facts: MeetingFacts, own: readonly string[]): string[] => {
  const mine = new Set(own.map((email) => email.trim().toLowerCase()));
  const people = [...(facts.guests?.value ?? []), ...(facts.organiser ? [facts.organiser.value] : [])];
  const emails = people.map((guest) => guest.email?.toLowerCase() ?? '').filter(Boolean);
  return [...new Set(emails)].filter((email) => !mine.has(email)).sort();
};

/**
 * Names under which a choice for this meeting is remembered, the strongest first. A series is one name for all its meetings;
 * without one, the same people under the same title are the same meeting. A call's link alone is none: many use one room for all
 * their clients.
 */
export function memoryKeys(facts: MeetingFacts, own: readonly string[]): readonly string[] {
  const title = foldName(facts.title?.value ?? '');
  const people = foreign(facts, own);
  const call = facts.conference ? conferenceKey(facts.conference.value) : '';
  return [
    ...(facts.seriesId ? [`series ${seriesKey(facts.seriesId.value)}`] : []),
    ...(people.length > 0 && title ? [`people ${people.join(',')} · ${title}`] : []),
    ...(people.length === 0 && call && title ? [`call ${call} · ${title}`] : []),
  ];
}

/** What was chosen before for this meeting; null where nothing is remembered. */
export function recall(
  facts: MeetingFacts,
  own: readonly string[],
  remembered: readonly Remembered[],
): Remembered | null {
  for (const key of memoryKeys(facts, own)) {
    const known = remembered.find((one) => one.key === key);
    if (known) return known;
  }
  return null;
}
