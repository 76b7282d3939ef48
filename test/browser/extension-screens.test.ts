import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { atRest } from '#test/support/at-rest.ts';
import { accessTrouble } from '#test/support/axe.ts';
import { callPractice, layDown } from '#test/support/call-practice.ts';
import { some } from '#test/support/proof.ts';
import { describeWith } from '#test/support/needs.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';

const LONG =
  'Rheinisch-Westfälische Kältetechnikgenossenschaft und Donaudampfschifffahrtsgesellschaft mbH & Co. KG';
/** In `npm test` the narrow look by day and the wide one by night. */
const LOOKS = some(
  [320, 400].flatMap((width) => [false, true].map((dark) => ({ width, dark }))),
  3,
);

/** The practice of the captures, its names as long as German law allows. */
function longNames(book: Book): Book {
  return {
    ...book,
    clients: book.clients.map((one) => ({ ...one, name: `${LONG} ${one.id}` })),
    engagements: book.engagements.map((one) => ({
      ...one,
      title: `Vertriebsgesprächsführungskompetenzentwicklung ${one.id}`,
    })),
    actions: book.actions.map((one) => ({
      ...one,
      text: `Die Wirtschaftlichkeitsberechnungsgrundlagen mit der Geschäftsführung besprechen ${one.id}`,
    })),
  };
}

/** Presses the first of such buttons, as it is in that moment: a part that comes later may draw it again. False where there is none. */
const pressNext = (page: Page, buttons: string): Promise<boolean> =>
  page.evaluate((selector) => {
    const one = document.querySelector<HTMLElement>(selector);
    one?.click();
    return one !== null;
  }, buttons);

describeWith('chromium', 'popup, side panel and options, looked at by axe', (path) => {
  let toolbar: Toolbar;

  beforeAll(async () => {
    toolbar = await openToolbar({ path });
  });
  afterAll(() => toolbar?.close());

  const open = async (file: string, look: (typeof LOOKS)[number]): Promise<Page> => {
    const page = await toolbar.browser.newPage();
    await page.setViewport({ width: look.width, height: 600 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' }]);
    await page.goto(`chrome-extension://${toolbar.id}/${file}`);
    await page.waitForSelector('h1');
    await atRest(page);
    return page;
  };

  describe.each(LOOKS)('at $width px, dark: $dark', (look) => {
    test.each(['popup.html', 'sidepanel.html', 'options.html'])('%s over an empty practice', async (file) => {
      const page = await open(file, look);
      expect(await accessTrouble(page)).toEqual([]);
      await page.close();
    });
  });

  test('on a phone the options’ table shows all its columns', async () => {
    const page = await open('options.html', { width: 390, dark: false });
    const hidden = await page.$eval('.table-wrap', (one) => one.scrollWidth - one.clientWidth);
    expect(hidden).toBe(0);
    await page.close();
  });

  describe.each(LOOKS)('with long German names, at $width px, dark: $dark', (look) => {
    beforeAll(async () => {
      const home = await toolbar.open('workbench.html');
      await home.waitForSelector('h1');
      await layDown(home, longNames(callPractice(Date.now())));
      await home.close();
    });

    test('the popup: list of clients, a client chosen, everything opened, an error, saved', async () => {
      const page = await open('popup.html', look);
      await pressNext(page, '.foot .button.link');
      await page.waitForSelector('[role=combobox]');
      await page.focus('[role=combobox]');
      await atRest(page);
      expect(await accessTrouble(page), 'list').toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.homework');
      expect(await accessTrouble(page), 'chosen').toEqual([]);
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('input[name=value][value=no]')?.click();
        document.querySelector<HTMLElement>('input[name=presence][value=client]')?.click();
        document.querySelector<HTMLElement>('.opener')?.click();
      });
      while (await pressNext(page, '.adds .button'));
      await atRest(page);
      expect(await accessTrouble(page), 'opened').toEqual([]);
      await page.$eval('input[type=date]', (input) => {
        input.value = '';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await page.locator('.save').click();
      await page.waitForSelector('.foot-state.tone-off');
      await atRest(page);
      expect(await accessTrouble(page), 'error').toEqual([]);
      await page.$eval('input[type=date]', (input) => {
        input.value = '2026-03-02';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await page.locator('.save').click();
      await page.waitForSelector('.saved-filed');
      expect(await accessTrouble(page), 'saved').toEqual([]);
      await page.close();
    });

    test.each(['sidepanel.html', 'options.html'])('%s', async (file) => {
      const page = await open(file, look);
      expect(await accessTrouble(page)).toEqual([]);
      await page.close();
    });
  });
});
