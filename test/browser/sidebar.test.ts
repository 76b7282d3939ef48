import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { accessTrouble } from '#test/support/axe.ts';
import { openChromium, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';
import { addonHome, practiceSheet } from '#test/support/sheets/addon-home.ts';
import { bridgeTo, openAddonPage, type Bridge } from '#test/support/sheets/page-host.ts';
import { openScript, type ScriptHost } from '#test/support/sheets/script-host.ts';
import { user } from '#test/support/sheets/user.ts';
import { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { clientTests } from './sidebar-client.ts';

const NOW = Date.UTC(2026, 9, 22, 15);

describeWith('chromium', 'the sidebar and the dialog in Google’s frame', (path) => {
  let opened: Opened;
  let book: FakeWorkbook;
  let host: ScriptHost;
  let bridge: Bridge;
  let page: Page | null = null;
  const errors: string[] = [];

  beforeAll(async () => {
    book = practiceSheet(new FakeWorkbook('practice'), examplePractice(NOW, 'Europe/Berlin'));
    host = openScript(book, NOW);
    host.call('menuRecalculate');
    opened = await openChromium(path, { width: 300, frames: 'store' });
    bridge = await bridgeTo(opened.context, host);
  });
  afterEach(async () => {
    expect(errors.splice(0)).toEqual([]);
    bridge.fails = null;
    await page?.close();
  });
  afterAll(() => opened?.close());

  const select = (tab: string, row: number) =>
    host.spreadsheet.getSheetByName(tab)?.getRange(row, 1).activate();

  async function show(
    file: 'sidebar.html' | 'dialog.html',
    options: Parameters<typeof openAddonPage>[2] = {},
  ): Promise<Frame> {
    const shown = await openAddonPage(opened.context, file, options);
    page = shown.page;
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
    return shown.frame;
  }

  test('the selected row shows state, reasons, value, what was seen and the next step; a link leads to its cell', async () => {
    select('Engagements', 3);
    const frame = await show('sidebar.html');
    await frame.getByRole('heading', { name: /Kälteanlagentechnik/ }).waitFor();
    const text = await frame.locator('body').innerText();
    for (const words of [
      'Engagements, row 3',
      'Choose, 6 loose ends',
      'has no source',
      'EUR 159,255',
      '419 %',
      'For this row',
    ])
      expect(text.replace(/[\u2009\u202f\u00a0]/g, ' ')).toContain(words);
    await frame.getByRole('button', { name: /show the working of Likely value/ }).click();
    await frame.getByText('sum of the likely values').waitFor();
    await page?.keyboard.press('Escape');
    expect(await accessTrouble(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Go to Value, row 4' }).click();
    await expect.poll(() => host.spreadsheet.getActiveRange()?.getSheet().getName()).toBe('Value');
    expect(host.spreadsheet.getActiveRange()?.getRow()).toBe(4);
  });

  test('a session is logged in the sidebar and stands in the sheet; then the derived tabs ask for a recalculation', async () => {
    select('Engagements', 2);
    const frame = await show('sidebar.html', { panel: 'log' });
    await frame.getByLabel('What was missing').fill('=1+1 more practice');
    await frame.getByLabel('Next homework, one a line').fill('Call three clients');
    await frame.getByRole('button', { name: 'Save the session' }).click();
    await frame.getByText('Saved the session of Tomás Rivera.').waitFor();
    const after = (await addonHome(book).load()).book;
    expect(after.sessions.some((one) => one.missing === '=1+1 more practice' && one.outcome === 'held')).toBe(
      true,
    );
    expect(after.actions.at(-1)?.text).toBe('Call three clients');
    await frame.getByRole('button', { name: 'Recalculate' }).click();
    await frame.getByText('The derived tabs are up to date.').waitFor();
    expect(await frame.getByText('The derived tabs are out of date.').count()).toBe(0);
  });

  test('several signed-in accounts are said plainly, with what was typed still there', async () => {
    select('Engagements', 2);
    const frame = await show('sidebar.html', { panel: 'log' });
    await frame.getByLabel('What was missing').fill('Kept while Google refuses');
    bridge.fails =
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.';
    await frame.getByRole('button', { name: 'Save the session' }).click();
    await frame.getByText('Google answers as another account.').waitFor();
    expect(await frame.getByLabel('What was missing').inputValue()).toBe('Kept while Google refuses');
    bridge.fails = null;
    await frame.getByRole('button', { name: 'Save the session' }).click();
    await frame.getByText('Saved the session').waitFor();
  });

  test('another row that is selected is shown by itself, and offered where a form holds what was typed', async () => {
    select('Engagements', 2);
    const frame = await show('sidebar.html');
    await frame.getByRole('heading', { name: 'Tomás Rivera' }).waitFor();
    select('Engagements', 3);
    await frame.getByRole('heading', { name: /Kälteanlagentechnik/ }).waitFor();
    await frame.getByRole('button', { name: 'Log a session' }).click();
    await frame.getByLabel('What was missing').fill('Half a sentence');
    select('Engagements', 2);
    await frame.getByText('Engagements, row 2 is selected now.').waitFor();
    expect(await frame.getByLabel('What was missing').inputValue()).toBe('Half a sentence');
    expect(await accessTrouble(frame)).toEqual([]);
    // Reading again keeps it too.
    await frame.getByRole('button', { name: 'Refresh' }).click();
    await frame.getByRole('button', { name: 'Refresh' }).waitFor();
    expect(await frame.getByLabel('What was missing').inputValue()).toBe('Half a sentence');
    select('Engagements', 4);
    await frame.getByRole('button', { name: 'Show it' }).click();
    await frame.locator('.side:not(.busy)').waitFor();
    expect(await frame.getByLabel('What was missing').inputValue()).toBe('');
  });

  test('nothing selected offers the engagements to choose from', async () => {
    select('Settings', 3);
    const frame = await show('sidebar.html');
    await frame.getByRole('heading', { name: 'Select a row of an engagement' }).waitFor();
    expect(await accessTrouble(frame)).toEqual([]);
    await frame.getByRole('button', { name: /Tomás Rivera/ }).click();
    await frame.getByRole('heading', { name: 'Tomás Rivera' }).waitFor();
  });

  test('a sheet that is not set up is set up from the sidebar', async () => {
    const bare = new FakeWorkbook('bare');
    const own = await openChromium(path, { width: 300 });
    try {
      await bridgeTo(own.context, openScript(bare, NOW));
      const { frame } = await openAddonPage(own.context, 'sidebar.html');
      await frame.getByRole('button', { name: 'Set up this sheet' }).click();
      await frame.getByText(/^Added \d+ tabs\./).waitFor();
      await frame.getByRole('heading', { name: 'Select a row of an engagement' }).waitFor();
      expect(bare.tabs.some(({ title }) => title === 'Engagements')).toBe(true);
    } finally {
      await own.close();
    }
  });

  test.each(['new', 'price', 'ask', 'check', 'help', 'log'])(
    'the panel “%s” stands in no one’s way',
    async (panel) => {
      select('Engagements', 3);
      const frame = await show('sidebar.html', { panel });
      await frame.locator('h1').waitFor();
      expect(await accessTrouble(frame)).toEqual([]);
    },
  );

  test('a cell that cannot be read is listed with a link to it', async () => {
    user(book).type('Payments', 1, 0, 'Nobody we know');
    select('Engagements', 2);
    const frame = await show('sidebar.html', { panel: 'check' });
    await frame
      .getByRole('button', { name: /^Go to Payments, row 2|Go to A2/ })
      .first()
      .click();
    await expect.poll(() => host.spreadsheet.getActiveRange()?.getSheet().getName()).toBe('Payments');
  });

  test('the proposal in its dialog is downloaded as HTML and Markdown and prints without a further right', async () => {
    select('Engagements', 3);
    const frame = await show('dialog.html', { width: 860, height: 640 });
    await frame.locator('iframe.paper').waitFor();
    const paper = frame.frameLocator('iframe.paper');
    await paper.getByRole('heading', { name: /Ich will einen Techniker/ }).waitFor();
    for (const [button, ending, words] of [
      ['HTML', '.html', '<!doctype html>'],
      ['Markdown', '.md', 'Ich will einen Techniker'],
    ] as const) {
      const [file] = await Promise.all([
        page?.waitForEvent('download'),
        frame.getByRole('button', { name: button }).click(),
      ]);
      expect(file?.suggestedFilename()).toContain(ending);
      expect(readFileSync((await file?.path()) ?? '', 'utf8')).toContain(words);
    }
    await frame.getByRole('button', { name: 'Print' }).click();
    await frame.locator('iframe.sr').waitFor({ state: 'attached' });
    await frame.getByText('Guarantee terms').click();
    const terms = paper.getByText(/Garantie/).first();
    await terms.waitFor();
  });

  clientTests(() => ({ book, context: opened.context, select, show }));
});
