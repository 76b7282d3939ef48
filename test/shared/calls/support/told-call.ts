import { noFacts, type Fact, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';

/** A fact as a page tells it for certain. */
export const told = <T>(value: T): Fact<T> => ({
  value,
  layer: 'data',
  evidence: 'test',
  confidence: 'certain',
});
/** One person of a meeting. */
export const guest = (email: string | null, name: string | null = null): Guest => ({
  name,
  email,
  response: null,
});
/** What a page told of a call; all else is not told. */
export const call = (parts: {
  title?: string;
  guests?: readonly Guest[];
  more?: Partial<MeetingFacts>;
}): MeetingFacts => ({
  ...noFacts,
  title: parts.title === undefined ? null : told(parts.title),
  guests: parts.guests ? told(parts.guests) : null,
  ...parts.more,
});
/** A room. */
export const MEET = { provider: 'meet', code: 'abc-defg-hij', url: 'https://meet.google.com/abc-defg-hij' };
