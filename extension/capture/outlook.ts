import { windowsZone } from '#shared/meetings/when/windows-zones.ts';
import { noFacts, type MeetingFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import type { Zone } from '#shared/base/time.ts';
import { attributeOf, visibleOf } from './dom.ts';
import { openedEvent } from './outlook-opened.ts';
import { callIn, certain, guessed, likely, suggested, titledFacts, words } from './fact.ts';
import { knownLocale } from './page-locale.ts';
import type { PageView, Surface } from './surface.ts';

const HOSTS = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];
const CARD =
  '[data-calitemid] [role="button"], [data-itemindex] [role="button"], [role="button"][data-calitemid]';
const CHOSEN = '[aria-selected="true"], [aria-pressed="true"], [aria-expanded="true"], [aria-current="true"]';
const EXPECTS = ['title', 'start', 'end'] as const;
const MOST = 12;

/** Outlook on the web: the event card that is chosen, else all that stand there, to be asked. No page of it tells addresses. */
export const outlook: Surface = {
  name: 'outlook',
  isAt: ({ host, path }) => HOSTS.includes(host) && /\/calendar(?:\/|$)/.test(path),
  look(view, { path }) {
    const open = openedEvent(view, path, zoneOf(view));
    if (open) return { landmark: true, meetings: [open], expects: EXPECTS };
    const cards = visibleOf(view.document, CARD).filter((card) => attributeOf(card, 'aria-label') !== '');
    const chosen = cards.filter((card) => card.matches(CHOSEN) || card.closest(CHOSEN) !== null);
    const zone = zoneOf(view);
    const shown = chosen.length > 0 ? chosen : cards;
    return {
      landmark:
        cards.length > 0 || view.document.querySelector('[id^="monthDayCell_"], [data-app-section]') !== null,
      meetings: shown.slice(0, MOST).map((card) => cardFacts(card, view, zone, chosen.length > 0)),
      expects: EXPECTS,
    };
  },
};

/** The zone the month view names in the ids of its cells: "monthDayCell_2026-09-17T00:00:00.000+01:00_GMT Standard Time_…". */
function zoneOf({ document }: PageView): Zone | null {
  const id = document.querySelector('[id^="monthDayCell_"]')?.id ?? '';
  return windowsZone(id.split('_')[2] ?? '');
}

/**
 * A card says itself twice: in its title (subject, place, time by lines) and in its sentence for screen readers. Only where both
 * agree on subject and time are they believed, and never wholly where nobody chose the card.
 */
function cardFacts(card: Element, view: PageView, zone: Zone | null, chosen: boolean): MeetingFacts {
  const lines = attributeOf(card, 'title')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const sentence = attributeOf(card, 'aria-label');
  const [subject = '', time = '', place] = [lines[0], lines.at(-1), lines.length > 2 ? lines[1] : undefined];
  const at = sentence.toLowerCase().indexOf(`${subject}, ${time}, `.toLowerCase());
  const call = callIn(card.closest('[data-app-section]') ?? card, 200);
  const make = !subject || at < 0 ? guessed : chosen ? certain : likely;
  const { title, status } = titledFacts(subject || sentence, 'aria', 'title and aria-label', make);
  if (lines.length < 2 || at < 0) return { ...noFacts, ...call, title, status };
  const rest = sentence.slice(at + subject.length + time.length + 4).split(', ');
  const when = dayAndTime(rest, time, view, zone);
  const organiser = rest.find((part) => /^By /.test(part))?.slice(3) ?? null;
  return {
    ...noFacts,
    ...when,
    title,
    zone: zone ? certain(zone, 'data', '[id^=monthDayCell_]') : when.zone,
    location: place ? words(place, 'aria', 'title', likely) : null,
    organiser: organiser
      ? likely({ name: organiser, email: null, response: null }, 'aria', 'aria-label')
      : null,
    status: /^(?:Tentative|Mit Vorbehalt|Provisoire|Provisional|Provisório|Provvisorio|Voorlopig)$/.test(
      rest.at(-1) ?? '',
    )
      ? (status ?? likely('tentative', 'aria', 'aria-label'))
      : status,
    conference: call.conference,
    doubts: [...when.doubts, ...call.doubts],
  };
}

/** Takes as many parts of the sentence as make a full date; what follows is place, people and state. */
function dayAndTime(rest: readonly string[], time: string, view: PageView, zone: Zone | null): MeetingFacts {
  const source = {
    layer: 'aria' as const,
    now: view.now,
    zone: zone ?? view.zone,
    zoneSure: zone !== null,
    locale: knownLocale(view.document.documentElement.lang, view.locale),
  };
  const read = [1, 2, 3, 4].map((count) => whenFacts(`${rest.slice(0, count).join(', ')} ${time}`, source));
  const full = read.find(
    (one) => one.start?.confidence === 'certain' || (one.start && one.day?.confidence === 'certain'),
  );
  const whole = /\p{Nd}/u.test(time) ? undefined : read.find((one) => one.day?.confidence === 'certain');
  if (whole) return suggested(whole);
  const open = read.find((one) => one.doubts.some((doubt) => doubt.choices.length > 0));
  return suggested(full ?? read.find((one) => one.start !== null) ?? open ?? noFacts);
}
