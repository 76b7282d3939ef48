import { browser } from 'wxt/browser';
import type { Answer, Asked } from '#extension/worker/messages.ts';

const LIMIT_MS = 10_000;

const after = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

/**
 * Asks the worker; null where it does not answer. One that was ended in the middle is asked once more, which wakes it. Filing takes as
 * long as the workbook does: the person sees meanwhile that it is on disk here.
 */
export async function askWorker(message: Asked): Promise<Answer | null> {
  const ask = () => browser.runtime.sendMessage(message) as Promise<Answer | undefined>;
  const asked = ask().catch(() => ask().catch(() => null));
  return (await (message.kind === 'file' ? asked : Promise.race([asked, after(LIMIT_MS)]))) ?? null;
}

/** Closes the popup once the last words typed are on disk, and at once where the disk does not answer. */
export async function closeAfter(written: Promise<unknown>): Promise<void> {
  await Promise.race([written.catch(() => null), after(1500)]);
  window.close();
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
