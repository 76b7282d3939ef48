import { callServiceAt } from '#shared/meetings/call-services.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import { peopleNamed } from './call-names.ts';
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
      .map((row) => attributeOf(row, 'data-tid').replace(ROSTER, ''))
      .filter((name) => !/^Myself video/i.test(name));
    const guests = peopleNamed(names);
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

/** Names that Teams gives to its own parts, in its languages; a meeting's title stands behind them. */
const PARTS =
  /^(?:Microsoft Teams(?: .{0,20})?|Teams|Calendar|Chat|Activity|Calls?|Meetings?|Meet|Join conversation|Kalender|Aktivität|Anrufe|Besprechung|Calendrier|Conversation|Activité|Appels|Réunion|Calendario|Actividad|Llamadas|Reunión|Calendário|Atividade|Chamadas|Reunião|Attività|Chiamate|Riunione|Agenda|Activiteit|Oproepen|Vergadering|カレンダー|チャット|会議|予定表|日历|聊天|会议|일정|채팅|모임)$/i;

/** "(2) Kalender | Quarterly review | Microsoft Teams" is the quarterly review. */
const tabTitle = (title: string): string =>
  title
    .replace(/^\(\d+\)\s*/, '')
    .split(/\s*\|\s*/)
    .map((part) => part.trim())
    .find((part) => part !== '' && !PARTS.test(part)) ?? '';
