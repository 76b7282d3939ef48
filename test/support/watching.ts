import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from './built.ts';
import type { Toolbar } from './toolbar.ts';

/** A copy of the built extension to which Google Meet was granted before: no test can answer the browser's own question. */
export function grantedBuild(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'valueback-granted-'));
  cpSync(BUILDS.chrome, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['https://meet.google.com/*'] }));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Tells the worker, as Options do, that the granted hosts changed. */
export async function switchPresenceOn(toolbar: Toolbar): Promise<void> {
  const page = await toolbar.open('workbench.html');
  await page.evaluate(
    `chrome.runtime.sendMessage({ kind: 'presenceChanged' }).then((answer) => { if (!answer?.done) throw new Error(answer?.why) })`,
  );
  const registered = await page.evaluate(
    'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)',
  );
  if (registered !== 1) throw new Error('The presence script was not registered.');
  await page.close();
}
