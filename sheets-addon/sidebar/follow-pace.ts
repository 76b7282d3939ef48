/** How it went so far: looks that failed one after the other, and how long nothing changed, in ms. */
export interface Pace {
  readonly failures: number;
  readonly idleMs: number;
  /** Another row was selected at the last look: it is shown once it is still selected. */
  readonly moving: boolean;
}

const MINUTE_MS = 60_000;
const SOON_MS = 700;
const LOOK_MS = 2_000;
const SLOW_MS = 8_000;
const LONGEST_MS = MINUTE_MS;

/** How long to wait before the next look at what is selected, in ms; null is until somebody comes back to the sidebar. */
export function pauseMs({ failures, idleMs, moving }: Pace): number | null {
  if (failures > 0) return Math.min(LONGEST_MS, LOOK_MS * 2 ** failures);
  if (moving) return SOON_MS;
  if (idleMs < 3 * MINUTE_MS) return LOOK_MS;
  return idleMs < 15 * MINUTE_MS ? SLOW_MS : null;
}
