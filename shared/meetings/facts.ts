import { momentAt, instantOf, resolveLocal } from '../base/moment.ts';
import type { Day, Moment, Zone } from '../base/time.ts';

/** Where a fact was read: the address, data of the page, its accessible words, visible text, a file, a person. */
export type FactLayer = 'url' | 'data' | 'aria' | 'text' | 'file' | 'user';

/** How far a fact may be trusted: `certain` fills in, `likely` and `guess` need a glance. */
export type Confidence = 'certain' | 'likely' | 'guess';

/** One thing a page or file told, with where it stands, so that a person can look. */
export interface Fact<T> {
  readonly value: T;
  readonly layer: FactLayer;
  /** The line, property or hook it was read from. */
  readonly evidence: string;
  readonly confidence: Confidence;
}

/** One person of a meeting. What was not said is null; a missing answer is not a "no". */
export interface Guest {
  readonly name: string | null;
  readonly email: string | null;
  readonly response: 'accepted' | 'declined' | 'tentative' | 'unanswered' | null;
}

/** A call's link: provider as in `conference-link.ts`, the code that stays the same in every form of the link, and the link. */
export interface Conference {
  readonly provider: string;
  readonly code: string;
  readonly url: string;
}

/** The organiser's word about the meeting, or the "no" of one who was invited; not whether it was held. */
export type MeetingStatus = 'confirmed' | 'tentative' | 'cancelled' | 'declined';

/** Start and end as the wall clock reads, `2026-10-22T16:00`, while their zone may be unknown. */
export interface WallTimes {
  readonly start: string;
  readonly end: string | null;
}

/** A question to the person: which field, in words, with the answers known so far (none: free answer). */
export interface Doubt {
  readonly field: keyof Omit<MeetingFacts, 'doubts' | 'wall'>;
  readonly message: string;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

/** What a page, a file or a pasted text told about one meeting. Null is "not told"; `doubts` are the questions to ask. */
export interface MeetingFacts {
  readonly title: Fact<string> | null;
  readonly start: Fact<Moment> | null;
  readonly end: Fact<Moment> | null;
  /** First and last day, for a whole-day meeting and wherever the time is not known. */
  readonly day: Fact<Day> | null;
  readonly lastDay: Fact<Day> | null;
  readonly allDay: Fact<boolean> | null;
  readonly zone: Fact<Zone> | null;
  readonly wall: WallTimes | null;
  readonly organiser: Fact<Guest> | null;
  readonly guests: Fact<readonly Guest[]> | null;
  /** Rooms and equipment that were invited like people. */
  readonly rooms: Fact<readonly string[]> | null;
  readonly location: Fact<string> | null;
  readonly conference: Fact<Conference> | null;
  readonly description: Fact<string> | null;
  /** The calendar's id of the meeting or of its whole series. */
  readonly seriesId: Fact<string> | null;
  /** Which one of the series: its planned start, `20261022T140000Z`, or its day, `20261022`. Stays when it is moved. */
  readonly instanceId: Fact<string> | null;
  readonly status: Fact<MeetingStatus> | null;
  readonly doubts: readonly Doubt[];
}

/** Facts of which nothing is known yet. */
export const noFacts: MeetingFacts = {
  title: null,
  start: null,
  end: null,
  day: null,
  lastDay: null,
  allDay: null,
  zone: null,
  wall: null,
  organiser: null,
  guests: null,
  rooms: null,
  location: null,
  conference: null,
  description: null,
  seriesId: null,
  instanceId: null,
  status: null,
  doubts: [],
};

/** Whether it is not certain that a meeting took place: called off, declined, or only an answer to its invitation was read. */
export const mayBeOff = ({ status, doubts }: Pick<MeetingFacts, 'status' | 'doubts'>): boolean =>
  status?.value === 'cancelled' ||
  status?.value === 'declined' ||
  doubts.some(({ field }) => field === 'status');

/** A wall time in a zone as a moment, or the doubt it raises: an hour that comes twice or never. */
export function settleWall(
  local: string,
  zone: Zone,
  field: 'start' | 'end',
): { readonly moment: Moment; readonly doubt: null } | { readonly moment: null; readonly doubt: Doubt } {
  const meaning = resolveLocal(local, zone);
  if (meaning.kind === 'once') return { moment: meaning.moment, doubt: null };
  const [first, second] =
    meaning.kind === 'twice' ? [meaning.earlier, meaning.later] : [meaning.before, meaning.after];
  const time = local.slice(11, 16);
  const message =
    meaning.kind === 'twice'
      ? `${time} comes twice on ${local.slice(0, 10)} in ${zone}, because clocks go back. Choose which one.`
      : `${time} does not exist on ${local.slice(0, 10)} in ${zone}, because clocks go forward. Choose the time meant.`;
  return {
    moment: null,
    doubt: { field, message, choices: [first, second].map((value) => ({ label: value, value })) },
  };
}

/** The same facts once a person said in which zone the wall times stand; an hour that comes twice or never stays a question. */
export function settleZone(facts: MeetingFacts, zone: Zone): MeetingFacts {
  if (!facts.wall) return facts;
  const evidence = `${zone}, as you said`;
  const doubts = facts.doubts.filter((doubt) => doubt.field !== 'zone');
  const settle = (local: string | null, field: 'start' | 'end'): Fact<Moment> | null => {
    if (local === null) return null;
    const { moment, doubt } = settleWall(local, zone, field);
    if (doubt) doubts.push(doubt);
    return moment === null ? null : { value: moment, layer: 'user', evidence, confidence: 'certain' };
  };
  const start = settle(facts.wall.start, 'start');
  const end = settle(facts.wall.end, 'end');
  const said = { value: zone, layer: 'user', evidence, confidence: 'certain' } as const;
  return { ...facts, start, end, zone: said, doubts };
}

/** A series under one name in every form: Google splits a changed series as `id_R20230101T100000@google.com`. */
export const seriesKey = (id: string): string =>
  id
    .trim()
    .replace(/@google\.com$/i, '')
    .replace(/_R\d{8}(?:T\d{6}Z?)?$/, '');

/** The name of one instance: its planned start in UTC, `20261022T140000Z`. */
export const instanceKey = (planned: Moment): string =>
  `${momentAt(instantOf(planned), 'UTC')
    .slice(0, 19)
    .replace(/[-:]/g, '')
    .replace(/[+Z].*$/, '')
    .padEnd(15, '0')}Z`;
