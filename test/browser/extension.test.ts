import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookToJson } from '#shared/table/book/json.ts';
import { examplePractice } from '#shared/workflows/example/example-practice.ts';
import { extensionId, openChromium, workerOf, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';

/** Another extension that may do as much as ours: it has a worker, and nothing more. */
function stranger(): string {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-stranger-'));
  writeFileSync(join(folder, 'stranger.js'), 'self.addEventListener("activate", () => undefined);');
  const background = { service_worker: 'stranger.js' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Stranger', version: '1', background })); // prettier-ignore
  return folder;
}

/** Runs in a page or worker of an extension: what is answered to each message, or why it was not taken. */
function answers({
  to,
  asked,
}: {
  readonly to: string;
  readonly asked: readonly object[];
}): Promise<string[]> {
  const { runtime } = (globalThis as unknown as { chrome: Browser }).chrome;
  return Promise.all(
    asked.map((one) => runtime.sendMessage(to, one).then((answer) => String(JSON.stringify(answer)), (error: Error) => error.message)), // prettier-ignore
  );
}

/** What a browser says to a sender whom nobody listens to. */
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

interface Browser {
  readonly runtime: { sendMessage(to: string, message: object): Promise<unknown> };
}

describeWith('chromium', 'the built extension, loaded in a real Chromium', (path) => {
  let browser: Opened;
  let page: Page;
  let id = '';
  const reports: string[] = [];

  beforeAll(async () => {
    browser = await openChromium(path, { extension: true, beside: stranger() });
    id = await extensionId(browser.context);
    page = await browser.context.newPage();
    page.on('pageerror', (error) => reports.push(error.message));
    page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
  });
  afterAll(() => browser?.close());

  test('its id is the one its key fixes, so that the local workbook stays where it is', () => {
    expect(id).toBe('banmblpkmdefehaeellcjoobapddbiog');
  });

  test('a second extension in the same browser gets no answer, whatever it asks; our own page gets one', async () => {
    const asked = [{ kind: 'file' }, { kind: 'undo', id: 'cmd_1' }, { kind: 'presence', phase: 'inCall', people: ['Ada'], others: 1 }]; // prettier-ignore
    await page.goto(`chrome-extension://${id}/popup.html`);
    const [own] = await page.evaluate(answers, { to: id, asked: asked.slice(0, 1) });
    expect([NOBODY, 'undefined']).not.toContain(own);
    const worker = await workerOf(browser.context, 'stranger.js');
    const told = await worker.evaluate(answers, { to: id, asked });
    expect(told).toEqual(asked.map(() => NOBODY));
  });

  test('it opens empty, takes a practice brought as a file, and finds it again after a reload', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'valueback-')), 'practice.json');
    writeFileSync(file, bookToJson(examplePractice(Date.parse('2026-10-22T15:06:00Z'), 'Europe/Berlin')));
    await page.goto(`chrome-extension://${id}/workbench.html`);
    await page.getByText('Begin with your first call').waitFor();
    await page.evaluate(() => void (location.hash = '/exchange'));
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: /^Bring \d+ rows in/ }).click();
    await page.getByText(/^Bring \d+ rows in/).waitFor({ state: 'detached' });
    await page.reload();
    await page.evaluate(() => void (location.hash = '/engagements'));
    await page.getByRole('link', { name: 'Tomás Rivera' }).waitFor();
  });

  test('a proposal is shown with its own look under the strict policy of an extension page', async () => {
    await page.getByRole('link', { name: /^Rheinisch/ }).click();
    await page.getByRole('link', { name: 'Proposal', exact: true }).click();
    const heading = page.frameLocator('iframe.paper').locator('h1');
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((node) => getComputedStyle(node).fontFamily))
      .toMatch(/serif|Georgia|Palatino/i);
  });

  test('what a German client reads is German to the browser, on the page and where it is reworded', async () => {
    const html = page.frameLocator('iframe.paper').locator('html');
    expect(await html.getAttribute('lang')).toBe('de');
    await page.getByRole('button', { name: 'Change its wording' }).click();
    expect(await page.locator('textarea[id^=block-]').first().getAttribute('lang')).toBe('de');
  });

  test('the popup leads to the workbench', async () => {
    await page.goto(`chrome-extension://${id}/popup.html`);
    await page.getByRole('button', { name: 'Open the workbench' }).waitFor();
  });

  test('two tabs on one book: the other tab shows a save without a reload', async () => {
    await page.goto(`chrome-extension://${id}/workbench.html#/settings`);
    const other = await browser.context.newPage();
    await other.goto(`chrome-extension://${id}/workbench.html#/settings`);
    await other.getByLabel('Practice', { exact: true }).waitFor();
    await page.getByLabel('Practice', { exact: true }).fill('Two tabs & Co.');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await other.locator('.nav-home', { hasText: 'Two tabs & Co.' }).waitFor();
    await other.close();
  });

  test('nothing was reported on the way: no error, no breach of the policy', () => {
    expect(reports).toEqual([]);
  });

  test('its pages take no markup from text and speak to nobody but Google', async () => {
    const tried = await page.evaluate(async () => {
      const refused = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(
            () => 'done',
            () => 'refused',
          );
      return [
        await refused(() => new DOMParser().parseFromString('<b>a</b>', 'text/html')),
        await refused(() => Object.assign(document.createElement('iframe'), { srcdoc: '<b>a</b>' })),
        await refused(() => fetch('https://example.com/')),
      ];
    });
    expect(tried).toEqual(['refused', 'refused', 'refused']);
  });
});
