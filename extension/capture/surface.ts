import type { Instant, Zone } from '#shared/base/time.ts';
import type { WebAddress } from '#shared/meetings/pasted/link-text.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';

/** One look at a page: its address, its document, and when and where the reader is. */
export interface PageView {
  readonly url: string;
  readonly document: Document;
  readonly now: Instant;
  readonly zone: Zone;
  readonly locale: string;
}

/** Pages that are known, and what stands in for the rest. */
export type SurfaceName =
  'googleCalendar' | 'outlook' | 'googleMeet' | 'zoom' | 'teams' | 'booking' | 'event' | 'link' | 'none';

/** How a reading fared; the form opens the same in every case. */
export type Fare = 'read' | 'partly' | 'changed' | 'notSupported' | 'noAccess';

/** Where a call stands, as far as the page shows it. */
export type CallPhase = 'lobby' | 'inCall' | 'left';

/** What one surface tells. */
export interface Sighting {
  /** Whether the marks were there that this page always has: none of them means that the page changed. */
  readonly landmark: boolean;
  /** One meeting, several to choose from, or none. */
  readonly meetings: readonly MeetingFacts[];
  /** The facts this page can tell when all goes well. */
  readonly expects: readonly (keyof MeetingFacts)[];
  readonly phase?: CallPhase | null;
  /** The reader's own address where the page says it: it is no client. */
  readonly signedInAs?: string | null;
  /** The address of a recording of this very meeting. */
  readonly recording?: string | null;
}

/** Reads one kind of page. Pure: it looks, never clicks, writes or asks the network; it may throw, the caller catches. */
export interface Surface {
  readonly name: SurfaceName;
  /** The address alone decides; hosts are compared whole. */
  readonly isAt: (address: WebAddress) => boolean;
  readonly look: (view: PageView, address: WebAddress) => Sighting;
}

/** What the reading of a page gives to the form; plain data, so that it can cross from page to popup. */
export interface PageReading {
  readonly surface: SurfaceName;
  readonly fare: Fare;
  readonly found: number;
  readonly expected: number;
  readonly meetings: readonly MeetingFacts[];
  readonly phase: CallPhase | null;
  readonly signedInAs: string | null;
  readonly recording: string | null;
  /** What the person had marked on the page, to be read like a pasted invitation. */
  readonly selection: string;
  /** When this document was loaded: nobody joined this call here before. Epoch milliseconds. */
  readonly loadedAt: Instant | null;
  /** The id of the Google sheet in front; told by the tab’s address, not by the page. */
  readonly sheet?: string;
}

/** What is left to say where nothing may be read. */
export const unread = (fare: Fare): PageReading => ({
  surface: 'none',
  fare,
  found: 0,
  expected: 0,
  meetings: [],
  phase: null,
  signedInAs: null,
  recording: null,
  selection: '',
  loadedAt: null,
});
