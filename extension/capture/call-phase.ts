import type { CallService } from '#shared/meetings/call-services.ts';
import { textOf } from './dom.ts';
import type { CallPhase } from './surface.ts';

/**
 * Lobby and waiting room of Meet have the same buttons as the call; only a participant's tile proves that one is in. The last
 * screen is believed by its own mark alone: its button stands on the waiting screen too.
 */
export function meetPhase(document: Document): CallPhase | null {
  if (document.querySelector('[data-participant-id]')) return 'inCall';
  if (document.querySelector('[data-call-ended="true"]')) return 'left';
  return document.querySelector('[data-is-muted]') ? 'lobby' : null;
}

/** Zoom's web client lives in a frame of the same origin; where there is none, the page itself. */
export function zoomClient(document: Document): Document {
  return document.querySelector<HTMLIFrameElement>('iframe#webclient')?.contentDocument ?? document;
}

/** Where a call in Zoom's web client stands. */
export function zoomPhase(document: Document, url: string): CallPhase | null {
  if (/postattendee/.test(url)) return 'left';
  if (/\/wc\/(?:\d{5,13}\/)?leave(?:[/?#]|$)/.test(url)) return 'left';
  const client = zoomClient(document);
  if (saysEnded(client)) return 'left';
  if (client.querySelector('.wr-information, [class*="waiting-room"], [class*="waitingroom"]'))
    return 'lobby';
  if (
    client.querySelector(
      '.participants-item__display-name, .footer__leave-btn-container, #wc-footer, button[aria-label="Leave"]',
    )
  )
    return 'inCall';
  return /\/wc\/(?:[a-z]{1,20}\/)?\d{5,13}/.test(url) ? 'lobby' : null;
}

/** The modal over a call that is over, in the languages of the client; other modals are shown inside a call. */
function saysEnded(client: Document): boolean {
  const ENDED =
    /ended|has been (?:closed|removed)|removed (?:you|by)|beendet|entfernt|terminée?|prend fin|finalizad[oa]|ha terminado|encerrad[ao]|terminat[ao]|conclusa|beëindigd|終了|结束|結束|종료|zakończ|завершен/i;
  return [...client.querySelectorAll('.zm-modal-body-title, .zm-modal [class*="title"]')].some((one) =>
    ENDED.test(textOf(one)),
  );
}

/** What Teams writes to people who wait; its button to hang up is there already. */
const LETS_IN =
  /\blet you in (?:soon|shortly|when)|hereinlassen|(?:fera|feront|laissera) entrer|(?:dejará|permitirá)n? entrar|deixar(?:á|ão)? (?:você )?entrar|far(?:à|anno) entrare|binnenlaten|släpper (?:snart )?in dig|lukker dig (?:snart )?ind|wpuści|参加を許可|允许你进入|입장을 허용/i;

/** Where a call in Teams stands, by ids and `data-tid` marks; a list of people in it goes before words. */
export function teamsPhase(document: Document): CallPhase | null {
  if (document.querySelector('[data-tid*="lobby-screen"], [data-tid^="calling-lobby"]')) return 'lobby';
  if (!document.querySelector('[data-tid^="participantsInCall-"]') && LETS_IN.test(textOf(document.body)))
    return 'lobby';
  if (document.querySelector('#hangup-button, [data-tid="hangup-main-btn"]')) return 'inCall';
  if (document.querySelector('#calling-retry-screen-title')) return 'left';
  return document.querySelector(
    '#prejoin-join-button, [data-tid="prejoin-join-button"], [data-tid="prejoin-display-name-input"]',
  )
    ? 'lobby'
    : null;
}

const PHASES: Readonly<Record<CallService, (document: Document, url: string) => CallPhase | null>> = {
  meet: meetPhase,
  zoom: zoomPhase,
  teams: teamsPhase,
};

/** Where a call of that service is. */
export const phaseOf = (document: Document, url: string, call: CallService): CallPhase | null =>
  PHASES[call](document, url);
