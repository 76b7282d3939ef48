import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from './built.ts';
import { openToolbar } from './toolbar.ts';

/**
 * What each page of the built extension weighs, in kB of 1,000 bytes: every script that Chromium fetches until the page is idle, each
 * compressed by itself as a server would.
 */
export async function pageWeights(
  path: string,
  pages: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const toolbar = await openToolbar({ path });
  const weights = new Map<string, number>();
  for (const name of pages) {
    const page = await toolbar.browser.newPage();
    const scripts = new Set<string>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto(`chrome-extension://${toolbar.id}/${name}`);
    await page.waitForNetworkIdle({ idleTime: 1000 });
    const bytes = [...scripts].map((script) => gzipSync(readFileSync(join(BUILDS.chrome, script))).length);
    weights.set(name, bytes.reduce((sum, one) => sum + one, 0) / 1000);
    await page.close();
  }
  await toolbar.close();
  return weights;
}
