import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf } from '#test/support/built.ts';
import { openFirefox, until, type FirefoxHome } from '#test/support/firefox.ts';
import { describeWith } from '#test/support/needs.ts';

describeWith('firefox', 'the extension in a real Firefox', (path) => {
  let firefox: FirefoxHome;

  beforeAll(async () => {
    firefox = await openFirefox(path);
  });
  afterAll(() => firefox?.browser.close());

  const shows = (page: Page, text: string) =>
    until(() => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

  test('it is installed under the id its manifest fixes, so that the local workbook stays where it is', () => {
    const { gecko } = manifestOf('firefox')['browser_specific_settings'] as { gecko: { id: string } };
    expect(firefox.id).toBe(gecko.id);
  });

  test('a call is typed into the popup, saved by Ctrl + Enter, and read back in the workbench', async () => {
    const popup = await firefox.open('popup.html');
    await until(() => popup.evaluate(() => document.querySelector('.save:not([disabled])') !== null));
    await popup.type('[role=combobox]', 'Ada Quist');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await until(() => popup.evaluate(() => document.querySelector('.saved-filed') !== null));
    const workbench = await firefox.open('workbench.html');
    await workbench.evaluate(() => void (location.hash = '/engagements'));
    await shows(workbench, 'Ada Quist');
  });

  test.each(['sidepanel.html', 'options.html'])('%s opens and says what it is for', async (name) => {
    const page = await firefox.open(name);
    await until(() => page.evaluate(() => (document.querySelector('h1, h2')?.textContent ?? '') !== ''));
    expect(await page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? null)).toBeNull();
  });
});
