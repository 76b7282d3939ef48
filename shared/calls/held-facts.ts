import type { MeetingFacts } from '../meetings/facts.ts';

/** What the calendar told that a person does not type. */
export const heldFacts = (facts: MeetingFacts) => ({
  ...(facts.zone ? { zone: facts.zone.value } : {}),
  ...(facts.seriesId ? { series: facts.seriesId.value } : {}),
  ...(facts.instanceId ? { instance: facts.instanceId.value } : {}),
  ...(facts.conference ? { conference: facts.conference.value.code } : {}),
});
