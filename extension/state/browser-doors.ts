import { browser } from 'wxt/browser';
import type { Answer, Asked } from '#extension/messages.ts';

const LIMIT_MS = 10_000;

/** Asks the worker; null where it does not answer. What was saved is on disk all the same. */
export async function askWorker(message: Asked): Promise<Answer | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LIMIT_MS));
  const asked = browser.runtime.sendMessage(message) as Promise<Answer | undefined>;
  return (await Promise.race([asked.catch(() => null), late])) ?? null;
}

/** Opens a screen of the workbench, and leaves the popup. */
export function openPage(path: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}#${path}` });
  window.close();
}

/** The window of the popup, asked for beforehand: a panel may only be opened in the click itself. */
const window_ = browser.windows?.getCurrent();

/** Opens the panel beside the page: Chromium’s side panel, Firefox’s sidebar. */
export async function openSidePanel(): Promise<void> {
  const sidebar = (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;
  if (sidebar) await sidebar.open();
  else await browser.sidePanel.open({ windowId: (await window_)?.id ?? -2 });
  window.close();
}

/** Puts a text on the clipboard; whether the browser let us. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
