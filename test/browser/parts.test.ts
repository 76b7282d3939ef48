import { afterAll, beforeAll, expect, test } from 'vitest';
import { partsPage } from '#test/parts/build.ts';
import { accessTrouble } from '#test/support/axe.ts';
import { openChromium, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';

describeWith('chromium', 'the preview page of all parts', (path) => {
  let browser: Opened;
  beforeAll(async () => {
    browser = await openChromium(path);
  });
  afterAll(() => browser?.close());

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('each part in each state can be used by everyone: %s, %i px', async (theme, width) => {
    const page = await browser.context.newPage();
    const html = await partsPage(theme);
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(html);
    expect(await page.locator('[data-part]').count()).toBeGreaterThan(15);
    expect(await accessTrouble(page)).toEqual([]);
    await page.close();
  });
});
