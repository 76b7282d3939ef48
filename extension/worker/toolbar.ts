import { browser } from 'wxt/browser';
import type { Instant } from '#shared/base/time.ts';

/** Shows on the toolbar how many of today's calls are not logged; nothing where there are none. */
export async function showCount(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#0b6173' });
  const title = count === 1 ? 'One call of today is not logged' : `${count} calls of today are not logged`;
  await browser.action.setTitle({ title: count === 0 ? 'Valueback: after the call' : title });
}

const ALARM = 'valueback';

/** One alarm for whatever is due next; browsers ring it half a minute later at the earliest. */
export async function wakeAt(at: Instant | null): Promise<void> {
  if (at === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: at });
}
