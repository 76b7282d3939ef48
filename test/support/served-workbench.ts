import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { serveWorkbench } from '#extension/serve/serve.ts';
import type { Book } from '#shared/model/book.ts';
import { jsonToBook } from '#shared/table/book/json.ts';
import { EXTENSION, openChromium } from './chromium.ts';

/** The workbench as `npm start` serves it, open in a real Chromium, and what failed on its page. */
export interface ServedWorkbench {
  readonly page: Page;
  readonly errors: readonly string[];
  /** The practice as its own export writes it. */
  book(): Promise<Book>;
  close(): Promise<void>;
}

interface Options {
  readonly port: number;
  readonly example: boolean;
  readonly zone?: string;
  /** A phone, to be touched. */
  readonly phone?: boolean;
}

/** Serves and opens it. Whoever is tried on it gets through by tasks: a press on “All rows” fails the page. */
export async function openWorkbench(
  path: string,
  { port, example, ...more }: Options,
): Promise<ServedWorkbench> {
  const served = await serveWorkbench(EXTENSION, { port, example, browser: false });
  if (typeof served === 'string') throw new Error(served);
  const browser = await openChromium(path, more);
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('click', (event) => {
      const pressed = (event.target as Element | null)?.closest('a, button');
      if (pressed?.textContent?.trim() === 'All rows') throw new Error('“All rows” was pressed.');
    });
  });
  const close = async () => {
    await browser.close();
    served.close();
  };
  const book = async () => {
    await page.evaluate(() => void (location.hash = '/exchange'));
    const button = page.getByRole('button', { name: 'Everything (.json)' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const read = jsonToBook(readFileSync((await file.path()) ?? '', 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value.book;
  };
  return { page, errors, book, close };
}
