import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { googleWorkbook } from '#shared/google/workbook.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { WorkbookGateway } from '#shared/table/book/gateway.ts';
import { callPage } from '#test/support/call-pages.ts';
import { ZONE, type Surface } from '#test/support/call-practice.ts';
import type { GoogleHost } from '#test/support/google-host.ts';
import { directClient } from '#test/support/sheets/direct-client.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import type { Toolbar } from '#test/support/toolbar.ts';
import { atFirstQuestion, READ, saveByKeys } from './popup-keys.ts';

/** How this computer is set: the language and zone of its reader. */
export const DEVICE = { locale: 'en-GB', zone: ZONE };

/** What a person does on the pages of the extension and of Google; errors of the pages are gathered. */
export interface GoogleTools {
  readonly google: GoogleHost;
  readonly toolbar: Toolbar;
  readonly errors: string[];
  /** The first spreadsheet Google has, which must be there. */
  sheet(): FakeWorkbook;
  /** Saves the call just held, with value yes, from the popup over its page; gives the popup. */
  capture(surface: Surface): Promise<Page>;
  /** The options page, `from` a sheet where one was open. */
  options(from?: string): Promise<Page>;
  /** Clicks something that opens Google’s consent page, answers it there, and then the picker where there is one. */
  consenting(
    work: () => Promise<unknown>,
    answer: 'allow' | 'deny',
    pick?: 'pick' | 'other' | 'cancel',
  ): Promise<void>;
}

/** The tools over a running Google and browser; calls began at `start`. */
export function googleTools(google: GoogleHost, toolbar: Toolbar, start: Instant): GoogleTools {
  const errors: string[] = [];
  return {
    google,
    toolbar,
    errors,
    sheet: () => {
      const [book] = google.door.books.values();
      if (!book) throw new Error('Google has no spreadsheet.');
      return book;
    },
    capture: async (surface) => {
      const made = callPage(surface, start);
      google.hosts.put(made.url, made.html);
      const page = await toolbar.browser.newPage();
      await page.goto(made.url);
      const popup = await toolbar.click(page);
      popup.on('pageerror', (error) => errors.push(String(error)));
      await popup.waitForSelector(READ);
      await atFirstQuestion(popup);
      await popup.keyboard.press('Space');
      await saveByKeys(popup);
      return popup;
    },
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

/** Longer than any answer of a page takes: a question asked of a page in the moment it opens itself again is never answered. */
const ANSWER_MS = 5000;

const textOf = (page: Page): Promise<string> =>
  Promise.race([
    page.evaluate(() => document.body.innerText),
    new Promise<string>((unanswered) => setTimeout(unanswered, ANSWER_MS, '')),
  ]).catch(() => '');

/** Waits for words on a page that may open itself again meanwhile. */
export const reads = (page: Page, words: string): Promise<void> =>
  expect.poll(() => textOf(page)).toContain(words);

/** The button that bears these words. */
export const button = (page: Page, words: string) => page.locator(`button ::-p-text(${words})`);

/** The home a sheet is, for anybody who may change it. */
export const homeIn = (sheet: FakeWorkbook): WorkbookGateway =>
  googleWorkbook(directClient(sheet), {
    device: DEVICE,
    now: () => Date.now(),
    wait: () => Promise.resolve(),
  });

/** The practice as anybody reads it in a sheet, where every cell must be readable. */
export async function bookIn(sheet: FakeWorkbook): Promise<Book> {
  const { book, check } = await homeIn(sheet).load();
  expect(check).toEqual([]);
  return book;
}

/** The session just held with the client of a kind of page. */
export const sessionOf = (book: Book, surface: Surface) =>
  book.sessions.find((one) => one.id === `ses_${surface}_2`);
