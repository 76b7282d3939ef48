import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callPage, type CallPage } from '#test/support/call-pages.ts';
import {
  callPractice,
  callStart,
  CLIENTS,
  layDown,
  onDisk,
  type Surface,
} from '#test/support/call-practice.ts';
import { startFakeHosts, type FakeHosts } from '#test/support/fake-hosts.ts';
import { describeWith } from '#test/support/needs.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';
import { escape, fillByKeys, READ } from './popup-keys.ts';

const SURFACES = Object.keys(CLIENTS) as Surface[];
const START = callStart(Date.now());
const MOST_PRESSES = 10;

describeWith(
  'chromium',
  'after a call: a true click on the toolbar over pages under their own names',
  (path) => {
    let hosts: FakeHosts;
    let toolbar: Toolbar;
    let workbench: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      hosts = await startFakeHosts();
      toolbar = await openToolbar({ path, resolverRules: hosts.resolverRules });
      workbench = await toolbar.open('workbench.html');
      await workbench.waitForSelector('h1');
      await layDown(workbench, callPractice(Date.now()));
    });
    afterAll(async () => {
      await toolbar?.close();
      await hosts?.close();
    });

    const show = async ({ url, html }: CallPage): Promise<Page> => {
      hosts.put(url, html);
      const page = await toolbar.browser.newPage();
      await page.goto(url);
      return page;
    };
    const click = async (page: Page): Promise<Page> => {
      const popup = await toolbar.click(page);
      popup.on('pageerror', (error) => errors.push(String(error)));
      popup.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await popup.waitForSelector(READ);
      return popup;
    };

    const logged = async (surface: Surface, homework: string) => {
      const sessions = await onDisk(workbench, 'sessions');
      const ours = sessions.filter((one) => one['engagement'] === `eng_${surface}`);
      expect(ours).toHaveLength(3);
      expect(ours.find((one) => one['id'] === `ses_${surface}_2`)).toMatchObject({
        outcome: 'held',
        gotValue: 'yes',
      });
      const actions = await onDisk(workbench, 'actions');
      expect(actions.find((one) => one['id'] === `act_${surface}`)).toMatchObject({ state: 'done' });
      expect(actions.filter((one) => one['text'] === homework)).toHaveLength(1);
      await workbench.evaluate((to) => void (location.hash = to), `/e/eng_${surface}/sessions`);
      await workbench.waitForFunction(
        (text) => document.body.innerText.includes(text),
        { polling: 100 },
        homework,
      );
    };

    test.each(SURFACES)(
      '%s: read, matched, filled by keys alone, saved, and seen in the workbench',
      async (surface) => {
        const made = callPage(surface, START);
        const page = await show(made);
        const before = await page.evaluate(() => document.documentElement.outerHTML);
        const asked = hosts.asked.length;
        const popup = await click(page);
        expect(await popup.$eval('h1', (title) => title.textContent)).toBe(CLIENTS[surface].name);
        const homework = `Write the ${surface} letter`;
        expect(await fillByKeys(popup, homework)).toBeLessThanOrEqual(MOST_PRESSES);
        await popup.waitForSelector('.saved-filed');
        await logged(surface, homework);
        expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
        expect(hosts.asked.slice(asked).filter((one) => !one.endsWith('/favicon.ico'))).toEqual([]);
        await escape(popup);
        await page.close();
      },
    );

    test('before the click nothing of ours is in the page: no script, no element, no request', async () => {
      const made = callPage('calendar', START);
      hosts.put(made.url, made.html);
      const page = await toolbar.browser.newPage();
      const worlds: string[] = [];
      const session = await page.createCDPSession();
      session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
      await session.send('Runtime.enable');
      const asked = hosts.asked.length;
      await page.goto(made.url);
      const [served, shown] = await page.evaluate(
        (html) => [
          new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
          document.documentElement.outerHTML,
        ],
        made.html,
      );
      expect(shown).toBe(served);
      expect(worlds.filter((origin) => origin.includes('extension'))).toEqual([]);
      expect(hosts.asked.slice(asked).filter((one) => !one.endsWith('/favicon.ico'))).toHaveLength(1);
      const popup = await click(page);
      expect(worlds.filter((origin) => origin.includes('extension'))).not.toEqual([]);
      await popup.close();
      await page.close();
    });

    test('a page the browser gives nobody access to: the same form, to be typed', async () => {
      const page = await toolbar.browser.newPage();
      await page.goto('chrome://version');
      const popup = await click(page);
      await popup.waitForSelector('[role=combobox]');
      await popup.close();
      await page.close();
    });

    test('offline, with the worker cut off too, a call is read, saved and in the workbench all the same', async () => {
      const page = await show(callPage('teams', START + 86_400_000));
      const worker = await (await toolbar.worker()).createCDPSession();
      const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      await worker.send('Network.enable');
      await worker.send('Network.emulateNetworkConditions', offline);
      await page.setOfflineMode(true);
      const popup = await click(page);
      await popup.setOfflineMode(true);
      const reached = await worker.send('Runtime.evaluate', {
        expression: `fetch('https://teams.microsoft.com/v2/').then(() => 'online', () => 'offline')`,
        awaitPromise: true,
      });
      expect(reached.result.value).toBe('offline');
      await popup.waitForSelector('.who-part h1');
      await fillByKeys(popup, 'Offline homework');
      await popup.waitForSelector('.saved-filed');
      expect(
        (await onDisk(workbench, 'actions')).filter((one) => one['text'] === 'Offline homework'),
      ).toHaveLength(1);
      await popup.close();
      await page.close();
    });

    test('a form left half-typed is there again: after Escape, after the worker was killed, after the extension was reloaded', async () => {
      const page = await show(callPage('meet', START));
      const typed = 'Half a sentence of home';
      let popup = await click(page);
      await popup.focus('.new-homework input');
      await popup.keyboard.type(typed);
      for (const interrupt of ['escape', 'kill', 'reload'] as const) {
        await escape(popup);
        if (interrupt === 'kill') await toolbar.killWorker();
        if (interrupt === 'reload') await toolbar.reload();
        popup = await click(page);
        expect(await popup.$eval('.new-homework input', (input) => input.value), interrupt).toBe(typed);
      }
      await popup.close();
      await page.close();
    });

    test('nothing went wrong on the way, and the policy was never broken', () => {
      expect(errors).toEqual([]);
    });
  },
);
