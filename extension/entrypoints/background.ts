import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runCommand } from '#shared/workflows/door.ts';
import { workerSignIn } from '#extension/gateways/google/worker-sign-in.ts';
import { listenForGoogle } from '#extension/home/google-desk.ts';
import { filingHome } from '#extension/desk/filing-home.ts';
import { showCount, wakeAt } from '#extension/worker/toolbar.ts';
import { filingTools } from '#extension/worker/worker-tools.ts';
import { keepWatchingInStep, mayWatch, syncWatching } from '#extension/home/watch-hosts.ts';
import { createWorker } from '#extension/worker/worker.ts';
import { browserWorld } from '#extension/gateways/world.ts';

/** The worker: files captures, counts what is not logged, keeps what was seen of a call. All it knows lies on disk. */
export default defineBackground(() => {
  const workbenches = new BroadcastChannel('valueback');
  const world = browserWorld();
  const signIn = workerSignIn(world);
  const openSheet = async (id: string) =>
    (await import('#extension/gateways/google/open-sheet.ts')).openSheet(id, signIn, world);
  listenForGoogle(signIn);
  const worker = createWorker({
    open: filingTools(world, runCommand, filingHome({ world, plan: runCommand, openSheet })),
    badge: showCount,
    wakeAt,
    tell: () => workbenches.postMessage('saved'),
    presenceChanged: syncWatching,
    mayWatch,
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/'),
  });
  keepWatchingInStep();
  const wake = () => void worker.wake();
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  workbenches.addEventListener('message', wake);
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = worker.hear(message, sender);
    if (!answer) return false;
    // Whoever asks is told in any case: a message without an answer leaves its page waiting for ever.
    void answer.then(respond, (fault: unknown) => {
      respond({ done: false, why: 'Valueback made a mistake here. Nothing is lost; try again.' });
      throw fault;
    });
    return true;
  });
});
