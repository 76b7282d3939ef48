import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callPage } from '#test/support/call-pages.ts';
import { callPractice, callStart, CLIENTS, layDown } from '#test/support/call-practice.ts';
import { startFakeHosts, type FakeHosts } from '#test/support/fake-hosts.ts';
import { some } from '#test/support/proof.ts';
import { describeWith } from '#test/support/needs.ts';
import { READ } from './popup-keys.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';
import { grantedBuild, switchPresenceOn } from '#test/support/watching.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MEET = 'https://meet.google.com/abc-defg-hij';
const ROOM = 'meet abc-defg-hij';

interface Kept {
  readonly stays: readonly { readonly left: boolean; readonly people: readonly string[] }[];
}

/** The presence of the room as it lies on disk; null where nothing was seen. */
const presenceOn = (page: Page): Promise<Kept | null> =>
  page.evaluate(async (key) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('valueback-capture');
      opening.onsuccess = () => done(opening.result);
    });
    const found = db.transaction('presence').objectStore('presence').get(key);
    await new Promise((done) => (found.onsuccess = done));
    db.close();
    return (found.result as Kept | undefined) ?? null;
  }, ROOM);

/** Waits until presence on disk is so; the script looks every four seconds. */
async function seenAs(page: Page, holds: (kept: Kept | null) => boolean): Promise<Kept | null> {
  for (let tries = 0; tries < 60; tries++) {
    const kept = await presenceOn(page);
    if (holds(kept)) return kept;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`It stayed ${JSON.stringify(await presenceOn(page))}`);
}

/** Goes to the call and waits until our script there has looked, and the worker has heard whatever it had to say. */
async function firstLook(toolbar: Toolbar, call: Page): Promise<void> {
  const session = await call.createCDPSession();
  const begun = new Promise<void>((done) =>
    session.on(
      'Runtime.executionContextCreated',
      ({ context }) => void (context.origin.includes(toolbar.id) && done()),
    ),
  );
  await session.send('Runtime.enable');
  await call.goto(MEET);
  await begun;
  await call.evaluate(() => document.title);
  await switchPresenceOn(toolbar);
}

describeWith('chromium', 'beside the call', (path) => {
  const granted = grantedBuild();
  let hosts: FakeHosts;
  let toolbar: Toolbar;
  let ours: Page;

  beforeAll(async () => {
    hosts = await startFakeHosts();
    toolbar = await openToolbar({ path, resolverRules: hosts.resolverRules, extension: granted.path });
    ours = await toolbar.open('workbench.html');
    await ours.waitForSelector('h1');
    await layDown(ours, callPractice(Date.now()));
  });
  afterAll(async () => {
    await toolbar?.close();
    await hosts?.close();
    granted.remove();
  });

  test('the panel follows the click, and what is answered in it stands in the popup', async () => {
    const { url, html } = callPage('zoom', callStart(Date.now()));
    hosts.put(url, html);
    const call = await toolbar.browser.newPage();
    await call.goto(url);
    const popup = await toolbar.click(call);
    await popup.waitForSelector(READ);
    await popup.close();

    const panel = await toolbar.open('sidepanel.html');
    await panel.waitForSelector('.homework');
    expect(await panel.$eval('h1', (one) => one.textContent)).toBe(CLIENTS.zoom.name);
    expect(await panel.$eval('.panel-head', (one) => one.textContent)).toContain('Chosen at your last click');
    await panel.locator('.homework input[value="partly"]').click();
    await panel.waitForSelector('.homework .chosen');
    await panel.type('.note-field input', 'Wants to begin in January');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.note-last');
    await panel.close();

    const again = await toolbar.click(call);
    await again.waitForSelector(READ);
    expect(await again.$eval('.homework .chosen', (one) => one.textContent)).toBe('Partly');
    expect(await again.$eval('.popup', (one) => one.textContent)).toContain('One note');
    await again.close();
    await call.close();
  });

  test('presence, where it was switched on: nothing of a lobby, joined, left', async () => {
    await switchPresenceOn(toolbar);
    hosts.put(MEET, '<!doctype html><title>Meet</title><button data-is-muted="true">Join now</button>');
    const call = await toolbar.browser.newPage();
    await firstLook(toolbar, call);
    expect(await presenceOn(ours)).toBeNull();

    await call.evaluate((name) => {
      for (const [id, label] of Object.entries({ a: 'Nora Lindqvist', b: name })) {
        const tile = document.createElement('div');
        tile.dataset['participantId'] = id;
        tile.ariaLabel = label;
        document.body.append(tile);
      }
    }, CLIENTS.meet.name);
    const joined = await seenAs(ours, (kept) => kept !== null);
    expect(joined?.stays).toMatchObject([{ left: false, people: ['Nora Lindqvist', CLIENTS.meet.name] }]);

    await call.reload();
    await seenAs(ours, (kept) => kept?.stays[0]?.left === true);
    await call.close();
  });

  describe.each([
    ['sidepanel.html', [300, 360, 400]],
    ['options.html', [360, 760, 1280]],
  ] as const)('%s', (name, widths) => {
    test.each(
      some(
        widths.flatMap((width) => [[width, 'light'] as const, [width, 'dark'] as const]),
        5,
      ),
    )('at %i px, %s, has no accessibility violation and does not scroll sideways', async (width, scheme) => {
      const page = await toolbar.browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 900 });
      await page.goto(`chrome-extension://${toolbar.id}/${name}`);
      await page.waitForSelector('h1');
      await page.waitForSelector('h2');
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
      });
      expect(found).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
      await page.close();
    });
  });
});
