import type { Frame, Page } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { addon, type ScriptHost } from './script-host.ts';

/** The keywords of Google’s frame around pages of the HTML service, as its guide to restrictions lists them (November 2026). */
export const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation';

/** How the script’s answers reach the page. */
export interface Bridge {
  /** Set to a message to let every call fail as Google fails it. */
  fails: string | null;
  /** Calls that came through, by the global function they called. */
  readonly calls: string[];
}

const SHEET = 'http://docs.sheet.test/';
const CONTENT = 'http://script.content.test/';

/** `google.script` of the page: calls go over a binding to the script in its context, texts only. */
const RUNNER = `
  const runner = (done, failed) => new Proxy({}, { get: (_, name) =>
    name === 'withSuccessHandler' ? (next) => runner(next, failed)
    : name === 'withFailureHandler' ? (next) => runner(done, next)
    : (...args) => { window.valuebackCall(String(name), args.map(String)).then(
        (answer) => answer.ok ? done(answer.value) : failed({ message: answer.message })); } });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => { document.title = 'closed'; } } } };
`;

/** Lets pages of this browser call the script. */
export async function bridgeTo(context: BrowserContext, host: ScriptHost): Promise<Bridge> {
  const bridge: Bridge = { fails: null, calls: [] };
  await context.exposeBinding('valuebackCall', (_, name: string, args: readonly string[]) => {
    bridge.calls.push(name);
    if (bridge.fails !== null) return { ok: false, message: bridge.fails };
    try {
      return { ok: true, value: host.call(name, ...args) ?? null };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  });
  return bridge;
}

/** Opens a page of the add-on in a frame as wide as Google’s, from another origin than the sheet’s. */
export async function openAddonPage(
  context: BrowserContext,
  file: 'sidebar.html' | 'dialog.html',
  options: { panel?: string; width?: number; height?: number } = {},
): Promise<{ page: Page; frame: Frame }> {
  const { panel = 'row', width = 300, height = 860 } = options;
  const html = (addon[file] ?? '')
    .replace('data-panel="row"', `data-panel="${panel}"`)
    .replace('<head>', `<head><script>${RUNNER}</script>`);
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.route(`${CONTENT}**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route(SHEET, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Sheet</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style><iframe sandbox="${SANDBOX}" src="${CONTENT}page"></iframe>`,
    }),
  );
  await page.goto(SHEET);
  const frame = await page.waitForSelector('iframe').then((element) => element.contentFrame());
  if (!frame) throw new Error('The page has no frame.');
  return { page, frame };
}
