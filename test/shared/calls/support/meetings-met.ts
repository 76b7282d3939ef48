import { noFacts, type Fact, type MeetingFacts } from '#shared/meetings/facts.ts';

export const fact = <T>(value: T): Fact<T> => ({
  value,
  layer: 'data',
  evidence: 'test',
  confidence: 'certain',
});

export const meeting = (
  title: string,
  emails: readonly string[],
  parts: Partial<MeetingFacts> = {},
): MeetingFacts => ({
  ...noFacts,
  title: fact(title),
  guests: emails.length > 0 ? fact(emails.map((email) => ({ name: null, email, response: null }))) : null,
  ...parts,
});

export const MEET = { provider: 'meet', code: 'abc-defg-hij', url: 'https://meet.google.com/abc-defg-hij' };
