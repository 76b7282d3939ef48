import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { readRecords } from '#shared/table/book/read-records.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { atRest, goTo } from '#test/support/at-rest.ts';
import { callPage } from '#test/support/call-pages.ts';
import { callStart, layDown } from '#test/support/call-practice.ts';
import { startFakeHosts, type FakeHosts } from '#test/support/fake-hosts.ts';
import { inGroups, NAUGHTY, withTexts } from '#test/support/naughty.ts';
import { some } from '#test/support/proof.ts';
import { describeWith } from '#test/support/needs.ts';
import { READ } from './popup-keys.ts';
import { caughtIn, loadedElements, setTraps } from '#test/support/stray.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';

const BOOK = examplePractice(Date.now(), 'Asia/Tokyo');
const SCREENS = ['/today', '/engagements', '/new', '/meeting', '/exchange', '/settings'];
const VIEWS = ['', 'value', 'proposal', 'guarantee', 'sessions', 'ask', 'terms', 'records'];

/** Each string again and again, in order. */
function endless(strings: readonly string[]): { next: () => string; given: () => number } {
  let at = 0;
  return { next: () => strings[at++ % strings.length] ?? '', given: () => at };
}

/** Records of a book that a home would set aside: then no view would show their texts. */
const misfitsOf = (book: Book) =>
  readRecords(entityNames.flatMap((tab) => book[tab].map((record) => ({ tab, record })))).misfits;

/**
 * What stands on a page once nothing more comes: frames and later parts need a moment, on a busy machine a longer one. What is
 * expected is waited for; what stands there instead is told after three seconds.
 */
async function settled(
  page: Page,
  expected: Record<string, number> | undefined,
): Promise<Record<string, number>> {
  let [before, same] = ['', 0];
  for (let look = 0; ; look++) {
    await atRest(page);
    const now = await loadedElements(page);
    const text = JSON.stringify(now);
    same = text === before ? same + 1 : 0;
    before = text;
    const there = expected ? text === JSON.stringify(expected) : same >= 4;
    if (there || look > 120) return now;
  }
}

describeWith('chromium', 'strings that break programs, and scripts in titles, names and notes', (path) => {
  let hosts: FakeHosts;
  let toolbar: Toolbar;
  /** Views in which a payload was to be read as text: where it is not shown it could not do harm either. */
  let told: string[] = [];
  let clean: Record<string, Record<string, number>> | undefined;

  beforeAll(async () => {
    hosts = await startFakeHosts();
    toolbar = await openToolbar({ path, resolverRules: hosts.resolverRules });
    const home = await toolbar.open('workbench.html');
    await home.waitForSelector('h1');
    await layDown(home, BOOK);
    await home.close();
    await (await clickOver((html) => html)).close();
    clean = await lookEverywhere();
    expect(told.length).toBe(0);
  });
  afterAll(async () => {
    await toolbar?.close();
    await hosts?.close();
  });

  /** A true click over a calendar page; it also tells the side panel whose engagement to show. */
  const clickOver = async (change: (html: string) => string): Promise<Page> => {
    const made = callPage('calendar', callStart(Date.now()));
    hosts.put(made.url, change(made.html));
    const page = await toolbar.browser.newPage();
    await page.goto(made.url);
    const popup = await toolbar.click(page);
    await popup.waitForSelector(READ);
    return popup;
  };

  const trapped = async (file: string): Promise<Page> => {
    const page = await toolbar.browser.newPage();
    await setTraps(page);
    await page.goto(`chrome-extension://${toolbar.id}/${file}`);
    return page;
  };

  /** Opens every view over the book as it now lies on disk, and counts what stands there. */
  async function lookEverywhere(): Promise<Record<string, Record<string, number>>> {
    const seen: Record<string, Record<string, number>> = {};
    const page = await trapped('workbench.html');
    const engagements = some(BOOK.engagements, 3).flatMap(({ id }) =>
      VIEWS.map((view) => `/e/${id}/${view}`),
    );
    for (const screen of [...SCREENS, ...engagements]) {
      await goTo(page, screen);
      await page.waitForSelector('h1');
      seen[screen] = await settled(page, clean?.[screen]);
      if (await page.evaluate(() => document.body.innerText.includes('ran()'))) told.push(screen);
    }
    expect(await caughtIn(page), 'workbench').toEqual({ ran: 0, reports: [] });
    await page.close();
    for (const file of ['popup.html', 'sidepanel.html', 'options.html']) {
      const other = await trapped(file);
      await other.waitForSelector('h1');
      for (const field of await other.$$('[role=combobox]')) await field.focus();
      seen[file] = await settled(other, clean?.[file]);
      if (await other.evaluate(() => document.body.innerText.includes('ran()'))) told.push(file);
      expect(await caughtIn(other), file).toEqual({ ran: 0, reports: [] });
      await other.close();
    }
    return seen;
  }

  test('there are more than 500 of them', () => {
    expect(NAUGHTY.length).toBeGreaterThan(560);
  });

  test.each(
    some(
      [
        ['in long texts, so that each stands in many fields', inGroups(24)],
        ['three at a time', inGroups(3)],
      ] as const,
      2,
    ),
  )(
    'in every text of a practice, %s: no script runs and no element is added in any view',
    async (_, strings) => {
      const source = endless(strings);
      const book = withTexts(BOOK, source.next);
      expect(misfitsOf(book)).toEqual([]);
      const home = await toolbar.open('workbench.html');
      await layDown(home, book);
      await home.close();
      told = [];
      expect(await lookEverywhere()).toEqual(clean);
      expect(told.length).toBeGreaterThan(Object.keys(clean ?? {}).length / 2);
      expect(told).toEqual(expect.arrayContaining(['popup.html', 'sidepanel.html']));
      expect(source.given()).toBeGreaterThan(strings.length);
    },
  );

  test('in the title and the names of a page, read by a true click', async () => {
    for (const text of some(inGroups(45), 3)) {
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
      const popup = await clickOver((html) => html.replace(/Tomás Rivera/g, () => escaped));
      await popup.locator('.opener').click();
      expect(await loadedElements(popup)).toEqual(clean?.['popup.html']);
      await popup.close();
    }
  });
});
