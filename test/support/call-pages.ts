import { momentAt } from '#shared/base/moment.ts';
import type { Instant } from '#shared/base/time.ts';
import { CLIENTS, ZONE, type Surface } from './call-practice.ts';

/** A page of a call, made by us from the documented hooks, and its address. */
export interface CallPage {
  readonly url: string;
  readonly html: string;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8" /><title>${title}</title></head><body>${body}</body></html>`;

const format = (instant: Instant, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options }).format(instant);
const clock = (instant: Instant): string => format(instant, { hour: '2-digit', minute: '2-digit' });

/** The bubble of an event in Google Calendar, opened by a click, with its hidden block. */
function calendar(start: Instant): CallPage {
  const { name, email } = CLIENTS.calendar;
  const utc = new Date(start).toISOString().replace(/[-:]|\.\d+/g, '');
  const id = Buffer.from(`coachingseries01_${utc} nora@lindqvist.example`).toString('base64');
  const day = format(start, { weekday: 'long', day: 'numeric', month: 'long' });
  return {
    url: 'https://calendar.google.com/calendar/u/0/r/week',
    html: page(
      'Google Calendar',
      `<div id="xUserInfo" style="display:none"><div id="xUserEmail">nora@lindqvist.example</div><div id="xTimezone">${ZONE}</div><div id="xUserLocale">en_GB</div></div>
<div role="dialog" data-chips-dialog="true"><div id="xDetDlg" data-eventid="${id}"><span role="heading" id="rAECCd">Coaching with ${name}</span>
<div id="xDetDlgWhen">${day}⋅${clock(start)} – ${clock(start + 3_600_000)}</div><a href="https://meet.google.com/tom-asri-ver">Join</a>
<div data-email="${email}" aria-label="${name}"></div><div data-email="nora@lindqvist.example" aria-label="Nora Lindqvist"></div></div></div>`,
    ),
  };
}

function meet(): CallPage {
  return {
    url: 'https://meet.google.com/ada-quis-ttt',
    html: page(
      `Meet – Coaching with ${CLIENTS.meet.name}`,
      `<div role="list"><div role="listitem" aria-label="${CLIENTS.meet.name}" data-participant-id="spaces/a/devices/1"></div><div role="listitem" aria-label="Nora Lindqvist" data-participant-id="spaces/a/devices/2"></div></div><i class="google-symbols">call_end</i>`,
    ),
  };
}

function outlook(start: Instant): CallPage {
  const subject = `Coaching with ${CLIENTS.outlook.name}`;
  const time = `${clock(start)} to ${clock(start + 3_600_000)}`;
  const day = `${format(start, { weekday: 'long' })}, ${format(start, { month: 'long' })} ${format(start, { day: 'numeric' })}, ${format(start, { year: 'numeric' })}`;
  const cell = momentAt(start, ZONE).slice(0, 10);
  return {
    url: 'https://outlook.office.com/calendar/view/week',
    html: page(
      'Calendar',
      `<div id="monthDayCell_${cell}T00:00:00.000+09:00_Tokyo Standard Time_x"></div><div data-calitemid="x"><div role="button" aria-selected="true" title="${subject}&#10;${time}" aria-label="${subject}, ${time}, ${day}, By Nora Lindqvist, Busy">${subject}</div></div>`,
    ),
  };
}

const zoom = (): CallPage => ({
  url: 'https://app.zoom.us/wc/88877766655/join',
  html: page(
    `Coaching with ${CLIENTS.zoom.name} - Zoom`,
    `<div id="wc-footer"><button aria-label="Leave">Leave</button></div><span class="participants-item__display-name">${CLIENTS.zoom.name}</span><span class="participants-item__display-name">Nora Lindqvist</span>`,
  ),
});

const teams = (): CallPage => ({
  url: 'https://teams.microsoft.com/v2/',
  html: page(
    `Coaching with ${CLIENTS.teams.name} | Microsoft Teams`,
    `<button id="hangup-button" data-tid="hangup-main-btn"></button><div data-tid="participantsInCall-${CLIENTS.teams.name} (Guest)"></div><div data-tid="participantsInCall-Nora Lindqvist"></div>`,
  ),
});

const PAGES: Readonly<Record<Surface, (start: Instant) => CallPage>> = {
  calendar,
  meet,
  outlook,
  zoom,
  teams,
};

/** The page of a call that began at `start`. */
export const callPage = (surface: Surface, start: Instant): CallPage => PAGES[surface](start);
