import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BUILDS } from './built.ts';
import { patient, PATIENCE_MS, PATIENT_LAUNCH } from './patience.ts';

const ADDON_ID = 'valueback@valueback.example';
/** The address Firefox shall give the extension, so that a test can open its pages. */
const HOME = '6e0b7a52-3c7a-4d55-9a4e-5f1d0c9b8a17';

/** A Firefox with the built extension, and how to open one of its pages. */
export interface FirefoxHome {
  readonly browser: Browser;
  readonly id: string;
  open(path: string): Promise<Page>;
}

/** Opens Firefox, headless, and installs the extension under its fixed id; `proxyPort` is where every secure address is looked for. */
export async function openFirefox(path: string, proxyPort: number): Promise<FirefoxHome> {
  const launched = await puppeteer.launch({
    ...PATIENT_LAUNCH,
    browser: 'firefox',
    executablePath: path,
    headless: true,
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOME }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
    },
  });
  const browser = patient(launched);
  const id = await browser.installExtension(BUILDS.firefox);
  return {
    browser,
    id,
    open: async (file) => {
      const page = await browser.newPage();
      // Firefox never tells that a page of an extension has loaded: it is there as soon as it answers with its address.
      void page.goto(`moz-extension://${HOME}/${file}`).catch(() => undefined);
      await until(() =>
        page.evaluate(() => location.protocol === 'moz-extension:' && document.body !== null),
      );
      return page;
    },
  };
}

/** Asks again until the answer is yes; a page that is on its way may refuse for a moment. */
export async function until(ask: () => Promise<boolean>, seconds = PATIENCE_MS / 1000): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await ask().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Not so within ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
