import type { Instant } from '#shared/base/time.ts';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import { conferenceOf } from '#shared/meetings/conference-link.ts';
import type { WordOfTab } from '#extension/worker/messages.ts';
import type { CaptureStore } from '../desk/capture-store.ts';
import { withSample } from '../call/presence.ts';

/**
 * Adds a word of a call's tab to what is known of that call. The page after a call no longer names its code: then the call is the
 * one this tab was in. A page of no call leaves nothing.
 */
export async function keepWord(store: CaptureStore, word: WordOfTab, now: Instant): Promise<void> {
  const tab = String(word.tab);
  const conference = conferenceOf(word.url);
  const key = conference
    ? conferenceKey(conference)
    : (await store.all('presence')).find((one) => one.tabs[tab] !== undefined)?.key;
  if (key === undefined) return;
  const known = await store.get('presence', key);
  const { phase, people, others } = word.seen;
  const next = withSample(known, key, { at: now, tab, phase, people, others });
  if (next && next !== known) await store.put('presence', key, next);
}
