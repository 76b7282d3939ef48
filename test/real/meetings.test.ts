import { dayAt } from '#shared/base/moment.ts';
import { readMeetingFile, readPasted } from '#shared/meetings/pasted.ts';
import { bytesOf, runCases, unknownKeys, type RealCase } from './support/cases.ts';
import { checkMeetings, type ReadMeetings, type WantedMeetings } from './support/meeting-case.ts';

interface MeetingCase extends RealCase {
  readonly kind: string;
  readonly file?: string;
  readonly text?: string;
  readonly locale: string;
  readonly zone: string;
  readonly now: string;
  readonly near?: string;
  readonly expect: WantedMeetings;
}

const KNOWN = ['id', 'class', 'source', 'kind', 'file', 'text', 'locale', 'zone', 'now', 'near', 'expect'];

/** A file as the workbench and the command line take it, a text as every box that takes an invitation. */
async function readingOf(one: MeetingCase): Promise<ReadMeetings> {
  const { zone, locale } = one;
  const now = Date.parse(one.now);
  const options = { zone, locale, now, near: one.near ?? dayAt(now, zone) };
  const read =
    one.file === undefined
      ? await readPasted(one.text ?? '', options)
      : await readMeetingFile(bytesOf('files', one.file), options);
  const none = { isOwn: () => false };
  return read.ok
    ? {
        ...none,
        meetings: read.value.events,
        said: read.value.problems.map(({ message }) => message),
        refused: false,
      }
    : { ...none, meetings: [], said: read.problems.map(({ message }) => message), refused: true };
}

runCases<MeetingCase>('meetings.jsonl', async (one, unknown) => {
  unknownKeys(one, KNOWN, unknown);
  if (one.kind !== 'ics' && one.kind !== 'invitation') return unknown(`kind ${one.kind}`);
  checkMeetings(await readingOf(one), one.expect, unknown);
});
