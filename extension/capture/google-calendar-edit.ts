import { isDay } from '#shared/base/day.ts';
import { isZone } from '#shared/base/moment.ts';
import type { Zone } from '#shared/base/time.ts';
import type { WebAddress } from '#shared/meetings/pasted/link-text.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { attributeOf, textOf, valueOf } from './dom.ts';
import { agreed, callIn, callInText, certain, likely, suggested, titledFacts, words } from './fact.ts';
import {
  calendarReader,
  guestFacts,
  idFacts,
  plannedStart,
  type CalendarReader,
} from './google-calendar-ids.ts';
import type { PageView, Sighting } from './surface.ts';

const EXPECTS = ['title', 'start', 'guests', 'conference', 'seriesId'] as const;
const LANDMARKS = '#xTiIn, #xStDaIn, #xDesc, #xDescIn, #xOnCal, #xLocIn, #xSaveBu';

const ID_IN_PATH = /\/eventedit\/([A-Za-z0-9_-]{8,})/;

/** What the full page of one event tells; its ids have lived since 2017 (looked at 2026-11). Null elsewhere. */
export function calendarEdit(view: PageView, address: WebAddress): Sighting | null {
  const { document } = view;
  const id = ID_IN_PATH.exec(address.path)?.[1] ?? '';
  if (!/\/eventedit(?:\/|$)/.test(address.path) && document.body?.dataset['viewfamily'] !== 'EVENT_EDIT')
    return null;
  const reader = calendarReader(view);
  return {
    landmark: document.querySelector(LANDMARKS) !== null,
    meetings: [editFacts(view, reader, id)],
    expects: EXPECTS,
    signedInAs: reader.email,
  };
}

function editFacts(view: PageView, reader: CalendarReader, id: string): MeetingFacts {
  const { document } = view;
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  const ids = idFacts(id, 'url', '/eventedit/…');
  const when = timesOf(view, reader, ids);
  const notes = document.querySelector('#xDescIn [role="textbox"], #xDesc');
  const linked = callIn(main);
  const call = linked.conference || linked.doubts.length > 0 ? linked : callInText(textOf(notes));
  const title = valueOf(inputIn(document, '#xTiIn'));
  const heading = title === '' ? textOf(main.querySelector('[role="heading"]')) : '';
  const place = document.querySelector('#xLocIn input');
  return {
    ...noFacts,
    ...when,
    ...ids,
    ...guestFacts(main),
    ...(title
      ? titledFacts(title, 'data', '#xTiIn')
      : titledFacts(heading, 'aria', '[role=heading]', likely)),
    location: words(valueOf(place) || textOf(document.querySelector('#xOnCal')), 'data', '#xLocIn'),
    description: words(textOf(notes), 'aria', '#xDescIn'),
    conference: call.conference,
    doubts: [...when.doubts, ...call.doubts],
  };
}

/** The input of an id, which may lie on it or on a part around it. */
const inputIn = (document: Document, id: string): Element | null =>
  document.querySelector(`input${id}, ${id}[data-initial-value], ${id} input, ${id} [data-initial-value]`) ??
  document.querySelector(id);

/** The zones an event has of its own, for its start and its end: shown only where they are not the calendar's. */
function ownZones(document: Document): readonly [Zone | null, Zone | null] {
  const chosen = [
    ...document.querySelectorAll('[aria-selected="true"][data-value], select option[selected]'),
  ];
  const zones = chosen
    .map((one) => attributeOf(one, 'data-value') || attributeOf(one, 'value'))
    .filter((name) => name.includes('/') && isZone(name));
  return [zones[0] ?? null, zones[1] ?? null];
}

/** The day of an input, which bears its number or lies around the part that does. */
const dateOf = (document: Document, id: string): string =>
  attributeOf(document.querySelector(`${id}[data-date], ${id} [data-date]`), 'data-date').replace(
    /^(\d{4})(\d\d)(\d\d)$/,
    '$1-$2-$3',
  );

/** Days as numbers, times as the page writes them; a time in words is likely at most. */
function timesOf(view: PageView, reader: CalendarReader, ids: Partial<MeetingFacts>): MeetingFacts {
  const { document } = view;
  const [day, lastDay] = [dateOf(document, '#xStDaIn'), dateOf(document, '#xEnDaIn')];
  const planned = plannedStart(ids, reader.zone);
  const [own, ownEnd] = ownZones(document);
  const known = own ?? (reader.zoneSure ? reader.zone : null);
  const zone = known ? certain(known, 'data', own ? 'the time zone of the event' : '#xTimezone') : null;
  if (!isDay(day)) return { ...noFacts, zone, start: planned };
  const days = {
    day: certain(day, 'data', '#xStDaIn[data-date]'),
    lastDay: isDay(lastDay) ? certain(lastDay, 'data', '#xEnDaIn[data-date]') : null,
  };
  const whole = attributeOf(document.querySelector('#xAlDaCbx'), 'aria-checked') === 'true';
  if (whole) return { ...noFacts, ...days, zone, allDay: certain(true, 'data', '#xAlDaCbx') };
  const from = valueOf(inputIn(document, '#xStTiIn'));
  const to = valueOf(inputIn(document, '#xEnTiIn'));
  const placed = { zone: own ?? reader.zone, zoneSure: known !== null };
  const source = { ...reader, ...placed, now: view.now, layer: 'data' as const };
  const start = from ? whenFacts(`${day} ${from}`, source) : noFacts;
  const ending = { ...source, zone: ownEnd ?? source.zone };
  const end = to && isDay(lastDay) ? whenFacts(`${lastDay} ${to}`, ending) : noFacts;
  const plain = /^\d\d?:\d\d$/.test(from);
  const [first, last] = plain ? [start, end] : [suggested(start), suggested(end)];
  const both = agreed('start', first.start, planned);
  return {
    ...noFacts,
    ...days,
    zone: zone ?? first.zone,
    start: both.fact,
    end: last.start,
    doubts: [
      ...start.doubts,
      ...end.doubts.map((doubt) => ({ ...doubt, field: 'end' as const })),
      ...both.doubts,
    ],
  };
}
