import { describe, expect, test } from 'vitest';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { documentOf, LOOKED_AT, madePages, readMarkup, toldOf, type MadePage } from '#test/support/pages.ts';
import { readPage } from '#extension/capture/read-page.ts';

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
  'cut off in the middle': (html) => html.slice(0, Math.floor(html.length * 0.6)),
  'with digits of another script': (html) =>
    html.replace(
      />([^<]*\d[^<]*)</g,
      (_, text: string) => `>${text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}<`,
    ),
  'with an invisible twin before it': (html) =>
    html.replace(/<body>([\s\S]*)<\/body>/, '<body><div hidden>$1</div>$1</body>'),
};

/** What the untouched page says, to hold a mutant's certain facts against. */
const factsOf = (page: MadePage): readonly MeetingFacts[] => readMarkup(page.html, page.source).meetings;

const bare = (field: string, value: unknown): unknown =>
  field === 'conference'
    ? (value as { code: string }).code
    : field === 'guests'
      ? (value as { email: string | null; name: string | null }[]).map((one) => one.email ?? one.name).sort()
      : value;

function wrongButCertain(page: MadePage, meetings: readonly MeetingFacts[]): string[] {
  const truths = factsOf(page);
  return meetings.flatMap((facts) =>
    Object.entries(facts).flatMap(([field, fact]) => {
      if (field === 'doubts' || field === 'wall' || fact === null) return [];
      const { value, confidence } = fact as { value: unknown; confidence: string };
      if (confidence !== 'certain' || field === 'description' || field === 'zone') return [];
      const known = truths.map(
        (one) => (one[field as keyof MeetingFacts] as { value: unknown } | null)?.value ?? null,
      );
      const same = known.some(
        (one) => one !== null && JSON.stringify(bare(field, one)) === JSON.stringify(bare(field, value)),
      );
      return same ? [] : [`${field}: ${JSON.stringify(value)} instead of ${JSON.stringify(known)}`];
    }),
  );
}

describe.each(Object.entries(MUTANTS))('a page %s', (_name, mutate) => {
  test.each(PAGES)('$name: nothing is thrown, and nothing wrong is called certain', (page) => {
    const reading = readMarkup(mutate(page.html), page.source);
    expect(wrongButCertain(page, reading.meetings)).toEqual([]);
  });
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
