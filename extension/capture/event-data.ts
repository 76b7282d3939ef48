import { isDay } from '#shared/base/day.ts';
import { instantOf, isMoment, momentAt } from '#shared/base/moment.ts';
import type { Zone } from '#shared/base/time.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import {
  noFacts,
  settleWall,
  type Doubt,
  type Fact,
  type Guest,
  type MeetingFacts,
} from '#shared/meetings/facts.ts';
import { durationSeconds } from '#shared/meetings/when/duration.ts';
import { plainText } from '#shared/meetings/pasted/plain-text.ts';
import { sealedIn } from '#shared/meetings/pasted/sealed-link.ts';
import { addSeconds } from './clock.ts';
import { certain, likely, titledFacts, words } from './fact.ts';

type Data = Readonly<Record<string, unknown>>;

/** A date as web pages write it: offset with or without a colon, or none. Null where it is not a date that exists. */
export function momentIn(
  text: string,
  zone: Zone,
  field: 'start' | 'end',
): Pick<MeetingFacts, 'start' | 'day'> & { readonly doubts: readonly Doubt[] } {
  const none = { start: null, day: null, doubts: [] };
  const [, day = '', time, seconds = ':00', sign] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim()) ?? [];
  if (!isDay(day)) return none;
  const onDay = likely(day, 'data', `${field}Date`);
  if (time === undefined) return { ...none, day: onDay };
  if (sign !== undefined) {
    const offset = sign === 'Z' ? 'Z' : `${sign.slice(0, 3)}:${sign.slice(-2)}`;
    const moment = `${day}T${time}${seconds}${offset}`;
    if (!isMoment(moment)) return none;
    return {
      start: likely(momentAt(instantOf(moment), zone), 'data', `${field}Date`),
      day: onDay,
      doubts: [],
    };
  }
  const { moment, doubt } = settleWall(`${day}T${time}`, zone, field);
  if (doubt) return { ...none, day: onDay, doubts: [doubt] };
  return {
    start: { value: moment, layer: 'data', evidence: `${field}Date without a zone`, confidence: 'guess' },
    day: onDay,
    doubts: [],
  };
}

const text = (value: unknown): string =>
  typeof value === 'string' ? plainText(value.slice(0, 1000)).replace(/\s+/g, ' ').trim().slice(0, 500) : '';
const inside = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Whether the last word about an event is that it will not be: cancelled, or put off without a new day. */
const calledOff = (status: unknown): boolean =>
  [status].flat().some((one) => {
    const word = text(one) || text(inside(one)['@id']) || text(inside(one)['name']);
    return /(?:Event)?(?:Cancell?ed|Postponed)$/i.test(word.trim());
  });

/** A person or firm of an event, by name and address; null for one that says neither. */
function personIn(value: unknown): Guest | null {
  const person = inside(value);
  const email =
    text(person['email'])
      .replace(/^mailto:/i, '')
      .toLowerCase() || null;
  const name = text(person['name']) || null;
  return name || email ? { name, email, response: null } : null;
}

/** Whether an end comes after its start; one that does not is not stated. */
const comesAfter = (start: Fact<string> | null, end: Fact<string> | null): boolean =>
  start === null || end === null || Date.parse(end.value) > Date.parse(start.value);

/** The end of an event: its own, else its start and how long it takes. */
function endOf(event: Data, start: Fact<string> | null, told: Fact<string> | null): Fact<string> | null {
  const seconds = durationSeconds(text(event['duration']) || text(inside(event['duration'])['name'])) ?? 0;
  if (text(event['endDate']) !== '') return comesAfter(start, told) ? told : null;
  if (start === null || seconds <= 0 || seconds > 86_400) return null;
  return { ...start, value: addSeconds(start.value, seconds), evidence: 'duration' };
}

/** The facts of one schema.org Event, from JSON or from marks in the page. */
export function eventFacts(event: Data, zone: Zone): MeetingFacts {
  const start = momentIn(text(event['startDate']), zone, 'start');
  const end = momentIn(text(event['endDate']), zone, 'end');
  const place = inside(first(event['location']));
  const host = personIn(first(event['organizer']));
  const guests = [event['attendee'], event['attendees']]
    .flat()
    .slice(0, 50)
    .map(personIn)
    .filter((one) => one !== null);
  const links = [text(place['url']), text(event['url']), text(event['location'])];
  const call = links.map(conferenceOf).find((one) => one !== null);
  const online = /Virtual/.test(text(place['@type'])) ? 'join' : '';
  const sealed = call ? [] : sealedIn(links.map((link) => `${online} ${link}\n`).join('\n'));
  const { title, status: said } = titledFacts(text(event['name']), 'data', 'name', likely);
  return {
    ...noFacts,
    title,
    start: start.start,
    day: start.day,
    end: endOf(event, start.start, end.start),
    lastDay: comesAfter(start.day, end.day) ? (end.day ?? start.day) : start.day,
    allDay: start.start === null && start.day ? likely(true, 'data', 'startDate') : null,
    location: words(text(place['name']) || text(event['location']), 'data', 'location', likely),
    organiser: host ? likely(host, 'data', 'organizer') : null,
    guests: guests.length > 0 ? likely(guests, 'data', 'attendee') : null,
    conference: call ? certain(call, 'data', 'location') : null,
    status: calledOff(event['eventStatus']) ? likely('cancelled', 'data', 'eventStatus') : said,
    doubts: [...start.doubts, ...end.doubts, ...sealed],
  };
}

const isEvent = (type: unknown): boolean =>
  [type].flat().some((one) => typeof one === 'string' && /(?:^|\/)[A-Za-z]*Event$/.test(one));

/** What old pages put around a script, for browsers that know none. */
const AROUND = /<!--|-->|\/\/ ?(?=<!\[CDATA|\]\]>)|<!\[CDATA\[|\]\]>/g;

/** All events in a piece of JSON-LD, wherever they stand in it; a stray comma and marks around it are forgiven. */
export function eventsInJson(json: string): Data[] {
  const found: Data[] = [];
  // A booking says of itself that it was called off, and its event stands inside of it.
  const walk = (value: unknown, depth: number, booking: unknown): void => {
    if (depth > 6 || typeof value !== 'object' || value === null || found.length >= 20) return;
    const own = inside(Array.isArray(value) ? null : value);
    if (isEvent(own['@type'])) found.push({ ...own, eventStatus: [own['eventStatus'], booking].flat() });
    for (const child of Object.values(value)) walk(child, depth + 1, own['reservationStatus'] ?? booking);
  };
  walk(parsed(json), 0, undefined);
  return found;
}

function parsed(json: string): unknown {
  for (const attempt of [json, json.replace(AROUND, '').replace(/,\s{0,200}([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // Pages are not always valid; what the second attempt does not forgive tells nothing.
    }
  }
  return null;
}
