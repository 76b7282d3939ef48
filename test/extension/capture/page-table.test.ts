import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { documentOf, LOOKED_AT, madePages, readMarkup, toldOf, type MadePage } from '#test/support/pages.ts';
import { readPage } from '#extension/capture/read-page.ts';
import type { PageReading } from '#extension/capture/surface.ts';
import { runs, some } from '#test/support/proof.ts';

const PAGES = madePages();
const VARIANTS: Readonly<Record<string, number>> = {
  booking: 3,
  event: 3,
  'google-calendar': 9,
  'google-meet': 3,
  link: 3,
  outlook: 3,
  teams: 3,
  zoom: 3,
};

test('every surface has at least three pages', () => {
  expect(new Set(PAGES.map(({ name }) => name.split('/')[0]))).toEqual(new Set(Object.keys(VARIANTS)));
  for (const [surface, least] of Object.entries(VARIANTS))
    expect(
      PAGES.filter((page) => page.name.startsWith(`${surface}/`)).length,
      surface,
    ).toBeGreaterThanOrEqual(least);
});

describe('a page as it was made', () => {
  test.each(PAGES)('$name is read as a person reads it', async ({ html, source, expectedFile }) => {
    const { meetings, ...rest } = readMarkup(html, source);
    const told = { ...rest, meetings: meetings.map(toldOf) };
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(expectedFile);
  });
});

type Mutant = (html: string) => string;

