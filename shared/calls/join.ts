import { instantOf, momentAt } from '../base/moment.ts';
import type { Instant, Zone } from '../base/time.ts';
import { conferenceKey } from '../meetings/conference-key.ts';
import { noFacts, type Doubt, type MeetingFacts } from '../meetings/facts.ts';
import { foldName, nameTokens } from '../base/names.ts';

/** A calendar entry seen before, for the tab of its call. */
export interface Sighting {
  readonly facts: MeetingFacts;
  readonly seenAt: Instant;
}

/** When a call's tab was in it, as far as this browser saw; else the moment it is looked at. */
export interface TabTime {
  readonly from: Instant;
  readonly to: Instant;
}

const HOUR = 3_600_000;
/** People come a little early and stay a little longer. */
const AROUND = HOUR / 4;
/** Two meetings of one room that lie so near to each other are asked apart. */
const NEAR = 2 * HOUR;

/** Milliseconds between a stretch of time and a meeting; 0 where they overlap, infinite where its time is not known. */
function distance({ start, end }: MeetingFacts, { from, to }: TabTime): number {
  if (!start) return Number.POSITIVE_INFINITY;
  const begins = instantOf(start.value);
  const ends = end ? instantOf(end.value) : begins + HOUR;
  return to < begins ? begins - to : from > ends ? from - ends : 0;
}

/** Whom an entry is with: its addresses, else its title. */
const withWhom = ({ guests, title }: MeetingFacts): string => {
  const emails = (guests?.value ?? []).map(({ email }) => email ?? '').filter(Boolean);
  return emails.length > 0 ? [...emails].sort().join(' ') : foldName(title?.value ?? '');
};

const startOf = ({ facts }: Sighting): string => facts.start?.value ?? '';

/** The meetings of one room that a tab of it may be, one for each start, the newest look at each. */
function entriesOf(call: MeetingFacts, sightings: readonly Sighting[]): readonly Sighting[] {
  if (!call.conference) return [];
  const key = conferenceKey(call.conference.value);
  const same = sightings
    .filter(({ facts }) => facts.conference !== null && conferenceKey(facts.conference.value) === key)
    .sort((a, b) => a.seenAt - b.seenAt);
  return [...new Map(same.map((one) => [startOf(one), one])).values()];
}

/** Whether a call shows people of whom an entry names none, neither as a guest nor in its title. */
function othersThan({ guests, title }: MeetingFacts, call: MeetingFacts): boolean {
  const people = (guests?.value ?? []).map(({ name, email }) => `${name ?? ''} ${email ?? ''}`);
  const named = nameTokens(`${people.join(' ')} ${title?.value ?? ''}`);
  const met = (call.guests?.value ?? []).flatMap(({ name }) => nameTokens(name ?? ''));
  return named.length > 0 && met.length > 0 && !met.some((word) => named.includes(word));
}

/** The one entry a tab of this room belongs to; several to ask about; or none. */
function entryFor(entries: readonly Sighting[], tab: TabTime, call: MeetingFacts): readonly Sighting[] {
  const off = (one: Sighting) => distance(one.facts, tab);
  const during = entries.filter((one) => off(one) <= AROUND);
  const [only] = during;
  if (only && during.length === 1) return during;
  const close = entries.filter((one) => off(one) <= NEAR);
  if (close.length > 1) return close;
  const people = new Set(entries.map(({ facts }) => withWhom(facts)));
  const today = entries.filter((one) => off(one) <= 12 * HOUR && !othersThan(one.facts, call));
  return people.size === 1 && today.length === 1 ? today : [];
}

function whichOf(entries: readonly Sighting[], zone: Zone): Doubt {
  const label = ({ facts }: Sighting) =>
    `${facts.title?.value ?? 'No title'}, ${momentAt(instantOf(facts.start?.value ?? ''), zone)
      .slice(0, 16)
      .replace('T', ' ')}`;
  return {
    field: 'start',
    message: 'Several meetings are held in this room. Choose the one that this was.',
    choices: entries.map((one) => ({ label: label(one), value: startOf(one) })),
  };
}

/**
 * Adds to a call's tab what the calendar said of its meeting. One room may serve many clients, so a code says who may be there and
 * never who is: the entry must cover the time the tab was in the call, or be the only one there is. Nothing that the call told
 * itself is overwritten, and an entry with a start of its own is joined with nothing but the one a person chose.
 */
export function joinFacts(
  call: MeetingFacts,
  sightings: readonly Sighting[],
  tab: TabTime,
  zone: Zone,
): MeetingFacts {
  const chosen = call.start?.layer === 'user' ? call.start.value : null;
  const asks = call.doubts.some(({ field }) => field === 'start');
  if ((call.start && chosen === null) || call.wall || call.day || asks) return call;
  const entries = entriesOf(call, sightings);
  const fitting =
    chosen === null ? entryFor(entries, tab, call) : entries.filter((one) => startOf(one) === chosen);
  const [known] = fitting;
  if (!known) return call;
  if (fitting.length > 1) return { ...call, doubts: [...call.doubts, whichOf(fitting, zone)] };
  const told = Object.entries({ ...noFacts, ...known.facts }).map(([field, fact]) => {
    const own = call[field as keyof MeetingFacts];
    return [field, own ?? fact] as const;
  });
  return { ...(Object.fromEntries(told) as unknown as MeetingFacts), doubts: call.doubts };
}
