import { conferenceOf } from '#shared/meetings/conference-link.ts';
import { noFacts } from '#shared/meetings/facts.ts';
import { callIn, certain, guessed, words } from './fact.ts';
import type { PageView, Sighting } from './surface.ts';

const MOST_LINKS = 3000;

/** A call's own address, or the one link to a call that a page holds; null where there is none. */
export function callOnPage({ document, url }: PageView): Sighting | null {
  const found = conferenceOf(url);
  // A page that only leads on to a call, such as a sign-in, is not the call's own.
  const own = found?.url === url ? found : null;
  const linked = own
    ? { conference: certain(own, 'url', 'address'), doubts: [] }
    : callIn(document, MOST_LINKS, true);
  if (!linked.conference && linked.doubts.length === 0) return null;
  return {
    landmark: true,
    meetings: [
      { ...noFacts, ...linked, title: words(document.title.trim(), 'text', 'title of the tab', guessed) },
    ],
    expects: ['title', 'conference', 'start'],
  };
}
