import type { Instant } from '#shared/base/time.ts';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import type { CallState } from './capture-open.ts';
import { CAPTURE_VERSION, type Kept } from '../desk/capture-records.ts';
import type { CaptureStore } from '../desk/capture-store.ts';

export type Focus = Kept<'focus'>;

const KEY = 'now';

/** The engagement the side panel shows; null before anything was chosen. */
export const readFocus = (store: CaptureStore): Promise<Focus | null> => store.get('focus', KEY);

/** Notes which engagement the last click was about. A call that is nobody's changes nothing. */
export async function keepFocus(
  store: CaptureStore,
  call: Pick<CallState, 'facts' | 'engagement' | 'draftKey'>,
  now: Instant,
): Promise<void> {
  const { facts, engagement, draftKey } = call;
  if (!engagement) return;
  const focus: Focus = {
    version: CAPTURE_VERSION,
    key: KEY,
    engagement: engagement.id,
    draftKey,
    at: now,
    ...(facts.conference ? { call: conferenceKey(facts.conference.value) } : {}),
    ...(facts.start ? { start: facts.start.value } : {}),
    ...(facts.start && facts.end ? { end: facts.end.value } : {}),
  };
  await store.put('focus', KEY, focus);
}

/** Chooses an engagement in the panel itself. */
export const chooseFocus = (store: CaptureStore, engagement: string, now: Instant): Promise<void> =>
  store.put('focus', KEY, { version: CAPTURE_VERSION, key: KEY, engagement, draftKey: '', at: now });
