import { expect } from 'vitest';
import { instantOf, resolveLocal } from '#shared/base/moment.ts';
import type { Guest, MeetingFacts } from '#shared/meetings/facts.ts';
import { unknownKeys, type Unknown } from './cases.ts';

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

/** What a case wants of all that was read. */
export interface WantedMeetings {
  readonly meetings?: readonly WantedMeeting[];
  readonly count?: number;
  readonly absent?: readonly string[];
  readonly notEnd?: readonly string[];
  readonly asks?: boolean;
  readonly sayOneOf?: readonly string[];
  readonly notSay?: readonly string[];
  readonly notTitles?: readonly string[];
  readonly noLink?: boolean;
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
const KEYS = ['meetings', 'count', 'absent', 'notEnd', 'asks', 'sayOneOf', 'notSay', 'notTitles', 'noLink'];

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
export function missed(
  facts: MeetingFacts,
  wanted: WantedMeeting,
  isOwn: (guest: Guest) => boolean,
): string[] {
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

/** Checks the keys a case gives against all that was read. */
export function checkMeetings(
  read: ReadMeetings,
  wanted: WantedMeetings,
  unknown: Unknown,
  more: readonly string[] = [],
): void {
  const { meetings, said, isOwn } = read;
  unknownKeys(wanted, [...KEYS, ...more], unknown);
  for (const one of wanted.meetings ?? []) unknownKeys(one, MEETING_KEYS, unknown, 'meetings.');
  const told = `${meetings.map(shown).join('\n')}\nsaid: ${said.join(' | ')}`;
  for (const one of wanted.meetings ?? []) {
    const misses = meetings.map((facts) => missed(facts, one, isOwn));
    expect(
      misses.some((keys) => keys.length === 0),
      `${JSON.stringify(one)} is met by none of\n${told}`,
    ).toBe(true);
  }
  if (wanted.count !== undefined) expect(meetings.length, told).toBe(wanted.count);
  const starts = meetings.map(startOf);
  for (const one of wanted.absent ?? []) expect(starts, told).not.toContain(point(one));
  for (const one of wanted.notEnd ?? []) expect(meetings.map(endOf), told).not.toContain(point(one));
  const asked = read.refused || meetings.length > 1 || meetings.some(({ doubts }) => doubts.length > 0);
  if (wanted.asks !== undefined) expect(asked, told).toBe(wanted.asks);
  const words = [...said, ...meetings.flatMap(({ doubts }) => doubts.map(({ message }) => message))]
    .join('\n')
    .toLowerCase();
  if (wanted.sayOneOf)
    expect(
      lower(wanted.sayOneOf).some((one) => words.includes(one)),
      told,
    ).toBe(true);
  for (const one of lower(wanted.notSay ?? [])) expect(words).not.toContain(one);
  const titles = lower(meetings.map(({ title }) => title?.value));
  for (const one of lower(wanted.notTitles ?? [])) expect(titles).not.toContain(one);
  if (wanted.noLink === true) expect(meetings.filter(({ conference }) => conference !== null)).toEqual([]);
}
