import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { namesIn, othersIn } from '#extension/capture/call-people.ts';
import { callServiceAt } from '#shared/meetings/call-services.ts';
import { phaseOf } from '#extension/capture/call-phase.ts';
import { LOOK_EVERY, SWITCHED_OFF, unwatched, watched } from '#extension/capture/call-watch.ts';
import type { Answer, Seen } from '#extension/worker/messages.ts';

/** Runs in the tab of a call, only on hosts that were switched on in Options: looks now and then, and says in or left. */
export default defineUnlistedScript(() => {
  const call = callServiceAt(location.hostname);
  if (!call) return;
  let watch = unwatched;

  /** Switched off, or an orphan after an update of the extension: it falls silent, its successor comes with the next page. */
  const stop = () => clearInterval(timer);
  const tell = (phase: Seen['phase']) => {
    const seen: Seen = {
      kind: 'presence',
      phase,
      people: phase === 'inCall' ? namesIn(document, call) : [],
      others: phase === 'inCall' ? othersIn(document, call) : null,
    };
    try {
      const answer = browser.runtime.sendMessage(seen) as Promise<Answer | undefined>;
      answer.then(
        (said) => (said?.done === false && said.why === SWITCHED_OFF ? stop() : undefined),
        () => (browser.runtime?.id ? undefined : stop()),
      );
    } catch {
      stop();
    }
  };
  const look = () => {
    const phase = phaseOf(document, location.href, call);
    const others = phase === 'inCall' && !watch.met ? othersIn(document, call) : null;
    const next = watched(watch, { phase, others }, Date.now());
    watch = next.watch;
    if (next.word) tell(next.word);
  };
  const timer = setInterval(look, LOOK_EVERY);
  addEventListener('pagehide', () => {
    if (watch.inCall) tell(null);
    watch = unwatched;
  });
  look();
});
