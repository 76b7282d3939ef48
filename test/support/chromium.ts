import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { PATIENCE_MS } from './patience.ts';

/** Where `wxt build` puts the extension. */
export const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A real Chromium with its own profile, and how to be rid of both. */
export interface Opened {
  readonly context: BrowserContext;
  readonly profile: string;
  close(): Promise<void>;
  /** Ends it at once, as a crash does; its profile stays and can be opened again. */
  kill(): Promise<void>;
}

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens headless Chromium; with `extension` the built extension is loaded, and `beside` it another one from its folder. */
export async function openChromium(
  path: string,
  options: {
    extension?: boolean;
    beside?: string;
    dark?: boolean;
    width?: number;
    phone?: boolean;
    zone?: string;
    profile?: string;
    /** Pages in frames may store, as in Chrome until its user forbids it. */
    frames?: 'store';
  } = {},
): Promise<Opened> {
  const extensions = [EXTENSION, ...(options.beside ? [options.beside] : [])].join();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'valueback-test-'));
  if (options.frames) {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), '{"profile":{"cookie_controls_mode":0}}');
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: true,
    timeout: PATIENCE_MS,
    acceptDownloads: true,
    ...(options.phone ? PHONE : { viewport: { width: options.width ?? 1280, height: 900 } }),
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: options.zone ?? 'Europe/Berlin',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.extension
        ? [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`]
        : []),
    ],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return {
    context,
    profile,
    kill: async () => {
      // Chromium names its process in the lock of its profile: host, dash, id.
      const id = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
      const gone = new Promise((done) => context.once('close', done));
      process.kill(id, 'SIGKILL');
      await gone;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The worker of a loaded extension, by the name of its file; ours unless another is named. */
export async function workerOf(context: BrowserContext, file = 'background.js'): Promise<Worker> {
  const isIt = (worker: Worker): boolean => worker.url().endsWith(`/${file}`);
  return context.serviceWorkers().find(isIt) ?? (await context.waitForEvent('serviceworker', isIt));
}

/** The id of our loaded extension. */
export const extensionId = async (context: BrowserContext): Promise<string> =>
  new URL((await workerOf(context)).url()).host;
