import { resolve } from 'node:path';
import type { Day, Zone } from '#shared/base/time.ts';
import { noFacts, settleZone, type MeetingFacts } from '#shared/meetings/facts.ts';
import { readMeetingFile } from '#shared/meetings/pasted/pasted.ts';
import { readBytes } from './file-port.ts';
import type { Practice } from './practice.ts';
import { columnsOfText } from './print.ts';
import { misuse, problemLines, refusal } from './stop.ts';
import type { World } from './world.ts';

/** What is said about which meeting of a file is meant, and what the file leaves open. */
export interface MeetingAsked {
  readonly day: Day | null;
  readonly zone: Zone | null;
}

/** Reads the one meeting of a calendar file or a saved invitation; without a file nothing is known. */
export async function meetingFrom(
  file: string | undefined,
  asked: MeetingAsked,
  { place, context }: Practice,
  today: Day,
  world: World,
): Promise<MeetingFacts> {
  if (file === undefined) return noFacts;
  const bytes = await readBytes(resolve(world.folder, file));
  const near = asked.day ?? today;
  const read = await readMeetingFile(bytes, {
    now: context.now,
    zone: place.zone,
    locale: place.locale,
    near,
  });
  if (!read.ok) {
    const [what = ''] = problemLines(read.problems).split('. ', 1);
    throw refusal(`${file}: ${what}. ${OTHERWISE}`);
  }
  for (const problem of read.value.problems) world.err(`${file}, ${problemLines([problem])}\n`);
  const { events } = read.value;
  const meant = asked.day === null ? events : events.filter((one) => dayOfMeeting(one) === asked.day);
  return settled(onlyOne(meant, events, file), asked.zone, file);
}

const OTHERWISE =
  'Name another calendar file (.ics), or say the meeting itself with --client, --day and --from.';

const dayOfMeeting = ({ start, wall, day }: MeetingFacts): Day | null =>
  (start?.value ?? wall?.start ?? day?.value)?.slice(0, 10) ?? null;

function onlyOne(meant: readonly MeetingFacts[], all: readonly MeetingFacts[], file: string): MeetingFacts {
  const [first, ...others] = meant;
  if (first && others.length === 0) return first;
  if (all.length === 0) throw refusal(`${file} holds no meeting.`);
  const why = first
    ? `${file} holds several meetings. Say which with --day:`
    : `${file} holds no meeting on that day. It holds:`;
  throw refusal(`${why}\n${linesOf(first ? meant : all).join('\n')}`);
}

const MOST_LISTED = 20;

const linesOf = (meetings: readonly MeetingFacts[]): readonly string[] =>
  columnsOfText(
    meetings
      .slice(0, MOST_LISTED)
      .map((one) => [
        `  ${(one.start?.value ?? one.wall?.start ?? one.day?.value ?? 'no time').slice(0, 16).replace('T', ' ')}`,
        one.title?.value ?? 'No title',
      ]),
  );

/** The meeting with its zone as the person said it; what only a person can tell is asked. */
function settled(facts: MeetingFacts, zone: Zone | null, file: string): MeetingFacts {
  const told = zone === null ? facts : settleZone(facts, zone);
  if (told.start !== null || told.wall === null) return told;
  const questions = told.doubts.map(({ message, choices }) =>
    [message, ...choices.map(({ label }) => `  ${label}`)].join('\n'),
  );
  throw misuse(
    `${file} leaves the time open. ${questions.join('\n')}\nSay the zone with --zone, or the time with --day and --from.`,
  );
}
