import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '#test/support/needs.ts';
import { openWorkbench, type ServedWorkbench } from '#test/support/served-workbench.ts';
import { hands } from './people/hands.ts';
import { TOUCH } from './people/ways.ts';

const PORT = 4976;
const MAIN = ['today', 'engagements', 'practice', 'learning', 'new', 'meeting', 'exchange', 'settings'];
const VIEWS = ['', 'brief', 'value', 'proposal', 'guarantee', 'sessions', 'ask', 'tasks', 'plan', 'done'];

const CONTENT = 'main :is(section, table, form, fieldset, iframe)';

/** What is touched in the screen and is not 44 high and wide; a mark that is chosen is touched by its words. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator('body').evaluate((body) =>
    [...body.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((one) => {
      const at = one.closest('label') ?? one;
      const { width, height } = at.getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
      return isSeen && (width < 44 || height < 44)
        ? [`${one.tagName} “${at.textContent}” ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    }),
  );

describeWith('chromium', 'the workbench on a phone, by touch', (path) => {
  let workbench: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench(path, { port: PORT, example: true, phone: true });
    ({ page } = workbench);
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('heading', { name: 'Do now' }).waitFor();
  });
  afterAll(() => workbench?.close());

  const { press, follow, view, type, choose, reads, here } = hands(() => page, TOUCH);
  const client = async (name: string) => {
    await follow('Engagements');
    await follow(name);
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  test('the bar leads to the places used most, and More to all others', async () => {
    const settings = page.getByRole('link', { name: 'Settings' });
    expect(await settings.isVisible()).toBe(false);
    await press('More');
    await settings.tap();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await settings.isVisible()).toBe(false);
  });

  test('on every screen what is touched is 44 high and wide, nothing lies past the edge, and its own begins above the fold', async () => {
    await client('Brightwell');
    const id = page.url().split('/').at(-1) ?? '';
    const places = [...MAIN.map((one) => `/${one}`), ...VIEWS.map((one) => `/e/${id}/${one}`)];
    const found: Record<string, unknown> = {};
    for (const place of places) {
      await page.evaluate((to) => void (location.hash = to), place);
      await page.locator(CONTENT).first().waitFor();
      const small = await tooSmall(page);
      const across = await page.evaluate(() => document.documentElement.scrollWidth);
      const pushed = await page
        .locator('.table-wrap')
        .evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel),
        );
      const head = await page.locator('main :is(.page-head, .tabs)').last().boundingBox();
      const top = head ? head.y + head.height : null;
      if (small.length > 0 || across !== 390 || pushed.length > 0 || top === null || top > 450)
        found[place] = { small, across, pushed, top };
    }
    expect(found).toEqual({});
  });

  test('a call is logged for the engagement in view', async () => {
    await client('Brightwell');
    await follow('Log a call');
    await press('Type it instead');
    await choose('Got value', 'Yes');
    await type('Next homework, one a line', 'Fill two chairs');
    await press('Save the session');
    await reads('Fill two chairs');
  });

  test('a payment is noted, and the brief is read', async () => {
    await client('Brightwell');
    await view('Tasks');
    await press(/^It came ?: Second half/);
    await page.getByText(/came/).nth(1).waitFor();
    await view('Brief');
    await reads('Not told yet');
  });

  test('a reply is pasted and becomes the client’s own word', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await client('Kestrel');
    await view('Ask the client');
    await here().getByRole('button', { name: 'Write the message' }).first().tap();
    const message = await here().locator('textarea').first().inputValue();
    const code = /\[([^\]]+)\]/.exec(message)?.[1];
    await here().getByRole('button', { name: 'Copy and note it' }).first().tap();
    await here().getByText('Asked so far').waitFor();
    await here()
      .locator('textarea')
      .last()
      .fill(`Date: Mon, 30 Nov 2026 08:00:00 +0100\n\nYes, all of it. [${code}]`);
    await reads(/Read from the mail/);
    await press('Record it');
    await reads(/own word/);
    expect(workbench.errors).toEqual([]);
  });
});
