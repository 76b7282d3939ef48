import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { ZONE } from './call-practice.ts';
import { EXTENSION } from './chromium.ts';
import { patient, PATIENCE_MS, PATIENT_LAUNCH } from './patience.ts';

/** A Chromium with the built extension in its toolbar. */
export interface Toolbar {
  readonly browser: Browser;
  readonly id: string;
  readonly profile: string;
  /** A page of the extension, opened as a tab. */
  open(path: string): Promise<Page>;
  /** A true click on the toolbar button over a page: it grants activeTab and opens the popup. */
  click(page: Page): Promise<Page>;
  /** Ends the worker, as the browser does after half a minute of rest. */
  killWorker(): Promise<void>;
  /** The worker, woken if it rests. */
  worker(): Promise<Target>;
  /** Reloads the extension, as an update does. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly path: string;
  readonly resolverRules?: string;
  /** Another build than the plain one; null: none at all. */
  readonly extension?: string | null;
  /** An existing profile, as after a crash; without one a fresh one is made and thrown away at the end. */
  readonly profile?: string;
}

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--lang=en-GB',
];

/** Opens Chromium, headless, and installs the extension into it. */
export async function openToolbar(options: Options): Promise<Toolbar> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'valueback-toolbar-'));
  const launched = await puppeteer.launch({
    ...PATIENT_LAUNCH,
    executablePath: options.path,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    env: { ...process.env, TZ: ZONE },
    defaultViewport: { width: 1280, height: 900 },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.resolverRules
        ? [`--host-resolver-rules=${options.resolverRules}`, '--ignore-certificate-errors']
        : []),
    ],
  });
  const browser = patient(launched);
  const build = options.extension === undefined ? EXTENSION : options.extension;
  const id = build === null ? '' : await browser.installExtension(build);
  const extension = (await browser.extensions()).get(id) ?? null;
  if (build !== null && !extension) throw new Error('Chromium did not take the extension.');
  return {
    browser,
    id,
    profile,
    open: async (path) => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    click: (page) => click(browser, extension, page),
    killWorker: () => killWorker(browser, id),
    worker: () => browser.waitForTarget((target) => isWorker(target, id), { timeout: PATIENCE_MS }),
    reload: () => browser.installExtension(build ?? '').then(() => undefined),
    close: async () => {
      await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function click(browser: Browser, extension: Extension | null, page: Page): Promise<Page> {
  await page.bringToFront();
  const popup = browser.waitForTarget((target) => target.url().endsWith('/popup.html'), {
    timeout: PATIENCE_MS,
  });
  await extension?.triggerAction(page);
  const opened = await (await popup).asPage();
  opened.setDefaultTimeout(PATIENCE_MS);
  return opened;
}

async function killWorker(browser: Browser, id: string): Promise<void> {
  const worker = browser.targets().find((target) => isWorker(target, id));
  if (!worker) return;
  // Closes it and lets go of it: a worker that a debugger still holds is not stopped, and its successor waits for the disk in vain.
  await (await worker.worker().catch(() => null))?.close().catch(() => undefined);
}

const isWorker = (target: Target, id: string): boolean =>
  target.type() === 'service_worker' && target.url().includes(id);
