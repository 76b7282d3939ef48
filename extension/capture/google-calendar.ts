import { calendarBubble } from './google-calendar-bubble.ts';
import { calendarEdit } from './google-calendar-edit.ts';
import { calendarReader } from './google-calendar-ids.ts';
import type { Surface } from './surface.ts';

/** Google Calendar: the page of one event, or the bubble that is open over the grid. */
export const googleCalendar: Surface = {
  name: 'googleCalendar',
  isAt: ({ host }) => host === 'calendar.google.com',
  look: (view, address) =>
    calendarEdit(view, address) ??
    calendarBubble(view) ?? {
      landmark:
        /\/(?:appointments|tasks)(?:\/|$)/.test(address.path) ||
        view.document.querySelector('[data-viewfamily], [data-datekey], [data-eventid]') !== null,
      meetings: [],
      expects: [],
      signedInAs: calendarReader(view).email,
    },
};
