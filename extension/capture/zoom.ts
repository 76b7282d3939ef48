import { peopleNamed } from './call-names.ts';
import { zoomClient, zoomPhase } from './call-phase.ts';
import { addSeconds } from './clock.ts';
import { callServiceAt } from '#shared/meetings/call-services.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { textOf, valueOf } from './dom.ts';
import { certain, likely, words } from './fact.ts';
import type { PageView, Sighting, Surface } from './surface.ts';

/** Zoom in the browser: launch page, web client, the page after it, and a shared recording. */
export const zoom: Surface = {
  name: 'zoom',
  isAt: ({ host, path }) => callServiceAt(host) === 'zoom' && /^\/(?:j|s|w|wc|rec)\/|postattendee/.test(path),
  look: (view, { path }) =>
    path.startsWith('/rec/') ? recording(view) : call(view, /postattendee/.test(view.url)),
};

/** What Zoom's own pages are called: none of it is a meeting's title. */
const NO_TITLE =
  /^(?:|zoom(?: (?:meeting|workplace|web client|video.*))?|(?:launch|join(?: a)?|start|your) meeting.*|meeting|error|invalid.*|page not found|thank you.*|thanks.*|post ?attendee.*|leave.*|sign in|fehler|danke|meeting beitreten|vielen dank.*|erreur|merci.*|gracias|error.*|obrigado|grazie|bedankt|ありがとうございます)$/i;

function call(view: PageView, left: boolean): Sighting {
  const conference = conferenceOf(view.url) ?? conferenceOf(view.url.replace(/\/?postattendee.*$/, ''));
  const client = zoomClient(view.document);
  const guests = peopleNamed([...client.querySelectorAll('.participants-item__display-name')].map(textOf));
  const shown = view.document.title.replace(/\s*[-–|]\s*Zoom.*$/i, '').trim();
  const title = left || NO_TITLE.test(shown) ? '' : shown;
  return {
    landmark: conference !== null || left,
    meetings: [
      {
        ...noFacts,
        title: words(title, 'text', 'title of the tab', likely),
        conference: conference && certain(conference, 'url', 'address'),
        guests: guests.length > 0 ? likely(guests, 'text', '.participants-item__display-name') : null,
      },
    ],
    expects: ['conference', 'title'],
    phase: zoomPhase(view.document, view.url),
  };
}

/** A recording page as it looked in 2018 kept its facts in hidden inputs; whether today's does is not known. */
function recording(view: PageView): Sighting {
  const { document } = view;
  const title = valueOf(document.querySelector('#r_meeting_topic'));
  const when = valueOf(document.querySelector('#r_meeting_start_time'));
  const source = { ...view, locale: 'en-US', layer: 'data' as const, zoneSure: false };
  const read = when ? whenFacts(when, source) : noFacts;
  const length = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(
    textOf(document.querySelector('#durationDisplayTime')) ||
      valueOf(document.querySelector('#durationDisplayTime')),
  );
  const seconds = length ? Number(length[1] ?? 0) * 3600 + Number(length[2]) * 60 + Number(length[3]) : null;
  const facts: MeetingFacts = {
    ...read,
    title: words(title, 'data', '#r_meeting_topic'),
    end:
      read.start && seconds !== null
        ? likely(addSeconds(read.start.value, seconds), 'data', '#durationDisplayTime')
        : null,
  };
  return {
    landmark: title !== '' || when !== '',
    meetings: title || when ? [facts] : [],
    expects: ['title', 'start', 'end'],
    recording: view.url,
  };
}
