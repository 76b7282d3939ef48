import { webAddress, type WebAddress } from '#shared/meetings/pasted/link-text.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { callOnPage } from './any-page.ts';
import { bookingInAddress, bookingOnPage } from './booking.ts';
import { eventOnPage } from './event.ts';
import { googleCalendar } from './google-calendar.ts';
import { googleMeet } from './google-meet.ts';
import { outlook } from './outlook.ts';
import {
  unread,
  type PageReading,
  type PageView,
  type Sighting,
  type Surface,
  type SurfaceName,
} from './surface.ts';
import { teams } from './teams.ts';
import { zoom } from './zoom.ts';

const SURFACES: readonly Surface[] = [googleCalendar, outlook, googleMeet, zoom, teams];
const LONGEST_SELECTION = 20_000;

/** Readers for pages that no host betrays, in the order of trust. */
const ELSEWHERE: readonly [SurfaceName, (view: PageView, address: WebAddress) => Sighting | null][] = [
  ['booking', bookingInAddress],
  ['booking', bookingOnPage],
  ['event', eventOnPage],
  ['link', callOnPage],
];

/** Reads the page in front of the person, once, on their click. Never throws: a page that defeats us is "changed". */
export function readPage(view: PageView, loadedAt: number | null): PageReading {
  const selection = marked(view.document);
  const address = webAddress(view.url);
  if (!address) return { ...unread('noAccess'), selection };
  const known = SURFACES.find((surface) => surface.isAt(address));
  const sighting = known ? safely(() => known.look(view, address)) : null;
  if (known) return { ...report(known.name, sighting ?? LOST), selection, loadedAt };
  for (const [name, look] of ELSEWHERE) {
    const seen = safely(() => look(view, address));
    if (seen) return { ...report(name, seen), selection, loadedAt };
  }
  return { ...unread('notSupported'), selection, loadedAt };
}

const LOST: Sighting = { landmark: false, meetings: [], expects: [] };

function safely<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    // Whatever a page holds, the form must open: an adapter that fails has read nothing.
    return null;
  }
}

function marked(document: Document): string {
  return safely(() => String(document.getSelection?.() ?? '').slice(0, LONGEST_SELECTION)) ?? '';
}

/** Pages of a meeting that has its own hour; a call's page is looked at in the call. */
const DATED: readonly SurfaceName[] = ['googleCalendar', 'outlook', 'booking', 'event'];

/** A dated meeting whose time was not read asks for it: today is somebody else's day. */
function asked(facts: MeetingFacts): MeetingFacts {
  const { start, wall, day, allDay, doubts } = facts;
  if (start ?? wall ?? (day && allDay?.value)) return facts;
  if (doubts.some(({ field }) => field === 'start' || field === 'day')) return facts;
  const message = day
    ? 'The page gives the day and no time that can be read. Say when it began.'
    : 'The day and the time of this meeting cannot be read on the page. Say when it was.';
  return { ...facts, doubts: [...doubts, { field: 'start', message, choices: [] }] };
}

/** How it went: nothing of what this page always has is "changed"; all that can be told is "read". */
function report(surface: SurfaceName, seen: Sighting): PageReading {
  const told = DATED.includes(surface) ? seen.meetings.map(asked) : seen.meetings;
  const [only] = told;
  const has = (field: keyof MeetingFacts) => only !== undefined && only[field] !== null;
  const found = seen.expects.filter(has).length;
  const whole = told.length === 1 && found === seen.expects.length && only?.doubts.length === 0;
  const nothing = told.length === 0;
  return {
    ...unread(!seen.landmark ? 'changed' : nothing ? 'notSupported' : whole ? 'read' : 'partly'),
    surface,
    found,
    expected: seen.expects.length,
    meetings: seen.landmark || found > 0 ? told : [],
    phase: seen.phase ?? null,
    signedInAs: seen.signedInAs ?? null,
    recording: seen.recording ?? null,
  };
}
