import type { Instant } from '#shared/base/time.ts';
import type { Zone } from '#shared/base/time.ts';

/** The browser's clock, place and dice. */
export const browserWorld = (): World => ({
  now: () => Date.now(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: navigator.language,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});

/** What the shell knows and the core must not: the clock, the place, the dice. */
export interface World {
  now(): Instant;
  readonly zone: Zone;
  readonly locale: string;
  random(bytes: number): Uint8Array;
}
