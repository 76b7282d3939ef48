import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { CallKnowledge } from './capture-open.ts';

/** The list of consumer mail joins what is known as soon as a meeting bears an address to match; a form without one stays light. */
export async function withMailList(
  known: CallKnowledge,
  meetings: readonly MeetingFacts[],
): Promise<CallKnowledge> {
  const people = meetings.flatMap(({ guests, organiser }) => [...(guests?.value ?? []), organiser?.value]);
  if (!people.some((one) => one?.email)) return known;
  const { isConsumerMail } = await import('#shared/calls/consumer-mail.ts');
  return { ...known, isConsumerMail };
}
