import { conferenceOf } from '../meetings/conference-link.ts';
import { settleZone, type Fact, type MeetingFacts } from '../meetings/facts.ts';

/** The facts once a person answered one of their questions. */
export function settled(facts: MeetingFacts, field: string, value: string): MeetingFacts {
  const doubts = facts.doubts.filter((doubt) => doubt.field !== field);
  const said = <T>(fact: T): Fact<T> => ({
    value: fact,
    layer: 'user',
    evidence: 'as you said',
    confidence: 'certain',
  });
  if (field === 'zone') return settleZone(facts, value);
  if (field !== 'conference') return { ...facts, [field]: said(value), doubts };
  const conference = conferenceOf(value);
  return { ...facts, conference: conference && said(conference), doubts };
}
