import { good, type Checked, type Problem } from '../base/checked.ts';
import type { Day } from '../base/time.ts';
import type { MeetingFacts } from './facts.ts';
import { readInvitation } from './invitation.ts';
import type { WhenOptions } from './when-text.ts';

/** What was pasted or dropped: the meetings in it, and what was mended or left open. */
export interface PastedMeetings {
  readonly events: readonly MeetingFacts[];
  readonly problems: readonly Problem[];
}

/** Whether a text is a calendar file rather than words. */
export const isIcs = (text: string): boolean =>
  /^[ \t]*BEGIN:V(?:CALENDAR|EVENT)[ \t]*$/im.test(text.slice(0, 20_000));

/** Reads a pasted invitation or calendar text; the calendar library is loaded only for the latter. `near`: as in `readIcs`. */
export async function readPasted(
  text: string,
  options: WhenOptions & { readonly near: Day },
): Promise<Checked<PastedMeetings>> {
  if (isIcs(text)) {
    const { readIcs } = await import('./ics.ts');
    return readIcs(text, { workbookZone: options.zone, near: options.near });
  }
  const read = readInvitation(text, options);
  return read.ok ? good({ events: [read.value], problems: [] }) : read;
}
