import { instantOf, resolveLocal } from '#shared/base/moment.ts';
import type { Guest, MeetingFacts } from '#shared/meetings/facts.ts';
import type { Differences, KeyCheck, RealCase } from './run-cases.ts';

/** One meeting a case wants to see, all keys at once. */
export interface WantedMeeting {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly startOrAsk?: string;
  readonly choices?: readonly string[];
  readonly title?: string | null;
  readonly status?: string | null;
  readonly link?: string | null;
  readonly organiser?: string;
  readonly guests?: number;
  readonly guestNames?: readonly string[];
  readonly guestEmails?: readonly string[];
}

/** All that was read of one input: the meetings, what was said, and who is the reader. */
export interface ReadMeetings {
  readonly meetings: readonly MeetingFacts[];
  readonly said: readonly string[];
  readonly refused: boolean;
  readonly isOwn: (guest: Guest) => boolean;
}

const MEETING_KEYS = [
  ...['start', 'end', 'startOrAsk', 'choices', 'title', 'status', 'link'],
  ...['organiser', 'guests', 'guestNames', 'guestEmails'],
];
const isDayAlone = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** A moment or a whole day in one form, so that equal ones are equal. */
const point = (text: string): string => (isDayAlone(text) ? text : new Date(Date.parse(text)).toISOString());

const startOf = (facts: MeetingFacts): string | null =>
  facts.start ? point(facts.start.value) : facts.allDay?.value && facts.day ? facts.day.value : null;

const endOf = (facts: MeetingFacts): string | null =>
  facts.end
    ? point(facts.end.value)
    : facts.allDay?.value && !facts.start && facts.lastDay
      ? facts.lastDay.value
      : null;

/** The moments that a wall clock can mean in a zone. */
function inZone(local: string, zone: string): string[] {
  const meaning = resolveLocal(local, zone);
  const all = meaning.kind === 'once' ? [meaning.moment] : Object.values(meaning).slice(1);
  return all.map((one) => new Date(instantOf(one)).toISOString());
}

/** The moments that the questions about the start lead to. */
const choicesOf = (facts: MeetingFacts): string[] =>
  facts.doubts.flatMap(({ field, choices }) =>
    choices.flatMap(({ value }) => {
      if (field === 'zone') return facts.wall ? inZone(facts.wall.start, value) : [];
      if (field !== 'start' && field !== 'day') return [];
      if (isDayAlone(value)) return [value];
      return /[Z]$|[+-]\d\d:\d\d$/.test(value) ? [point(value)] : inZone(value, facts.zone?.value ?? 'UTC');
    }),
  );

const lower = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.map((text) => (text ?? '').toLowerCase());

const statusOf = (facts: MeetingFacts): string | null =>
  facts.status === null || facts.status.value === 'confirmed' ? null : facts.status.value;

/** The keys of one wanted meeting that a meeting does not meet. */
function missed(facts: MeetingFacts, wanted: WantedMeeting, isOwn: (guest: Guest) => boolean): string[] {
  const others = (facts.guests?.value ?? []).filter((guest) => !isOwn(guest));
  const offered = choicesOf(facts);
  const same = (a: string | null, b: string | null) => (a === null ? null : point(a)) === b;
  const has = (list: readonly string[], all: readonly string[]) => {
    const found = lower(list);
    return lower(all).every((one) => found.includes(one));
  };
  const tests: Record<keyof WantedMeeting, () => boolean> = {
    start: () => same(wanted.start ?? null, startOf(facts)),
    end: () => same(wanted.end ?? null, endOf(facts)),
    startOrAsk: () =>
      startOf(facts) === null
        ? offered.includes(point(wanted.startOrAsk ?? ''))
        : same(wanted.startOrAsk ?? null, startOf(facts)),
    choices: () => (wanted.choices ?? []).every((one) => offered.includes(point(one))),
    title: () => (wanted.title ?? null) === (facts.title?.value ?? null),
    status: () =>
      (wanted.status ?? null) === statusOf(facts) ||
      (wanted.status === null && statusOf(facts) === 'tentative'),
    link: () => (wanted.link ?? null) === (facts.conference?.value.url ?? null),
    organiser: () => wanted.organiser?.toLowerCase() === facts.organiser?.value.email,
    guests: () => wanted.guests === others.length,
    guestNames: () =>
      has(
        others.map(({ name }) => name ?? ''),
        wanted.guestNames ?? [],
      ),
    guestEmails: () =>
      has(
        others.map(({ email }) => email ?? ''),
        wanted.guestEmails ?? [],
      ),
  };
  return (Object.keys(wanted) as (keyof WantedMeeting)[]).filter((key) => key in tests && !tests[key]());
}

