import type { CallKind } from '#extension/capture/call-phase.ts';

/** Where presence can be seen, and what the browser calls those pages. */
export const WATCHABLE: Readonly<Record<CallKind, { word: string; origins: readonly string[] }>> = {
  meet: { word: 'Google Meet', origins: ['https://meet.google.com/*'] },
  zoom: { word: 'Zoom in the browser', origins: ['https://*.zoom.us/*'] },
  teams: {
    word: 'Microsoft Teams',
    origins: ['https://teams.microsoft.com/*', 'https://teams.live.com/*', 'https://teams.cloud.microsoft/*'],
  },
};
