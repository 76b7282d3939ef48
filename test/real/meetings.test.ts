import { dayAt } from '#shared/base/moment.ts';
import { readMeetingFile, readPasted } from '#shared/meetings/pasted/pasted.ts';
import { meetingKeys, unknownMeetingKeys, type ReadMeetings } from './support/meeting-case.ts';
import { bytesOf, runCases, type RealCase } from './support/run-cases.ts';

interface MeetingCase extends RealCase {
  readonly kind: string;
  readonly file?: string;
  readonly text?: string;
  readonly locale: string;
  readonly zone: string;
  readonly now: string;
  readonly near?: string;
}

/** A file as the workbench and the command line take it, a text as every box that takes an invitation. */
async function readingOf(one: MeetingCase): Promise<ReadMeetings | null> {
  if (one.kind !== 'ics' && one.kind !== 'invitation') return null;
  const { zone, locale } = one;
  const now = Date.parse(one.now);
  const options = { zone, locale, now, near: one.near ?? dayAt(now, zone) };
  const read =
    one.file === undefined
      ? await readPasted(one.text ?? '', options)
      : await readMeetingFile(bytesOf(`files/${one.file}`), options);
  const said = (read.ok ? read.value.problems : read.problems).map(({ message }) => message);
  return { meetings: read.ok ? read.value.events : [], said, refused: !read.ok, isOwn: () => false };
}

runCases('calendar files and invitations', 'meetings.jsonl', {
  answer: readingOf,
  keys: meetingKeys,
  unknown: unknownMeetingKeys,
});
