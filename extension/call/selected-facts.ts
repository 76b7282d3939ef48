import { dayAt } from '#shared/base/moment.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { readPasted } from '#shared/meetings/pasted/pasted.ts';
import type { PageReading } from '#extension/capture/surface.ts';
import type { CallKnowledge } from './capture-open.ts';
import { guarded, type FormTools } from './form-tools.ts';

/** The meetings in the text that a person had marked on the page, read like a pasted invitation. */
export async function selectedMeetings(
  selection: string,
  known: CallKnowledge,
): Promise<readonly MeetingFacts[]> {
  const { now, zone, locale } = known;
  const pasted = await readPasted(selection, { now, zone, locale, near: dayAt(now, zone) });
  return pasted.ok ? pasted.value.events : [];
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
  const [only, ...others] = use ? await selectedMeetings(selection, known) : [own ?? noFacts];
  if (!only) return false;
  tools.cells.marked.value = use && others.length === 0;
  // Of several the person says which, the page's own among them.
  const all = others.length > 0 ? [...meetings, only, ...others] : [only];
  await guarded(tools, () => show(...oneOf(call.reading, all)));
  return true;
}

/** The facts of the only meeting; of several none, and the person is asked which one it was. */
export const oneOf = (
  reading: PageReading,
  [only, ...others]: readonly MeetingFacts[],
): readonly [PageReading, MeetingFacts] =>
  only && others.length > 0
    ? [{ ...reading, meetings: [only, ...others] }, noFacts]
    : [reading, only ?? noFacts];
