import type { Page } from 'puppeteer-core';
import { callPage } from '#test/support/call-pages.ts';
import { callPractice, callStart, layDown } from '#test/support/call-practice.ts';
import { startFakeHosts, type FakeHosts } from '#test/support/fake-hosts.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';
import { median, p95, type Measured } from './measure.ts';

const OPENINGS = 7;
const SAVES = 40;

/** What one opening of the popup cost, in milliseconds. */
interface Opening {
  readonly paint: number;
  readonly ready: number;
  readonly script: number;
}

/** Runs in the popup: notes when a client can be typed and Save pressed, and when "saved" stands there after the key. */
function watchForm(): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { times });
  addEventListener('keydown', ({ key }) => key === 'Enter' && (times['pressed'] = performance.now()), true);
  new MutationObserver(() => {
    if (document.querySelector('.save:not([disabled])') && document.querySelector('[role=combobox]'))
      times['ready'] ??= performance.now();
    if (document.querySelector('.saved')) times['saved'] ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

const timeOf = (page: Page, name: string): Promise<number> =>
  page
    .waitForFunction(
      (key) => (globalThis as unknown as { times: Record<string, number> }).times[key],
      {},
      name,
    )
    .then((handle) => handle.jsonValue() as Promise<number>);

/** The form as a page, fresh each time, over a practice of five clients: first paint, Save, and the script until then. */
async function openForm(toolbar: Toolbar): Promise<{ page: Page; opening: Opening }> {
  const page = await toolbar.browser.newPage();
  await page.evaluateOnNewDocument(watchForm);
  await page.goto(`chrome-extension://${toolbar.id}/popup.html`);
  const ready = await timeOf(page, 'ready');
  const { ScriptDuration = 0 } = await page.metrics();
  const paint = await page.evaluate(firstPaint);
  return { page, opening: { paint, ready, script: ScriptDuration * 1000 } };
}

/** First paint of a page with one word on it: what this machine needs for any page. */
async function paintOfNothing(toolbar: Toolbar, hosts: FakeHosts): Promise<number> {
  hosts.put('https://page.example/', '<!doctype html><title>x</title><p>x</p>');
  const times: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    const page = await toolbar.browser.newPage();
    await page.goto('https://page.example/');
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    times.push(await page.evaluate(firstPaint));
    await page.close();
  }
  return median(times);
}

const firstPaint = (): number => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;

/** From the key to "saved on this device", which is said once the disk has it; the worker was killed before. */
async function saveCold(toolbar: Toolbar, turn: number): Promise<number> {
  const { page } = await openForm(toolbar);
  await page.waitForSelector('[role=combobox]');
  await page.type('[role=combobox]', `Client ${turn}`);
  await toolbar.killWorker();
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  const took = (await timeOf(page, 'saved')) - (await timeOf(page, 'pressed'));
  await page.close();
  return took;
}

/** The popup from opening to saved. */
export async function benchPopup(path: string): Promise<Measured[]> {
  const hosts = await startFakeHosts();
  const toolbar = await openToolbar({ path, resolverRules: hosts.resolverRules });
  const home = await toolbar.open('workbench.html');
  await home.waitForSelector('h1');
  await layDown(home, callPractice(Date.now()));
  const nothing = await paintOfNothing(toolbar, hosts);
  const openings: Opening[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    const { page, opening } = await openForm(toolbar);
    openings.push(opening);
    await page.close();
  }
  const clicked = await benchClick(toolbar, hosts.put);
  const saves: number[] = [];
  for (let n = 0; n < SAVES; n++) saves.push(await saveCold(toolbar, n));
  await toolbar.close();
  await hosts.close();
  const timesOf = (what: string, ms: number, budget: number): Measured => ({
    what,
    value: ms / nothing,
    unit: '×',
    budget,
    beside: `${ms.toFixed(0)} ms, a page with one word ${nothing.toFixed(0)} ms`,
  });
  const of = (key: keyof Opening) => median(openings.map((one) => one[key]));
  return [
    timesOf('popup, first paint', of('paint'), 1.5),
    timesOf('popup, until the client can be typed and Save pressed', of('ready'), 2),
    { what: 'popup, script until Save may be pressed', value: of('script'), unit: 'ms', budget: 80 },
    {
      what: 'popup over a calendar page, from its start until the call is matched',
      value: clicked,
      unit: 'ms',
      budget: null,
    },
    {
      what: 'save to disk with a cold worker, 95 of 100',
      value: p95(saves),
      unit: 'ms',
      budget: 50,
      beside: `median ${median(saves).toFixed(1)} ms`,
    },
  ];
}

async function benchClick(toolbar: Toolbar, put: (url: string, html: string) => void): Promise<number> {
  const made = callPage('calendar', callStart(Date.now()));
  put(made.url, made.html);
  const page = await toolbar.browser.newPage();
  await page.goto(made.url);
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    const popup = await toolbar.click(page);
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('Tom'), {
      polling: 5,
    });
    times.push(await popup.evaluate(() => performance.now()));
    await popup.close();
  }
  await page.close();
  return median(times);
}
