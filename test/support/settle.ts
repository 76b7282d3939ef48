/**
 * Lets everything that waits for the fake disk go on: turns of the event loop, not a span of time, so that a busy machine
 * needs no longer wait than a calm one.
 */
export async function settle(turns = 40): Promise<void> {
  for (let n = 0; n < turns; n++) await new Promise((resolve) => setTimeout(resolve, 1));
}
