import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { readPage } from '#extension/capture/read-page.ts';
import type { PageReading } from '#extension/capture/surface.ts';
import { captureBundle } from '#test/support/capture-bundle.ts';
import { openChromium, type Opened } from '#test/support/chromium.ts';
import { fillPage } from '#test/support/fill-page.ts';
import { some } from '#test/support/proof.ts';
import { describeWith } from '#test/support/needs.ts';
import { LOOKED_AT, madePages, toldOf, type MadePage } from '#test/support/pages.ts';

const PAGES = madePages();
const surfaceOf = (page: MadePage | undefined) => page?.name.split('/')[0];
/** One page of each surface, and every page whose links are looked through. */
const BIG = PAGES.filter(
  (page, n) => surfaceOf(page) === 'link' || surfaceOf(page) !== surfaceOf(PAGES[n - 1]),
);

describeWith('chromium', 'pages in a real Chromium, under their own addresses', (path) => {
  let browser: Opened;
  let page: Page;
  let html = '';

  beforeAll(async () => {
    browser = await openChromium(path);
    await browser.context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    page = await browser.context.newPage();
    await page.addInitScript(await captureBundle());
  });
  afterAll(() => browser?.close());

  const readHere = async ({ source }: MadePage) => {
    const reading: PageReading = await page.evaluate(
      ([view, now]) => {
        const { capture } = globalThis as unknown as { capture: { readPage: typeof readPage } };
        return capture.readPage({ ...view, document, now }, null);
      },
      [source, LOOKED_AT] as const,
    );
    return { ...reading, meetings: reading.meetings.map(toldOf) };
  };

  const open = async (made: MadePage): Promise<unknown> => {
    html = made.html;
    await page.goto(made.source.url, { waitUntil: 'domcontentloaded' });
    return JSON.parse(readFileSync(made.expectedFile, 'utf8'));
  };

  test.each(PAGES)('$name tells what the table says', async (made) => {
    const expected = await open(made);
    expect(await readHere(made)).toEqual(expected);
  });

  test.each(some(BIG, 3))('$name with 100,000 elements before it tells the same', async (made) => {
    const expected = await open(made);
    await page.evaluate(fillPage);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(100_000);
    expect(await readHere(made)).toEqual(expected);
  });
});
