import { cleanText } from '#shared/base/text.ts';
import { attributeOf, textOf } from './dom.ts';
import { eventFacts, eventsInJson } from './event-data.ts';
import type { PageView, Sighting } from './surface.ts';

const MOST = 12;

/** schema.org events in JSON-LD or microdata of any page; null where there is none. */
export function eventOnPage({ document, zone }: PageView): Sighting | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20);
  const written = scripts.flatMap((script) =>
    eventsInJson(cleanText(script.textContent ?? '').slice(0, 500_000)),
  );
  const marked = [...document.querySelectorAll('[itemscope][itemtype]')]
    .filter((one) => /schema\.org\/[A-Za-z]*Event$/.test(attributeOf(one, 'itemtype')))
    .map(propertiesOf);
  const events = [...written, ...marked].slice(0, MOST);
  if (events.length === 0) return null;
  return {
    landmark: true,
    meetings: events.map((event) => eventFacts(event, zone)),
    expects: ['title', 'start', 'end'],
  };
}

/** The marked properties of one item: attributes before visible words. */
function propertiesOf(item: Element): Readonly<Record<string, unknown>> {
  const pairs = [...item.querySelectorAll('[itemprop]')]
    .filter((one) => one.parentElement?.closest('[itemscope]') === item)
    .slice(0, 60)
    .map((one) => {
      const value =
        attributeOf(one, 'content') ||
        attributeOf(one, 'datetime') ||
        attributeOf(one, 'href') ||
        textOf(one);
      const name = textOf(one.querySelector('[itemprop="name"]'));
      return [
        attributeOf(one, 'itemprop'),
        one.hasAttribute('itemscope') ? { name: name || value } : value,
      ] as const;
    });
  return Object.fromEntries(pairs);
}
