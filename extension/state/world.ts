import type { World } from './practice.ts';

/** The browser's clock, place and dice. */
export const browserWorld = (): World => ({
  now: () => Date.now(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: navigator.language,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});