/** What was read, in few words, for the message of a failed case. */
const shown = (facts: MeetingFacts): string =>
  JSON.stringify({
    start: startOf(facts),
    end: endOf(facts),
    offered: choicesOf(facts),
    title: facts.title?.value,
    status: facts.status?.value,
    link: facts.conference?.value.url,
    organiser: facts.organiser?.value,
    guests: facts.guests?.value,
    doubts: facts.doubts.map(({ message }) => message),
  });

const told = ({ meetings, said }: ReadMeetings): string =>
  `read: ${meetings.map(shown).join(' ; ')} said: ${said.join(' | ')}`;

/** Nothing to say where it holds, else what was wanted and all that was read. */
export const holds = (read: ReadMeetings, met: boolean, wanted: string): Differences =>
  met ? [] : [`${wanted}; ${told(read)}`];

const wordsOf = ({ said, meetings }: ReadMeetings): string =>
  [...said, ...meetings.flatMap(({ doubts }) => doubts.map(({ message }) => message))]
    .join('\n')
    .toLowerCase();

/** Whether a person is asked before anything is saved. */
export const asks = ({ refused, meetings }: ReadMeetings): boolean =>
  refused || meetings.length > 1 || meetings.some(({ doubts }) => doubts.length > 0);

/** Keys of wanted meetings that nobody here knows. */
export const unknownMeetingKeys = (one: RealCase): readonly string[] => {
  const wanted = (one.expect['meetings'] ?? []) as readonly object[];
  const keys = wanted.flatMap((meeting) => Object.keys(meeting));
  return [...new Set(keys)].filter((key) => !MEETING_KEYS.includes(key)).map((key) => `meetings.${key}`);
};

/** The keys of cases about meetings, for files, texts and pages alike. */
export const meetingKeys: Readonly<Record<string, KeyCheck<RealCase, ReadMeetings>>> = {
  meetings: (read, wanted: readonly WantedMeeting[]) =>
    wanted.flatMap((one) => {
      const met = read.meetings.some((facts) => missed(facts, one, read.isOwn).length === 0);
      return holds(read, met, `no meeting is ${JSON.stringify(one)}`);
    }),
  count: (read, wanted: number) => holds(read, read.meetings.length === wanted, `not ${wanted} meetings`),
  absent: (read, wanted: readonly string[]) => {
    const starts = read.meetings.map(startOf);
    return wanted.flatMap((one) => holds(read, !starts.includes(point(one)), `a meeting starts ${one}`));
  },
  notEnd: (read, wanted: readonly string[]) => {
    const ends = read.meetings.map(endOf);
    return wanted.flatMap((one) => holds(read, !ends.includes(point(one)), `a meeting ends ${one}`));
  },
  asks: (read, wanted: boolean) => holds(read, asks(read) === wanted, wanted ? 'not asked' : 'asked'),
  sayOneOf: (read, wanted: readonly string[]) => {
    const words = wordsOf(read);
    return holds(
      read,
      lower(wanted).some((one) => words.includes(one)),
      `none of ${wanted.join(', ')} is said`,
    );
  },
  notSay: (read, wanted: readonly string[]) => {
    const words = wordsOf(read);
    return lower(wanted).flatMap((one) => holds(read, !words.includes(one), `${one} is said`));
  },
  notTitles: (read, wanted: readonly string[]) => {
    const titles = lower(read.meetings.map(({ title }) => title?.value));
    return lower(wanted).flatMap((one) => holds(read, !titles.includes(one), `a title is ${one}`));
  },
  noLink: (read, wanted: boolean) =>
    holds(read, !wanted || read.meetings.every(({ conference }) => conference === null), 'a link to a call'),
};