/** What redesigns do to a page. */
const MUTANTS: Readonly<Record<string, Mutant>> = {
  'with its ids renamed': (html) => html.replace(/\bid="x?([A-Za-z])/g, 'id="zq$1'),
  'with its data attributes renamed': (html) => html.replace(/\bdata-(?!date=)([a-z])/g, 'data-zq-$1'),
  'with its roles gone': (html) => html.replace(/\brole="[a-z]+"/g, ''),
  'with its labels gone': (html) => html.replace(/\baria-label="[^"]*"/g, 'aria-label=""'),
  'with its titles gone': (html) =>
    html.replace(/<title>[^<]*<\/title>/g, '<title></title>').replace(/\btitle="[^"]*"/g, 'title=""'),
  'with every text emptied': (html) => html.replace(/>[^<]+</g, '><'),
  'with every value emptied': (html) => html.replace(/="[^"]*"/g, '=""'),
  'with only its body': (html) => html.replace(/[\s\S]*<body>|<\/body>[\s\S]*/g, ''),
  'nested forty deep': (html) => html.replace('<body>', `<body>${'<div>'.repeat(40)}`),
  'twice in one page': (html) => html.replace(/<body>([\s\S]*)<\/body>/, '<body>$1<div>$1</div></body>'),
  'from right to left': (html) =>
    html.replace('<html lang="', '<html dir="rtl" lang="').replace(/lang="[a-z]+"/, 'lang="ar"'),
  'in a language nobody knows': (html) => html.replace(/lang="[a-z]+"/, 'lang="x_!"'),
  // Between two marks: a page that ends within a word says half a word, and that is what it says.
  'cut off in the middle': (html) => html.slice(0, html.lastIndexOf('<', Math.floor(html.length * 0.6))),
  'with digits of another script': (html) =>
    html.replace(
      />([^<]*\d[^<]*)</g,
      (_, text: string) => `>${text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}<`,
    ),
  'with an invisible twin before it': (html) =>
    html.replace(/<body>([\s\S]*)<\/body>/, '<body><div hidden>$1</div>$1</body>'),
};

/** What the untouched page says, to hold a mutant's certain facts against. */
const TRUTHS = new Map(PAGES.map((page) => [page, readMarkup(page.html, page.source).meetings]));
const factsOf = (page: MadePage): readonly MeetingFacts[] => TRUTHS.get(page) ?? [];

const bare = (field: string, value: unknown): unknown =>
  field === 'conference'
    ? (value as { code: string }).code
    : field === 'guests'
      ? (value as { email: string | null; name: string | null }[]).map((one) => one.email ?? one.name).sort()
      : value;

/** Whether a value is what the untouched page says, or a part of it: fewer guests, one of two links. */
function isThere(field: string, value: unknown, truths: readonly MeetingFacts[]): boolean {
  const told = JSON.stringify(bare(field, value));
  return truths.some((one) => {
    const known = (one[field as keyof MeetingFacts] as { value: unknown } | null)?.value ?? null;
    if (known !== null && JSON.stringify(bare(field, known)) === told) return true;
    if (field === 'guests' && known !== null)
      return (bare(field, value) as string[]).every((guest) =>
        (bare(field, known) as string[]).includes(guest),
      );
    const asked = one.doubts.filter((doubt) => doubt.field === field).flatMap((doubt) => doubt.choices);
    return field === 'conference' && asked.some((choice) => choice.value === (value as { url: string }).url);
  });
}

function wrongButCertain(page: MadePage, meetings: readonly MeetingFacts[]): string[] {
  const truths = factsOf(page);
  return meetings.flatMap((facts) =>
    Object.entries(facts).flatMap(([field, fact]) => {
      if (field === 'doubts' || field === 'wall' || fact === null) return [];
      const { value, confidence } = fact as { value: unknown; confidence: string };
      if (confidence !== 'certain' || field === 'description' || field === 'zone') return [];
      return isThere(field, value, truths) ? [] : [`${field}: ${JSON.stringify(value)}`];
    }),
  );
}

describe.each(Object.entries(MUTANTS))('a page %s', (_name, mutate) => {
  test.each(PAGES)('$name: nothing is thrown, and nothing wrong is called certain', (page) => {
    const reading = readMarkup(mutate(page.html), page.source);
    expect(wrongButCertain(page, reading.meetings)).toEqual([]);
  });
});

/** Every element of a body, in the order of the page. */
const elementsOf = (page: MadePage): Element[] => [
  ...documentOf(page.html, page.source.url).body.querySelectorAll('*'),
];

/** The page read after something was done to the element at a place. */
function readChanged(page: MadePage, place: number, change: (element: Element) => void): PageReading {
  const document = documentOf(page.html, page.source.url);
  const element = document.body.querySelectorAll('*')[place];
  if (element) change(element);
  return readPage({ ...page.source, document, now: LOOKED_AT }, null);
}

/** What may befall one element while the rest of the page stays. */
const ACCIDENTS: Readonly<Record<string, (element: Element) => void>> = {
  missing: (element) => element.remove(),
  emptied: (element) => element.replaceChildren(),
  hidden: (element) => element.setAttribute('style', 'display: none'),
  'of another kind': (element) => {
    const other = element.ownerDocument.createElement('x-other');
    other.append(...element.childNodes);
    other.toggleAttribute('hidden', element.hasAttribute('hidden'));
    element.replaceWith(other);
  },
};

describe.each(Object.entries(ACCIDENTS))('a page with one element %s', (_name, change) => {
  test.each(PAGES)('$name: whichever it is, nothing wrong is called certain', (page) => {
    const elements = elementsOf(page);
    for (const place of some([...elements.keys()], 5, page.name.length)) {
      const reading = readChanged(page, place, change);
      expect(wrongButCertain(page, reading.meetings), elements[place]?.outerHTML.slice(0, 120)).toEqual([]);
    }
  });
});

test('any three redesigns on top of each other: nothing is thrown, nothing wrong is called certain', () => {
  const names = Object.keys(MUTANTS);
  fc.assert(
    fc.property(
      fc.constantFrom(...PAGES),
      fc.subarray(names, { minLength: 2, maxLength: 3 }),
      (page, chosen) => {
        const html = chosen.reduce((text, name) => MUTANTS[name]?.(text) ?? text, page.html);
        expect(wrongButCertain(page, readMarkup(html, page.source).meetings)).toEqual([]);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a changed page says so: the address is known, none of its marks is there', () => {
  const bubble = PAGES.find((page) => page.name === 'google-calendar/bubble-en-recurring');
  if (!bubble) throw new Error('the page is missing');
  const renamed = bubble.html.replace(/\bid="x/g, 'id="zq').replace(/\bdata-/g, 'data-zq-');
  expect(readMarkup(renamed, bubble.source).fare).toBe('changed');
});

test('no page is written to: the document is the same after the reading', () => {
  for (const page of PAGES) {
    const document = documentOf(page.html, page.source.url);
    const before = document.documentElement.outerHTML;
    readPage({ ...page.source, document, now: LOOKED_AT }, null);
    expect(document.documentElement.outerHTML).toBe(before);
  }
});

test('a browser page, a file and nonsense are "no access", never an error', () => {
  for (const url of ['chrome://settings/', 'about:blank', 'file:///tmp/a.pdf', 'not an address', ''])
    expect(
      readPage(
        { url, zone: 'Europe/Berlin', locale: 'en-GB', document: documentOf('<p>'), now: LOOKED_AT },
        null,
      ).fare,
    ).toBe('noAccess');
});
