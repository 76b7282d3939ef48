import type { Fact, Guest } from '../facts.ts';
import type { IcsProperty } from './ics-line.ts';
import type { IcsComponent } from './ics-repair.ts';

const RESPONSES: ReadonlyMap<string, NonNullable<Guest['response']>> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
  ['NEEDS-ACTION', 'unanswered'],
]);

const EMAIL = /^[^\s@:;,<>"]{1,100}@[^\s@:;,<>"]{1,200}\.[^\s@:;,<>".]{1,60}$/;

/** An e-mail address in small letters; null for what is none. */
export function emailIn(text: string | undefined): string | null {
  const plain = (text ?? '')
    .trim()
    .replace(/^mailto:\s*/i, '')
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
  return EMAIL.test(plain) ? plain : null;
}

/** Rooms and equipment are invited like people and are none. */
function isRoom(property: IcsProperty): boolean {
  const kind = property.params.get('cutype')?.toUpperCase();
  if (kind === 'ROOM' || kind === 'RESOURCE') return true;
  const address = property.raw.toLowerCase();
  return /@resource\.calendar\.google\.com$/.test(address);
}

/** A calendar's own address, and Google's birthday calendar, stand among the guests of their events. */
const isCalendar = (property: IcsProperty): boolean =>
  /@(?:group\.(?:v\.)?calendar\.google\.com|virtual)$/i.test(property.raw);

function personOf(property: IcsProperty): Guest | null {
  const value = property.raw;
  const email =
    emailIn(value) ??
    emailIn(property.params.get('email') ?? property.params.get('x-email')) ??
    emailIn(value.slice(value.lastIndexOf(':') + 1).trim());
  const cn = property.params.get('cn') ?? '';
  const name = /^'.*'$/.test(cn) ? cn.slice(1, -1).trim() : cn;
  if (!email && !name) return null;
  const response = RESPONSES.get(property.params.get('partstat')?.toUpperCase() ?? '') ?? null;
  return { name: name && !emailIn(name) ? name : null, email, response };
}

const fact = <T>(value: T, evidence: string): Fact<T> => ({
  value,
  layer: 'file',
  evidence,
  confidence: 'certain',
});

/** Organiser, guests and rooms of an event. An ATTENDEE of one of its alarms is no guest; nobody named is "not told". */
export function peopleOf(event: IcsComponent): {
  readonly organiser: Fact<Guest> | null;
  readonly guests: Fact<readonly Guest[]> | null;
  readonly rooms: Fact<readonly string[]> | null;
} {
  const attendees = event.properties.filter((one) => one.name === 'attendee' && !isCalendar(one));
  const people = attendees
    .filter((property) => !isRoom(property))
    .map(personOf)
    .filter((person) => person !== null);
  // Programs that merge two invitations list a person twice.
  const seen = new Set<string>();
  const guests = people.filter(({ email }) => email === null || (!seen.has(email) && seen.add(email)));
  const rooms = attendees
    .filter(isRoom)
    .map((property) => property.params.get('cn') ?? emailIn(property.raw) ?? '')
    .filter(Boolean);
  const host = event.properties.find(({ name }) => name === 'organizer');
  const organiser = host && !isRoom(host) && !isCalendar(host) ? personOf(host) : null;
  return {
    organiser: organiser && fact(organiser, 'ORGANIZER'),
    guests: guests.length > 0 ? fact(guests, 'ATTENDEE') : null,
    rooms: rooms.length > 0 ? fact(rooms, 'ATTENDEE') : null,
  };
}
