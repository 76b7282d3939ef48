import { vi } from 'vitest';
import { PATIENCE_MS } from './patience.ts';

/**
 * Lets everything that waits for the fake disk go on: turns of the event loop, not a span of time, so that a busy machine
 * needs no longer wait than a calm one.
 */
export async function settle(turns = 40): Promise<void> {
  for (let n = 0; n < turns; n++) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Looks again until it is so: what is loaded when it is first asked for takes its time on a busy machine. */
export const eventually = (look: () => unknown): Promise<unknown> =>
  vi.waitFor(look, { timeout: PATIENCE_MS, interval: 5 });
