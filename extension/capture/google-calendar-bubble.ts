import type { Fact, MeetingFacts } from '#shared/meetings/facts.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { decodeBase64 } from '#shared/meetings/pasted/link-text.ts';
import { attributeOf, readingsOf, textOf, visibleOf } from './dom.ts';
import { agreed, callIn, callInText, certain, guessed, suggested, titledFacts, words } from './fact.ts';
import {
  calendarReader,
  chipOf,
  guestFacts,
  idFacts,
  plannedStart,
  type CalendarReader,
} from './google-calendar-ids.ts';
import type { PageView, Sighting } from './surface.ts';

/** Marks of the event bubble; the dialog attribute has lived since 2017, the ids since 2020 (looked at 2026-11). */
const BUBBLE = '[data-chips-dialog="true"], #xDetDlg';
const EXPECTS = ['title', 'start', 'guests', 'conference', 'seriesId'] as const;

/** What the open bubble of Google Calendar tells; null where none is open. */
export function calendarBubble(view: PageView): Sighting | null {
  const open = visibleOf(view.document, BUBBLE).filter(
    (one) => !one.parentElement?.closest(BUBBLE) && !isTask(one),
  );
  if (open.length === 0) return null;
  const reader = calendarReader(view);
  return {
    landmark: open.some((bubble) => bubble.matches('#xDetDlg') || bubble.querySelector('#xDetDlg') !== null),
    meetings: open.map((bubble) => bubbleFacts(bubble, view, reader)),
    expects: EXPECTS,
    signedInAs: reader.email,
  };
}

/** A task or a form for a new entry opens in a bubble too; it bears no mark of an event, or one of a task. */
function isTask(bubble: Element): boolean {
  const marked = bubble.hasAttribute('data-eventid') ? bubble : bubble.querySelector('[data-eventid]');
  if (/^(?:ttb_|tasks?_)/.test(decodeBase64(attributeOf(marked, 'data-eventid')))) return true;
  if (bubble.querySelector('[data-taskid], a[href*="tasks.google.com"]')) return true;
  return (
    !bubble.matches('#xDetDlg') &&
    bubble.querySelector('#xDetDlg, #rAECCd, [data-email], [data-eventid]') === null
  );
}

function bubbleFacts(bubble: Element, view: PageView, reader: CalendarReader): MeetingFacts {
  const root = bubble.matches('#xDetDlg') ? bubble : bubble.querySelector('#xDetDlg');
  const eventId = attributeOf(root, 'data-eventid');
  const logged = fromLog(attributeOf(root, 'jslog'));
  const ids = { ...logged.ids, ...idFacts(eventId, 'data', '[data-eventid]') };
  const when = timesOf(bubble, view, reader, eventId, ids);
  const linked = callIn(bubble);
  const call = linked.conference || linked.doubts.length > 0 ? linked : callInText(textOf(bubble));
  const title = textOf(bubble.querySelector('#rAECCd') ?? bubble.querySelector('[role="heading"]'));
  return {
    ...noFacts,
    ...when,
    ...ids,
    ...guestFacts(bubble),
    ...titledFacts(title, 'aria', '[role=heading]'),
    organiser: logged.organiser,
    location: words(textOf(bubble.querySelector('#xDetDlgLoc')), 'aria', '#xDetDlgLoc'),
    description: words(textOf(bubble.querySelector('#xDetDlgDesc')), 'aria', '#xDetDlgDesc'),
    conference: call.conference ?? logged.conference,
    doubts: [...when.doubts, ...call.doubts],
  };
}

/** Start and end: words of the bubble, held against the instance in the id and the day of the chip. */
function timesOf(
  bubble: Element,
  view: PageView,
  reader: CalendarReader,
  eventId: string,
  ids: Partial<MeetingFacts>,
): MeetingFacts {
  const chip = chipOf(view.document, eventId);
  const place = bubble.querySelector('#xDetDlgWhen');
  const source = { ...reader, now: view.now, layer: 'text' as const };
  const texts = [...(place ? readingsOf(place) : []), ...(chip.sentence ? [chip.sentence] : [])];
  const read = texts.map((text) => suggested(whenFacts(text, source)));
  const best =
    read.find((one) => one.start !== null) ??
    read.find((one) => one.day !== null) ??
    read.find((one) => one.doubts.some((doubt) => doubt.choices.length > 0)) ??
    noFacts;
  const start = agreed('start', best.start, plannedStart(ids, reader.zone));
  const day = dayFact(chip.day, best.day);
  const zone = reader.zoneSure ? certain(reader.zone, 'data', '#xTimezone') : best.zone;
  const told = start.fact?.confidence === 'certain';
  const end = best.end && told ? { ...best.end, confidence: 'certain' as const } : best.end;
  return {
    ...best,
    day,
    zone,
    start: start.fact,
    end: start.doubts.length > 0 ? null : end,
    doubts: [...(start.fact ? [] : best.doubts), ...start.doubts],
  };
}

/** The day of the chip, unless the words say another: then neither is taken. */
const dayFact = (chip: string | null, read: Fact<string> | null): Fact<string> | null => {
  if (chip === null) return read;
  return read && read.value !== chip ? null : certain(chip, 'data', '[data-datekey]');
};

/** What the page's own log line says: it supports, it is never trusted alone. */
function fromLog(
  log: string,
): Pick<MeetingFacts, 'organiser' | 'conference'> & { ids: Partial<MeetingFacts> } {
  const [, id, email] = /\["([a-z0-9_]{10,})","([^"@\s]+@[^"\s]+)"/i.exec(log) ?? [];
  const [, code] = /"([a-z]{3}-[a-z]{4}-[a-z]{3})"/.exec(log) ?? [];
  const organiser = email ? { name: null, email: email.toLowerCase(), response: null } : null;
  return {
    organiser: organiser && guessed(organiser, 'data', 'jslog'),
    conference: code
      ? guessed({ provider: 'meet', code, url: `https://meet.google.com/${code}` }, 'data', 'jslog')
      : null,
    ids: id ? { seriesId: guessed(id, 'data', 'jslog') } : {},
  };
}
