import { instantOf, isMoment, momentAt } from '#shared/base/moment.ts';
import type { Zone } from '#shared/base/time.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import type { WebAddress } from '#shared/meetings/link-text.ts';
import { noFacts, type Fact, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';
import { certain, likely, words } from './fact.ts';
import type { PageView, Sighting } from './surface.ts';

type Names = Readonly<Record<'start' | 'end' | 'title' | 'name' | 'email' | 'host' | 'place', string>>;

/** Query names that booking tools put on the page shown after a booking: Cal.com (documented), Calendly (by report). */
const CAL_COM: Names = {
  start: 'startTime',
  end: 'endTime',
  title: 'title',
  name: 'attendeeName',
  email: 'email',
  host: 'hostName',
  place: 'location',
};
const CALENDLY: Names = {
  start: 'event_start_time',
  end: 'event_end_time',
  title: 'event_type_name',
  name: 'invitee_full_name',
  email: 'invitee_email',
  host: 'assigned_to',
  place: 'location',
};

/** A booking told by the address of its confirmation page; null where the address tells none. */
export function bookingInAddress(view: PageView, address: WebAddress): Sighting | null {
  const names = [CAL_COM, CALENDLY].find(
    (one) => address.query(one.start) !== null && address.query(one.email) !== null,
  );
  if (!names) return null;
  return {
    landmark: true,
    meetings: [bookingFacts(address, names, view.zone)],
    expects: ['title', 'start', 'guests'],
  };
}

function bookingFacts(address: WebAddress, names: Names, zone: Zone): MeetingFacts {
  const make = names === CAL_COM ? certain : likely;
  const email = address.query(names.email)?.toLowerCase() ?? null;
  const guest: Guest = { name: address.query(names.name), email, response: null };
  const host = address.query(names.host);
  const place = address.query(names.place);
  const call = place ? conferenceOf(place) : null;
  const uid = address.query('uid');
  return {
    ...noFacts,
    title: words(address.query(names.title) ?? '', 'url', names.title, make),
    start: momentFact(address.query(names.start), names.start, zone),
    end: momentFact(address.query(names.end), names.end, zone),
    guests: make([guest], 'url', names.email),
    organiser: host ? likely({ name: host, email: null, response: null }, 'url', names.host) : null,
    location: place && !call ? words(place, 'url', names.place, likely) : null,
    conference: call && certain(call, 'url', names.place),
    seriesId: uid ? certain(uid, 'url', 'uid') : null,
  };
}

/** A moment of an address; one without an offset is nobody's hour and is left out. */
function momentFact(text: string | null, name: string, zone: Zone): Fact<string> | null {
  const moment = (text ?? '').replace(' ', '+').replace(/\.\d+/, '');
  if (!isMoment(moment)) return null;
  return certain(momentAt(instantOf(moment), zone), 'url', name);
}
