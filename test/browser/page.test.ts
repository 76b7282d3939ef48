import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePage } from '#extension/serve/page.ts';
import { serveWorkbench } from '#extension/serve/serve.ts';
import { EXTENSION, openChromium, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';

const PORT = 4957;
const ADDRESS = `http://localhost:${PORT}/book/`;

describeWith('chromium', 'the workbench as a page of a static host', (path) => {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-page-'));
  let browser: Opened;
  let close = (): void => undefined;

  beforeAll(async () => {
    makePage(EXTENSION, join(folder, 'book'));
    const served = await serveWorkbench(folder, { port: PORT, example: true, browser: false });
    if (typeof served === 'string') throw new Error(served);
    close = () => served.close();
    browser = await openChromium(path, { width: 390 });
  });
  afterAll(async () => {
    await browser?.close();
    close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('it runs in any folder, can be installed, speaks to nobody else, and starts with the host gone', async () => {
    const page = await browser.context.newPage();
    const errors: string[] = [];
    const asked = new Set<string>();
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(ADDRESS);
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      await navigator.serviceWorker.ready;
      return (await (await fetch(link?.href ?? '')).json()) as { display: string; start_url: string };
    });
    expect(manifest).toMatchObject({ display: 'standalone', start_url: './' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    close();
    await page.reload();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(errors).toEqual([]);
    expect([...asked]).toEqual([`http://localhost:${PORT}`]);
  });
});
