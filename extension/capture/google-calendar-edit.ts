import { isDay } from '#shared/base/day.ts';
import type { WebAddress } from '#shared/meetings/link-text.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when-facts.ts';
import { attributeOf, textOf, valueOf } from './dom.ts';
import { agreed, callFact, callInText, certain, likely, linksIn, suggested, words } from './fact.ts';
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
  const linked = callFact(linksIn(main), 'data');
  const call = linked.conference || linked.doubts.length > 0 ? linked : callInText(textOf(notes));
  const title = document.querySelector('#xTiIn');
  const place = document.querySelector('#xLocIn input');
  return {
    ...noFacts,
    ...when,
    ...ids,
    ...guestFacts(main),
    title:
      words(valueOf(title), 'data', '#xTiIn') ??
      words(textOf(main.querySelector('[role="heading"]')), 'aria', '[role=heading]', likely),
    location: words(valueOf(place) || textOf(document.querySelector('#xOnCal')), 'data', '#xLocIn'),
    description: words(textOf(notes), 'aria', '#xDescIn'),
    conference: call.conference,
    doubts: [...when.doubts, ...call.doubts],
  };
}

const dashed = (packed: string): string => packed.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Days as numbers, times as the page writes them; a time in words is likely at most. */
function timesOf(view: PageView, reader: CalendarReader, ids: Partial<MeetingFacts>): MeetingFacts {
  const { document } = view;
  const day = dashed(attributeOf(document.querySelector('#xStDaIn'), 'data-date'));
  const lastDay = dashed(attributeOf(document.querySelector('#xEnDaIn'), 'data-date'));
  const planned = plannedStart(ids, reader.zone);
  const zone = reader.zoneSure ? certain(reader.zone, 'data', '#xTimezone') : null;
  if (!isDay(day)) return { ...noFacts, zone, start: planned };
  const days = {
    day: certain(day, 'data', '#xStDaIn[data-date]'),
    lastDay: isDay(lastDay) ? certain(lastDay, 'data', '#xEnDaIn[data-date]') : null,
  };
  const whole = attributeOf(document.querySelector('#xAlDaCbx'), 'aria-checked') === 'true';
  if (whole) return { ...noFacts, ...days, zone, allDay: certain(true, 'data', '#xAlDaCbx') };
  const from = valueOf(document.querySelector('#xStTiIn'));
  const to = valueOf(document.querySelector('#xEnTiIn'));
  const source = { ...reader, now: view.now, layer: 'data' as const };
  const start = from ? whenFacts(`${day} ${from}`, source) : noFacts;
  const end = to && isDay(lastDay) ? whenFacts(`${lastDay} ${to}`, source) : noFacts;
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
