import { dayAt } from '#shared/base/moment.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { readPasted } from '#shared/meetings/pasted.ts';
import type { Known } from './capture-open.ts';

/** What the text says that a person had marked on the page, read like a pasted invitation; null where it says nothing. */
export async function selectedFacts(selection: string, known: Known): Promise<MeetingFacts | null> {
  const { now, zone, locale } = known;
  const pasted = await readPasted(selection, { now, zone, locale, near: dayAt(now, zone) });
  return pasted.ok ? (pasted.value.events[0] ?? null) : null;
}
