import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onDisk } from '#test/support/call-practice.ts';
import { describeWith } from '#test/support/needs.ts';
import { runs } from '#test/support/proof.ts';
import { openToolbar } from '#test/support/toolbar.ts';

const WORKER_KILLS = runs(200);
const BROWSER_KILLS = runs(60);
const ONCE = '1 engagement, 1 session';

/** What a form that saves without end tells: that the key was pressed, and that it said "saved". */
type Told = (what: 'pressed' | 'saved', name: string) => void;

/** Opens the form and lets it save one call after the other, each under a name of its own, until something stops it. */
async function saveWithoutEnd(popup: Page, prefix: string, tell: Told): Promise<void> {
  await popup.exposeFunction('tell', tell);
  await popup.evaluateOnNewDocument(saveOnAndOn, prefix);
  await popup.goto(popup.url());
}

/** Runs in the page of the form: types a client nobody has, presses Ctrl + Enter, waits for "saved", and begins anew. */
function saveOnAndOn(prefix: string): void {
  const tell = (globalThis as unknown as { tell: Told }).tell;
  const turn = Number(sessionStorage.getItem('turn') ?? 0);
  const name = `${prefix} ${turn}`;
  let pressedAt = 0;
  const press = () => {
    const place = document.querySelector('[role=combobox]') ?? document.body;
    place.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    if (pressedAt === 0) tell('pressed', name);
    pressedAt = performance.now();
  };
  /** What was left of another call is put away; then the name is typed, then the key pressed. */
  const act = (typed: boolean, field: HTMLInputElement | null) => {
    if (typed) press();
    else if (!field) document.querySelector<HTMLElement>('.foot .button.link')?.click();
    else {
      field.value = name;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
  const step = () => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]');
    const ready = document.querySelector('.save:not([disabled])') !== null;
    const waits = pressedAt > 0 && performance.now() - pressedAt < 1000;
    if (document.querySelector('.saved')) {
      sessionStorage.setItem('turn', String(turn + 1));
      tell('saved', name);
      location.reload();
      return;
    }
    const titled = field === null && document.querySelector('h1')?.textContent === name;
    const typed = pressedAt > 0 || titled || field?.value === name;
    if (ready && !waits) act(typed, field);
    setTimeout(step, 15);
  };
  step();
}

/** What lies on disk for each client, and whether one stands there twice. */
async function logged(page: Page): Promise<Map<string, string>> {
  const [clients, engagements, sessions] = await Promise.all([
    onDisk(page, 'clients'),
    onDisk(page, 'engagements'),
    onDisk(page, 'sessions'),
  ]);
  const found = new Map<string, string>();
  for (const { id, name } of clients) {
    const own = engagements.filter((one) => one['client'] === id).map((one) => one['id']);
    const held = sessions.filter((one) => own.includes(one['engagement'] as string));
    const what = `${own.length} engagement, ${held.length} session`;
    found.set(String(name), found.has(String(name)) ? `twice: ${what}` : what);
  }
  return found;
}

/** Has the worker file what waits. It may be asked again: a question wakes it. */
const fileAll = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    for (let n = 0; n < 20; n++)
      if ((await chrome.runtime.sendMessage({ kind: 'file' }).catch(() => null))?.done) return;
    throw new Error('The worker does not answer.');
  })()`);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Everything acknowledged is there, and everything that is there is there once. */
function expectOnce(all: ReadonlyMap<string, string>, acknowledged: readonly string[]): void {
  expect(acknowledged.filter((name) => all.get(name) !== ONCE)).toEqual([]);
  expect([...all].filter(([, what]) => what !== ONCE)).toEqual([]);
}

describeWith('chromium', 'a capture survives what may happen while it is saved', (path) => {
  let profile = '';

  beforeAll(() => {
    profile = mkdtempSync(join(tmpdir(), 'valueback-kills-'));
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  test(`the worker is killed ${WORKER_KILLS} times during a save: nothing is lost, nothing doubled`, async () => {
    const toolbar = await openToolbar({ path });
    const popup = await toolbar.open('popup.html');
    const acknowledged: string[] = [];
    let kills = 0;
    const finished = new Promise<void>((done) => {
      void saveWithoutEnd(popup, 'Client', (what, name) => {
        if (what === 'saved') acknowledged.push(name);
        // From the key to the last write of the worker is some 40 ms: the kills are spread over all of it and beyond.
        else if (kills < WORKER_KILLS)
          void pause((kills * 7) % 70)
            .then(() => toolbar.killWorker())
            .then(() => (kills += 1) === WORKER_KILLS && done());
      });
    });
    await finished;
    const page = await toolbar.open('workbench.html');
    await popup.close();
    await fileAll(page);
    expect(acknowledged.length).toBeGreaterThanOrEqual(WORKER_KILLS - 1);
    expectOnce(await logged(page), acknowledged);
    await toolbar.close();
  });

  test(`the browser is killed ${BROWSER_KILLS} times during a save: what was said to be saved is there, once`, async () => {
    const acknowledged: string[] = [];
    for (let n = 0; n < BROWSER_KILLS; n++) {
      const toolbar = await openToolbar({ path, profile });
      const popup = await toolbar.open('popup.html');
      const gone = new Promise((done) => toolbar.browser.once('disconnected', done));
      await saveWithoutEnd(popup, `Client ${n}`, (what, name) => {
        if (what === 'saved') acknowledged.push(name);
        else if (name.endsWith(` ${n % 3}`))
          void pause((n * 11) % 90).then(() => toolbar.browser.process()?.kill('SIGKILL'));
      }).catch(() => undefined);
      await gone;
    }
    const toolbar = await openToolbar({ path, profile });
    const page = await toolbar.open('workbench.html');
    await fileAll(page);
    expect(acknowledged.length).toBeGreaterThan(BROWSER_KILLS / 2);
    expectOnce(await logged(page), acknowledged);
    await toolbar.close();
  });
});
