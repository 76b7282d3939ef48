import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { GoogleHost } from '#test/support/google-host.ts';
import type { Toolbar } from '#test/support/toolbar.ts';

/** What a person does on the pages of the extension and of Google; errors of the pages are gathered. */
export interface GoogleTools {
  readonly google: GoogleHost;
  readonly toolbar: Toolbar;
  readonly errors: string[];
  /** The options page, `from` a sheet where one was open. */
  options(from?: string): Promise<Page>;
  /** Clicks something that opens Google’s consent page, answers it there, and then the picker where there is one. */
  consenting(
    work: () => Promise<unknown>,
    answer: 'allow' | 'deny',
    pick?: 'pick' | 'other' | 'cancel',
  ): Promise<void>;
}

/** The tools over a running Google and browser. */
export function googleTools(google: GoogleHost, toolbar: Toolbar): GoogleTools {
  const errors: string[] = [];
  return {
    google,
    toolbar,
    errors,
    options: async (from) => {
      const page = await toolbar.open(`options.html${from === undefined ? '' : `?sheet=${from}`}`);
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.waitForSelector('.google-home');
      return page;
    },
    consenting: async (work, answer, pick) => {
      const opened = toolbar.browser.waitForTarget((target) =>
        target.url().startsWith('https://accounts.google.com'),
      );
      await work();
      const page = await (await opened).asPage();
      await page.locator(`#${answer}`).click();
      if (pick) await page.locator(`#${pick}`).click();
    },
  };
}

/** Waits for words on a page that may open itself anew meanwhile. */
export const reads = (page: Page, words: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.body.innerText).catch(() => ''), { timeout: 10_000 })
    .toContain(words);

/** The button that bears these words. */
export const button = (page: Page, words: string) => page.locator(`button ::-p-text(${words})`);
