import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runCommand } from '#shared/workflows/commands.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { showCount, wakeAt } from '#extension/state/toolbar.ts';
import { filingTools } from '#extension/state/worker-tools.ts';
import { syncWatching } from '#extension/state/watch-hosts.ts';
import { createWorker } from '#extension/state/worker.ts';
import { browserWorld } from '#extension/state/world.ts';

/** The worker: files captures, counts what is not logged, keeps what was seen of a call. All it knows lies on disk. */
export default defineBackground(() => {
  const workbenches = new BroadcastChannel('valueback');
  const worker = createWorker({
    open: filingTools(browserWorld(), runCommand, () => openIndexedDb('valueback')),
    badge: showCount,
    wakeAt,
    tell: () => workbenches.postMessage('saved'),
    presenceChanged: syncWatching,
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/'),
  });
  const wake = () => void worker.wake();
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  workbenches.addEventListener('message', wake);
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = worker.hear(message, sender);
    if (!answer) return false;
    void answer.then(respond);
    return true;
  });
});
