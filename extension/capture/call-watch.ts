import type { Instant } from '#shared/base/time.ts';
import type { CallPhase } from './surface.ts';

/** What one look at the page of a call shows. */
export interface Look {
  readonly phase: CallPhase | null;
  /** How many others could be seen; null where that was not looked at, or nobody could be. */
  readonly others: number | null;
}

/** What the script in a call's tab remembers between two looks. */
export interface Watch {
  readonly inCall: boolean;
  /** When the marks of the call were seen last. */
  readonly seenAt: Instant;
  readonly toldAt: Instant;
  /** Whether somebody else was seen already: then counting them can wait for the next beat. */
  readonly met: boolean;
}

/** A tab of which nothing is known yet. */
export const unwatched: Watch = { inCall: false, seenAt: 0, toldAt: 0, met: false };

/** Milliseconds between two looks: at most four cheap queries each, so one a second. */
export const LOOK_EVERY = 4000;
/** A word a minute while in the call, so that a tab that dies is closed at its last word. */
const BEAT = 60_000;
/** Marks of a call that are gone for so long are no flicker of the page. */
const GONE = 9000;

/**
 * One look more: what is remembered now, and whether a word is due. "Left" needs a call that was joined; a lobby says nothing.
 */
export function watched(
  watch: Watch,
  { phase, others }: Look,
  at: Instant,
): { readonly watch: Watch; readonly word: 'inCall' | 'left' | null } {
  if (phase === 'inCall') {
    const came = !watch.met && others !== null && others > 0;
    const due = !watch.inCall || came || at - watch.toldAt >= BEAT;
    const next = { inCall: true, seenAt: at, toldAt: due ? at : watch.toldAt, met: watch.met || came };
    return { watch: next, word: due ? 'inCall' : null };
  }
  const left = watch.inCall && (phase === 'left' || at - watch.seenAt > GONE);
  return left ? { watch: unwatched, word: 'left' } : { watch, word: null };
}

/** The worker's answer to a page that was switched off meanwhile: its script stops. */
export const SWITCHED_OFF = 'Presence is switched off for this page.';
