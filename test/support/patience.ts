import type { Browser } from 'puppeteer-core';

/** How long a browser may take for one thing. It only ends what hangs: a machine with twenty other jobs stays far below it. */
export const PATIENCE_MS = 300_000;

/** The same for Puppeteer's launch and each of its calls. */
export const PATIENT_LAUNCH = { timeout: PATIENCE_MS, protocolTimeout: PATIENCE_MS } as const;

/** A browser each of whose pages waits as long; by itself Puppeteer gives up after half a minute. */
export function patient(browser: Browser): Browser {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (...options) => {
    const page = await newPage(...options);
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  return browser;
}
