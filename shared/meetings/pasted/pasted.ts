import { good, refused, type Checked, type Problem } from '../../base/checked.ts';
import { byteText, textOfBytes } from '../../base/letters.ts';
import type { Day } from '../../base/time.ts';
import { isIcs } from '../when/calendar-text.ts';
import type { MeetingFacts } from '../facts.ts';
import { readInvitation } from './invitation.ts';
import { savedMail, TNEF, type SavedMail } from './saved-mail.ts';
import type { WhenOptions } from '../when/when-text.ts';

/** What was pasted or dropped: the meetings in it, and what was mended or left open. */
export interface PastedMeetings {
  readonly events: readonly MeetingFacts[];
  readonly problems: readonly Problem[];
}

/** Where and when a text is read; `near`: as in `readIcs`. */
export type PastedOptions = WhenOptions & { readonly near: Day };

/** Reads a pasted invitation or calendar text; what reads a calendar is loaded only for the latter. */
export async function readPasted(
  text: string,
  options: PastedOptions,
  mail: SavedMail | null = savedMail(text),
): Promise<Checked<PastedMeetings>> {
  const calendar = mail?.calendar ?? text;
  if (isIcs(calendar)) {
    const { readIcs } = await import('../ics/ics.ts');
    return readIcs(calendar, { workbookZone: options.zone, near: options.near });
  }
  const read = readInvitation(mail?.text ?? text, options);
  const lost = mail?.lost ? [{ field: '', message: mail.lost }] : [];
  if (!read.ok) return lost.length > 0 ? { ok: false, problems: lost } : read;
  return good({ events: [read.value], problems: lost });
}

/** The bytes without the folds of long lines; programs that count bytes break a line inside a letter. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const ends = bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : bytes[at] === 10 ? 1 : 0;
    const next = bytes[at + ends];
    if (ends > 0 && (next === 32 || next === 9)) at += ends;
    else kept[length++] = bytes[at] ?? 0;
  }
  return kept.subarray(0, length);
}

/** Reads a calendar file or a saved invitation, whatever letters it was saved in. */
export async function readMeetingFile(
  bytes: Uint8Array,
  options: PastedOptions,
): Promise<Checked<PastedMeetings>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    return refused('', 'This is a message as Outlook keeps it (.msg). Save it as .eml, or paste its text.');
  if (bytes[0] === 0x78 && bytes[1] === 0x9f && bytes[2] === 0x3e && bytes[3] === 0x22)
    return refused('', TNEF);
  const raw = bytes.subarray(0, 2000).includes(0) ? '' : byteText(bytes);
  const mail = savedMail(raw, true);
  // A calendar with lines of its program looks like the head of a mail.
  if (mail && (mail.calendar !== null || !isIcs(raw))) return readPasted('', options, mail);
  const text = textOfBytes(bytes);
  const torn = isIcs(text) && /[\ufffd\u0080-\u00ff]/.test(text);
  const whole = torn ? textOfBytes(unfolded(bytes)) : text;
  return readPasted(/\ufffd/.test(whole) && !/\ufffd/.test(text) ? text : whole, options);
}
