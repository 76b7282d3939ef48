import { browser } from 'wxt/browser';
import { unread, type PageReading } from '#extension/capture/surface.ts';
import { spreadsheetIdIn } from '../gateways/google/sheet-address.ts';

/** Longest wait for a page; a busy one must not keep the form from opening. */
const LIMIT_MS = 3000;

/** The tab in front; its address is known under the click’s own right to it. */
const inFront = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** Runs one of our scripts in the page in front, under the click’s own right to it; null where that may not be. */
async function inPage(file: '/read-page.js' | '/diagnose-page.js'): Promise<unknown> {
  const tab = await inFront();
  if (tab?.id === undefined) return null;
  const [told] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] });
  return told?.result ?? null;
}

const after = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

const isReading = (told: unknown): told is PageReading =>
  typeof told === 'object' && told !== null && Array.isArray((told as PageReading).meetings);

/** Reads the page in front, once. Never rejects: a page that may not be read, or does not answer, is "no access". */
export async function readPageInFront(): Promise<PageReading> {
  const told = await Promise.race([inPage('/read-page.js').catch(() => null), after(LIMIT_MS)]);
  const sheet = spreadsheetIdIn((await inFront().catch(() => undefined))?.url ?? '');
  return { ...(isReading(told) ? told : unread('noAccess')), ...(sheet === null ? {} : { sheet }) };
}

/** The build of the page in front, without its words, for reporting that it changed; null where it may not be read. */
export async function diagnosePageInFront(): Promise<string | null> {
  const told = await inPage('/diagnose-page.js').catch(() => null);
  return typeof told === 'string' ? told : null;
}
