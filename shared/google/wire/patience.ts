import { isTooMany, isUnknown } from './failures.ts';
import { SheetsCallError, type SheetsWorld } from './sheets-client.ts';

/** How often a call is tried before a person hears of it. */
export const TRIES = 5;

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 32_000;

/** Waits before the next try: as long as Google asks, else twice as long each time. */
export async function waitFor(error: SheetsCallError, tried: number, world: SheetsWorld): Promise<void> {
  const asked = error.retryAfter === null ? 0 : error.retryAfter * 1000;
  await world.wait(Math.min(LONGEST_WAIT, Math.max(asked, FIRST_WAIT * 2 ** tried)));
}

/** A call that may be repeated without harm: every read. */
export async function patiently<T>(call: () => Promise<T>, world: SheetsWorld): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await call();
    } catch (error) {
      const again = error instanceof SheetsCallError && (isTooMany(error) || isUnknown(error));
      if (!again || tried + 1 >= TRIES) throw error;
      await waitFor(error, tried, world);
    }
  }
}
