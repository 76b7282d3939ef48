import { instantOf, isMoment, momentAt } from '#shared/base/moment.ts';
import type { Zone } from '#shared/base/time.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import type { WebAddress } from '#shared/meetings/pasted/link-text.ts';
import { noFacts, type Fact, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';
import { saysCalledOff } from '#shared/meetings/called-off.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { callIn, certain, likely, suggested, titledFacts, words } from './fact.ts';
import { knownLocale } from './page-locale.ts';
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

/** Labels of a booked page beside the title and the time of the meeting, in its languages. */
const WHAT = /^(?:what|was|quoi|qué|o quê?|che cosa|cosa|wat|何|内容)$/i;
const WHEN = /^(?:when|wann|quand|cuándo|quando|wanneer|いつ|日時)$/i;

/** The lines a person sees in a part of a page: one for each innermost block. */
function linesIn(root: Element): string[] {
  const copy = root.cloneNode(true) as Element;
  // The time from before a booking was moved stands struck out.
  for (const old of copy.querySelectorAll('s, del, strike, [class*="line-through"]')) old.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...copy.querySelectorAll('*')].filter((one) => one.children.length === 0);
  return blocks
    .flatMap((one) => (one.textContent ?? '').split('\n').map((line) => line.trim()))
    .filter(Boolean);
}

/** The page after a booking, where its address tells no time: what and when stand in its words. */
export function bookingOnPage(view: PageView, address: WebAddress): Sighting | null {
  const root =
    view.document.querySelector('[data-testid="success-page"], [data-testid="booking-success"]') ??
    (address.host === 'calendly.com' && /\/invitees\//.test(address.path) ? view.document.body : null);
  if (!root) return null;
  const lines = linesIn(root);
  const after = (label: RegExp) => lines.findIndex((line) => label.test(line)) + 1;
  // Calendly writes no label: the line of the time is the first with a clock and a year.
  const at = after(WHEN) || lines.findIndex((line) => /\d:\d\d.{0,80}\b\d{4}\b/.test(line));
  const text = at >= 0 ? lines.slice(at, at + 2).join(' ') : '';
  const locale = knownLocale(view.document.documentElement.lang, view.locale);
  const when = suggested(whenFacts(text, { ...view, locale, layer: 'text', zoneSure: false }));
  const what = after(WHAT) > 0 ? (lines[after(WHAT)] ?? '') : '';
  const called = titledFacts(what, 'text', 'the booked page', likely);
  const off = lines.slice(0, 8).some((line) => saysCalledOff(line));
  const email = address.query('email')?.toLowerCase() ?? null;
  const guest: Guest = { name: address.query('attendeeName'), email, response: null };
  const call = callIn(root, 200);
  return {
    landmark: true,
    meetings: [
      {
        ...noFacts,
        ...when,
        ...called,
        status: off ? likely('cancelled', 'text', 'the booked page') : called.status,
        guests: email ? likely([guest], 'url', 'email') : null,
        conference: call.conference,
        doubts: [...when.doubts, ...call.doubts],
      },
    ],
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
