import { dayAt } from '#shared/base/moment.ts';
import { callServiceAt } from '#shared/meetings/call-services.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import { noFacts, type Fact, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { attributeOf, textOf } from './dom.ts';
import { peopleNamed } from './call-names.ts';
import { meetPhase } from './call-phase.ts';
import { certain, guessed, likely, words } from './fact.ts';
import type { PageView, Surface } from './surface.ts';

const PERSON = '[data-participant-id]';

/** Google Meet in its lobby, in the call and after leaving. Code from the address, presence from attributes. */
export const googleMeet: Surface = {
  name: 'googleMeet',
  isAt: ({ host }) => callServiceAt(host) === 'meet',
  look(view) {
    const { document, url } = view;
    const conference = conferenceOf(url);
    return {
      landmark: true,
      meetings: conference ? [meetFacts(view, certain(conference, 'url', 'address'))] : [],
      expects: ['conference', 'title'],
      phase: conference ? meetPhase(document) : null,
    };
  },
};

function meetFacts(view: PageView, conference: MeetingFacts['conference']): MeetingFacts {
  const title = view.document.title
    .replace(/^(?:\(\d+\)\s*)?(?:Google )?Meet\s*[–—:-]\s*|\s*[–—|-]\s*(?:Google )?Meet$/g, '')
    .trim();
  const named = title !== '' && !/^(?:google )?meet$/i.test(title) && title !== conference?.value.code;
  return {
    ...noFacts,
    ...scheduled(view),
    conference,
    title: named ? words(title, 'text', 'title of the tab', likely) : null,
    guests: people(view.document),
  };
}

const WAITING =
  /wait|asking|admit|lobby|warte|beitreten möchte|attente|demand|espera|pedindo|attesa|wacht|待機|参加をリクエスト|等候|等待|대기/i;

/** Whether a row lies in the list of those who wait to be let in: they are in no call yet. */
const waits = (row: Element): boolean =>
  WAITING.test(attributeOf(row.closest('[role="list"]'), 'aria-label')) ||
  WAITING.test(attributeOf(row.closest('[role="region"], [role="group"]'), 'aria-label'));

/**
 * Names in the list of people, else on the tiles. A list that is closed or scrolled shows some of them: nobody is absent for not
 * being there.
 */
function people(document: Document): Fact<readonly Guest[]> | null {
  const rows = [...document.querySelectorAll(`[role="listitem"]${PERSON}`)].filter((row) => !waits(row));
  const tiles = rows.length > 0 ? [] : [...document.querySelectorAll(`${PERSON} .notranslate`)];
  const names = [...rows.map((row) => attributeOf(row, 'aria-label')), ...tiles.map(textOf)];
  const guests = peopleNamed(names);
  return guests.length > 0 ? likely(guests, 'aria', '[data-participant-id]') : null;
}

/** Hours that stand by themselves in a heading are today's plan; a guess, since nothing says of which day. */
function scheduled(view: PageView): Partial<MeetingFacts> {
  const text = [...view.document.querySelectorAll('h1, h2, [role="heading"]')]
    .slice(0, 40)
    .map(textOf)
    .find((one) =>
      /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*[–—-]\s*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?$/i.test(one),
    );
  if (!text) return {};
  const read = whenFacts(`${dayAt(view.now, view.zone)} ${text}`, {
    ...view,
    layer: 'text',
    zoneSure: false,
  });
  return {
    start: read.start && guessed(read.start.value, 'text', text),
    end: read.end && guessed(read.end.value, 'text', text),
  };
}
