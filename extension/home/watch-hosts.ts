import { browser } from 'wxt/browser';
import { CALL_SERVICES, callServiceAt, type CallService } from '#shared/meetings/call-services.ts';

const KINDS = Object.keys(CALL_SERVICES) as CallService[];
const SCRIPT = 'presence';

/** The calls that are switched on. The browser's own permission is the switch, so the two can never differ. */
export async function watchedCalls(): Promise<CallService[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return KINDS.filter((kind) => CALL_SERVICES[kind].origins.every((one) => origins.includes(one)));
}

/** Whether presence is switched on for a page. */
export async function mayWatch(url: string): Promise<boolean> {
  const kind = callServiceAt(new URL(url).hostname);
  return kind !== null && (await watchedCalls()).includes(kind);
}

/**
 * Switches one kind of call on or off. Must be called in the person's click, since the browser asks them then. Answers whether it
 * is on now; pages that are open already need a reload.
 */
export async function switchWatching(kind: CallService, on: boolean): Promise<boolean> {
  const origins = [...CALL_SERVICES[kind].origins];
  if (on) await browser.permissions.request({ origins });
  else await browser.permissions.remove({ origins });
  await syncWatching();
  return (await watchedCalls()).includes(kind);
}

/** Takes every switch back, as part of deleting everything. */
export async function watchNothing(): Promise<void> {
  await browser.permissions.remove({ origins: KINDS.flatMap((kind) => CALL_SERVICES[kind].origins) });
  await syncWatching();
}

/** Makes the browser run the script in the calls that are switched on, and in no other page. Safe to repeat. */
export async function syncWatching(): Promise<void> {
  const matches = (await watchedCalls()).flatMap((kind) => CALL_SERVICES[kind].origins);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, js: ['presence.js'], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Keeps the script in step with the browser: it forgets the script at an update, and rights are taken back in its own settings too. */
export function keepWatchingInStep(): void {
  const sync = () => void syncWatching();
  browser.runtime.onInstalled.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
}
