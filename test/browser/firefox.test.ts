import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleWorkbook } from '#shared/google/workbook.ts';
import { manifestOf } from '#test/support/built.ts';
import { openFirefox, until, type FirefoxHome } from '#test/support/firefox.ts';
import { CLIENT_ID, startGoogle, type GoogleHost } from '#test/support/google-host.ts';
import { describeWith } from '#test/support/needs.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import { HERE } from '#test/support/sheets/google-home.ts';

describeWith('firefox', 'the extension in a real Firefox', (path) => {
  let google: GoogleHost;
  let firefox: FirefoxHome;

  beforeAll(async () => {
    google = await startGoogle();
    firefox = await openFirefox(path, google.hosts.proxyPort);
  });
  afterAll(async () => {
    await firefox?.browser.close();
    await google?.close();
  });

  const shows = (page: Page, text: string) =>
    until(() => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));
  const has = (page: Page, selector: string) =>
    until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));
  const press = async (page: Page, words: string) => {
    await shows(page, words);
    await page.evaluate((wanted) => {
      const all = [...document.querySelectorAll('button')];
      all.find((one) => one.textContent?.includes(wanted))?.click();
    }, words);
  };
  const log = async (client: string): Promise<Page> => {
    const popup = await firefox.open('popup.html');
    await has(popup, '.save:not([disabled])');
    await popup.type('[role=combobox]', client);
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await has(popup, '.saved-filed');
    return popup;
  };
  const inWorkbench = async (client: string) => {
    const workbench = await firefox.open('workbench.html');
    await workbench.evaluate(() => void (location.hash = '/engagements'));
    await shows(workbench, client);
    return workbench;
  };

  test('it is installed under the id its manifest fixes, so that the local workbook stays where it is', () => {
    const { gecko } = manifestOf('firefox')['browser_specific_settings'] as { gecko: { id: string } };
    expect(firefox.id).toBe(gecko.id);
  });

  test('a call is typed into the popup, saved by Ctrl + Enter, and read back in the workbench', async () => {
    await log('Ada Quist');
    await inWorkbench('Ada Quist');
  });

  test.each(['sidepanel.html', 'options.html'])('%s opens and says what it is for', async (name) => {
    const page = await firefox.open(name);
    await until(() => page.evaluate(() => (document.querySelector('h1, h2')?.textContent ?? '') !== ''));
    expect(await page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? null)).toBeNull();
  });

  test('a person signs in at Google by the web flow, and the practice moves into a sheet of its own', async () => {
    const page = await firefox.open('options.html');
    await has(page, '.account input');
    await page.type('.account input', CLIENT_ID);
    await press(page, 'Keep');
    await has(page, '.google-home .button.primary:not([disabled])');
    await press(page, 'Move my practice');
    const { browser } = firefox;
    const consent = await browser.waitForTarget((one) => one.url().startsWith('https://accounts.google.com'));
    const window = await consent.asPage();
    await has(window, '#allow');
    await window.evaluate(() => document.getElementById('allow')?.click());
    await shows(page, 'is the record.');
    expect(google.consents.at(-1)?.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1\/mozoauth2\/\w+$/);
  });

  test('a call that is saved then is a row of that sheet, and the workbench reads it back from there', async () => {
    const popup = await log('Bjørn Aas');
    expect(await popup.evaluate(() => document.querySelector('a[href*="docs.google.com"]') !== null)).toBe(
      true,
    );
    const workbench = await inWorkbench('Bjørn Aas');
    await shows(workbench, 'The sheet as of');
    const [sheet] = google.door.books.values();
    if (!sheet) throw new Error('Google has no spreadsheet.');
    const world = { device: HERE, now: () => Date.now(), wait: () => Promise.resolve() };
    const { book } = await googleWorkbook(directClient(sheet), world).load();
    expect(book.clients.map(({ name }) => name).sort()).toEqual(['Ada Quist', 'Bjørn Aas']);
    expect(book.sessions).toHaveLength(2);
  });

  test('an expired token is renewed there without a window', async () => {
    const shown = google.consents.length;
    google.expire();
    await log('Chidi Okafor');
    expect(google.consents).toHaveLength(shown);
  });
});
