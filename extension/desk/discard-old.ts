import type { Instant } from '#shared/base/time.ts';
import type { CaptureStore, Step } from './capture-store.ts';

const DAY = 86_400_000;
const KEPT_DAYS = { filed: 30, sightings: 45, presence: 30 } as const;

/** Throws away what no form asks for any more: old sightings, presence, and the undo of captures long in the book. */
export async function sweep(store: CaptureStore, now: Instant): Promise<void> {
  const [filed, sightings, presence] = await Promise.all([
    store.all('filed'),
    store.all('sightings'),
    store.all('presence'),
  ]);
  const old = (at: Instant, drawer: keyof typeof KEPT_DAYS) => now - at > KEPT_DAYS[drawer] * DAY;
  const steps: Step[] = [
    ...filed
      .filter((one) => old(one.filedAt, 'filed'))
      .map(({ id }) => ({ drawer: 'filed', key: id, record: null }) as const),
    ...sightings
      .filter((one) => old(one.seenAt, 'sightings'))
      .map(({ key }) => ({ drawer: 'sightings', key, record: null }) as const),
    ...presence
      .filter((one) => old(one.seenAt, 'presence'))
      .map(({ key }) => ({ drawer: 'presence', key, record: null }) as const),
  ];
  if (steps.length > 0) await store.write(steps);
}
