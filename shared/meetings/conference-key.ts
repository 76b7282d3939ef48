import type { Conference } from './facts.ts';

/** The same for every form of one call's link: joins a calendar entry with the tab of the call. */
export function conferenceKey({ provider, code }: Conference): string {
  const family = provider.startsWith('teams') ? 'teams' : provider === 'zoom-web' ? 'zoom' : provider;
  return `${family} ${code.toLowerCase()}`;
}
