import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journeyPicture } from '#shared/rules/journey/picture.ts';
import { JourneyView } from '#shared/ui/pictures/journey.tsx';
import { Tornado } from '#shared/ui/pictures/tornado.tsx';
import { ValueAgainstFee } from '#shared/ui/pictures/value-against-fee.tsx';
import { at, bookWith, ENGAGEMENT, type RowsGiven } from '#test/support/build-book.ts';
import { openChromium, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';

const css = ['theme.css', 'parts.css']
  .map((file) => readFileSync(resolve(import.meta.dirname, '../../../shared/ui', file), 'utf8'))
  .join('\n');

const iceberg = (given: RowsGiven) =>
  render(
    h(JourneyView, {
      onOpen: () => undefined,
      picture: journeyPicture(bookWith(given), ENGAGEMENT, at('2026-10-22')),
      locale: 'en-GB',
      who: 'Tomás',
      width: 996,
    }),
  );
const months = (last: number) => Array.from({ length: 13 }, (_, month) => (month * last) / 12);

const PICTURES = {
  'a new engagement': iceberg({}),
  'half a year': iceberg({
    engagements: [{ decidedOn: '2026-05-01' }],
    sessions: [{ start: '2026-06-01T10:00+02:00', outcome: 'held', ordinal: 1, mood: 1, gotValue: 'yes' }],
    touchpoints: [{ at: '2026-07-01T10:00+02:00', line: 'below', summary: 'Work' }],
  }),
  'three years': iceberg({ engagements: [{ decidedOn: '2023-11-01' }] }),
  'what moves it most': render(
    h(Tornado, {
      bars: [{ name: 'Rework', low: 10, high: 30, atLow: 10, atHigh: 30, swing: 20 }],
      base: 20,
      locale: 'en-GB',
      currency: 'EUR',
    }),
  ),
  'value against fee': render(
    h(ValueAgainstFee, {
      value: { low: months(50), likely: months(80), best: months(120), conservative: null },
      fee: 20,
      currency: 'EUR',
      locale: 'en-GB',
    }),
  ),
};

/** The height of every letter of a picture as it is drawn, in pixels. */
const lettersOf = (page: Page) =>
  page.$$eval('svg.picture text', (all) =>
    all.map((one) => {
      const text = one as SVGTextElement;
      return (
        Math.round(parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0) * 100) / 100
      );
    }),
  );

describeWith('chromium', 'pictures in a real browser', (path) => {
  describe.each([
    [1280, false],
    [1280, true],
    [390, false],
    [390, true],
  ])('at %i px, dark: %s', (width, dark) => {
    let browser: Opened;
    let page: Page;
    beforeAll(async () => {
      browser = await openChromium(path, { width, dark });
      page = await browser.context.newPage();
    });
    afterAll(() => browser.close());

    test.each(Object.entries(PICTURES))('%s: letters are 12 px high', async (_, picture) => {
      await page.setContent(`<style>${css}</style><main>${picture}</main>`);
      const letters = await lettersOf(page);
      expect(letters.length).toBeGreaterThan(0);
      expect([...new Set(letters)]).toEqual([12]);
    });
  });
});
