import { dayAt } from '#shared/base/moment.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { readPasted } from '#shared/meetings/pasted/pasted.ts';
import type { PageReading } from '#extension/capture/surface.ts';
import type { CallKnowledge } from './capture-open.ts';
import { guarded, type FormTools } from './form-tools.ts';

/** What the text says that a person had marked on the page, read like a pasted invitation; null where it says nothing. */
export async function selectedFacts(selection: string, known: CallKnowledge): Promise<MeetingFacts | null> {
  const { now, zone, locale } = known;
  const pasted = await readPasted(selection, { now, zone, locale, near: dayAt(now, zone) });
  return pasted.ok ? (pasted.value.events[0] ?? null) : null;
}

/** Shows the form of the marked text, or of the page's own meeting again. Whether the text told of a meeting. */
export async function useMarked(
  tools: FormTools,
  use: boolean,
  show: (reading: PageReading, facts: MeetingFacts) => Promise<void>,
): Promise<boolean> {
  const [call, known] = [tools.cells.call.value, tools.cells.known.value];
  if (!call || !known) return false;
  const { meetings, selection } = call.reading;
  const own = meetings.length === 1 ? meetings[0] : undefined;
  const facts = use ? await selectedFacts(selection, known) : (own ?? noFacts);
  if (!facts) return false;
  tools.cells.marked.value = use;
  await guarded(tools, () => show(call.reading, facts));
  return true;
}
