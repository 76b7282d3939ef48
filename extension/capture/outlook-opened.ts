import type { Zone } from '#shared/base/time.ts';
import { saysCalledOff } from '#shared/meetings/called-off.ts';
import { noFacts, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { attributeOf, readingsOf, textOf, visibleOf } from './dom.ts';
import { callIn, certain, likely, suggested, titledFacts, words } from './fact.ts';
import { knownLocale } from './page-locale.ts';
import type { PageView } from './surface.ts';

/** The small window over the grid, and the pane of an event that has a window of its own (public code, looked at 2026-11). */
const PEEK = '[data-app-section="CalendarItemPeek"]';
const PANE = '[data-app-section="ReadingPane"]';
const LONGEST = 160;

/** The event that a person opened, over the grid or in a window of its own; null where none is open. */
export function openedEvent(view: PageView, path: string, zone: Zone | null): MeetingFacts | null {
  const [peek] = visibleOf(view.document, PEEK);
  const pane = /\/calendar\/(?:item|deeplink)\//.test(path) ? view.document.querySelector(PANE) : null;
  const root = peek ?? pane;
  return root ? factsIn(root, view, zone) : null;
}

function factsIn(root: Element, view: PageView, zone: Zone | null): MeetingFacts {
  const when = whenIn(root, view, zone);
  const call = callIn(root, 200);
  const title = textOf(root.querySelector('[aria-label="Title"], #TopBar, [role="heading"], h1, h2'));
  const place = textOf(root.querySelector('[aria-label="Location"]'));
  const guests = guestsIn(root);
  const off = [...readingsOf(root)].slice(0, 12).some((text) => saysCalledOff(text));
  const titled = titledFacts(title, 'aria', '[aria-label=Title]', likely);
  return {
    ...noFacts,
    ...when,
    ...titled,
    status: off ? likely('cancelled', 'aria', PEEK) : titled.status,
    zone: zone ? certain(zone, 'data', '[id^=monthDayCell_]') : when.zone,
    location: words(/^no location/i.test(place) ? '' : place, 'aria', '[aria-label=Location]', likely),
    guests: guests.length > 0 ? likely(guests, 'aria', '[aria-label^="Opens card for"]') : null,
    conference: call.conference,
    doubts: [...when.doubts, ...call.doubts],
  };
}

/** Its time by its mark, else by the first short words that read as one. */
function whenIn(root: Element, view: PageView, zone: Zone | null): MeetingFacts {
  const marked = root.querySelector('[aria-label="Time"], [aria-label="When"], time');
  const texts = marked ? [textOf(marked)] : [...readingsOf(root, 5)].filter((text) => text.length <= LONGEST);
  const source = { layer: 'aria' as const, now: view.now, zone: zone ?? view.zone, zoneSure: zone !== null };
  const own = knownLocale(view.document.documentElement.lang, view.locale);
  for (const text of texts.slice(0, 80)) {
    const read = [own, view.locale, 'en-US', 'en-GB'].map((locale) => whenFacts(text, { ...source, locale }));
    const told = read.filter((one) => one.start !== null);
    const starts = new Set(told.map((one) => one.start?.value));
    const [first] = told;
    if (first && starts.size === 1) return suggested(first);
    const asked = read.find((one) => one.doubts.some(({ choices }) => choices.length > 0));
    if (asked && marked) return asked;
    const day = read.find((one) => one.day !== null);
    if (day && marked) return suggested(day);
  }
  return noFacts;
}

const ADDRESS = /[^\s<>()[\]",;:@]{1,80}@[^\s<>()[\]",;:@]{1,200}\.[a-z]{2,24}/i;

/** People with a card that can be opened: their name in its label, their address in its words where it is shown. */
function guestsIn(root: Element): readonly Guest[] {
  const cards = [
    ...root.querySelectorAll('[aria-label^="Opens card for"], [data-email], a[href^="mailto:"]'),
  ];
  const people = cards.slice(0, 100).map((card): Guest => {
    const label = attributeOf(card, 'aria-label').replace(/^Opens card for\s*/i, '');
    const email =
      ADDRESS.exec(
        attributeOf(card, 'data-email') || attributeOf(card, 'href') || textOf(card) || label,
      )?.[0] ?? null;
    const name = label.replace(/[.\s]+$/, '') || textOf(card);
    return {
      name: name && !name.includes('@') ? name : null,
      email: email?.replace(/^mailto:/i, '').toLowerCase() ?? null,
      response: null,
    };
  });
  const seen = new Map(people.map((one) => [one.email ?? one.name ?? '', one]));
  seen.delete('');
  return [...seen.values()];
}
