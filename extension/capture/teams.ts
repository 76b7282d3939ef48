import { callServiceAt } from '#shared/meetings/call-services.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import { teamsPhase } from './call-phase.ts';
import { attributeOf } from './dom.ts';
import { certain, likely, words } from './fact.ts';
import type { Surface } from './surface.ts';

const ROSTER = 'participantsInCall-';

/** Teams in the browser: its ids and `data-tid` marks have lived since 2025 at least (looked at 2026-11). */
export const teams: Surface = {
  name: 'teams',
  isAt: ({ host }) => callServiceAt(host) === 'teams',
  look({ document, url }) {
    const conference = conferenceOf(url);
    const phase = teamsPhase(document);
    const names = [...document.querySelectorAll(`[data-tid^="${ROSTER}"], [data-stream-type][data-tid]`)]
      .map((row) => personName(attributeOf(row, 'data-tid').replace(ROSTER, '')))
      .filter(Boolean);
    const guests = [...new Set(names)].slice(0, 100).map((name) => ({ name, email: null, response: null }));
    const meeting = conference !== null || phase !== null;
    return {
      landmark: meeting || document.querySelector('[data-tid]') !== null,
      meetings: meeting
        ? [
            {
              ...noFacts,
              title: words(tabTitle(document.title), 'text', 'title of the tab', likely),
              conference: conference && certain(conference, 'url', 'address'),
              guests: guests.length > 0 ? likely(guests, 'data', `[data-tid^=${ROSTER}]`) : null,
            },
          ]
        : [],
      expects: ['conference', 'title'],
      phase,
    };
  },
};

/** "(2) Quarterly review | Microsoft Teams" is the quarterly review; the name of a part of Teams is no title. */
function tabTitle(title: string): string {
  const [first = ''] = title.replace(/^\(\d+\)\s*/, '').split(/\s*\|\s*/);
  return /^(?:Microsoft Teams|Teams|Calendar|Chat|Activity|Calls|Meeting)$/i.test(first.trim())
    ? ''
    : first.trim();
}

/** A name without the state that Teams writes behind it: "First Last (Guest), muted, Context menu is available". */
export const personName = (label: string): string =>
  label
    .replace(/^Myself video,\s*/i, '')
    .replace(/,\s.*$/, '')
    .replace(/\s*\((?:Guest|External|Unverified|Gast|Extern)\)/gi, '')
    .replace(/\s+(?:muted|unmuted|video is on)?\s*(?:Context menu is available|Has context menu)\.?$/i, '')
    .replace(/\s+(?:un)?muted$/i, '')
    .trim();
