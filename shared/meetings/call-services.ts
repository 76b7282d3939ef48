/** A call service whose pages are known: what it is called, its hosts, and what the browser calls its pages. */
interface CallServiceFacts {
  readonly word: string;
  /** Exact hosts; one that begins with a dot means every name below it. */
  readonly hosts: readonly string[];
  /** What the browser asks the person to allow, so that presence can be noted there. */
  readonly origins: readonly string[];
}

/** The one list of call services; hosts, words and permissions derive from it, phases stand in `capture/call-phase.ts`. */
export const CALL_SERVICES = {
  meet: { word: 'Google Meet', hosts: ['meet.google.com'], origins: ['https://meet.google.com/*'] },
  zoom: {
    word: 'Zoom in the browser',
    hosts: ['zoom.us', 'zoom.com', 'zoom.com.cn', 'zoomgov.com'].flatMap((host) => [host, `.${host}`]),
    origins: ['https://*.zoom.us/*'],
  },
  teams: {
    word: 'Microsoft Teams',
    hosts: [
      ...['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'],
      ...['teams.microsoft.us', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us'],
    ],
    origins: ['https://teams.microsoft.com/*', 'https://teams.live.com/*', 'https://teams.cloud.microsoft/*'],
  },
} as const satisfies Readonly<Record<string, CallServiceFacts>>;

export type CallService = keyof typeof CALL_SERVICES;

const NAMES = Object.keys(CALL_SERVICES) as CallService[];

/** Which service a host belongs to; null for every other host. */
export const callServiceAt = (host: string): CallService | null =>
  NAMES.find((name) =>
    CALL_SERVICES[name].hosts.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one)),
  ) ?? null;
