import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callAt } from '#extension/capture/call-phase.ts';
import { BUILDS, filesOf, manifestOf, type Build } from '#test/support/built.ts';
import { extensionId, openChromium, type Opened } from '#test/support/chromium.ts';
import { describeWith } from '#test/support/needs.ts';

const GOLDEN = resolve(import.meta.dirname, '../extension/golden');
const EVERYWHERE = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms'];
const NEEDED: Readonly<Record<Build, readonly string[]>> = {
  chrome: [...EVERYWHERE, 'sidePanel'],
  // Firefox has no such permission to ask for later, and shows nothing for it; only Google's sign-in uses it.
  firefox: [...EVERYWHERE, 'identity'],
};

/** Addresses that stand in a bundle as names or as things to compare with; nothing is loaded from any of them. */
const NAMES_ONLY = [
  'http://purl.oclc.org',
  'http://purl.org',
  'http://schemas.microsoft.com',
  'http://schemas.openxmlformats.org',
  'http://www.w3.org',
  'http://www.wps.cn',
  'https://answers.microsoft.com',
  'https://meet.google.com',
];

describe.each(['chrome', 'firefox'] as const)('the extension built for %s', (build) => {
  const manifest = () => manifestOf(build);

  test('its manifest is the one that was agreed, word for word', async () => {
    const told = `${JSON.stringify({ ...manifest(), version: 'of package.json' }, null, 2)}\n`;
    await expect(told).toMatchFileSnapshot(join(GOLDEN, `manifest-${build}.json`));
  });

  test('it asks for what it needs and for no more', () => {
    expect([...(manifest().permissions ?? [])].sort()).toEqual([...NEEDED[build]].sort());
    expect(manifest()['host_permissions']).toBeUndefined();
    expect(manifest()['content_scripts']).toBeUndefined();
    expect(manifest()['web_accessible_resources']).toBeUndefined();
    expect(manifest()['externally_connectable']).toBeUndefined();
  });

  test('hosts it may ask for later are those of calls, each by name', () => {
    for (const pattern of manifest().optional_host_permissions ?? []) {
      const host = /^https:\/\/(?:\*\.)?([a-z.]+)\/\*$/.exec(pattern)?.[1] ?? '';
      expect(callAt(host), pattern).not.toBeNull();
    }
  });

  test('no page of it runs anything but its own scripts', () => {
    const policy = manifest().content_security_policy?.extension_pages ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|wasm|\*|http:/);
  });

  test('no bundle names a foreign script, and none makes code from text', () => {
    for (const { name, text } of filesOf(build)) {
      expect(text, name).not.toMatch(
        /\beval\(|\bnew Function\(|\bFunction\(["'`]|importScripts\(|document\.write\(/,
      );
      expect(text, name).not.toMatch(
        /\bimport\(\s*["'`]https?:|<script[^>]+src="https?:|<link[^>]+href="https?:/,
      );
      for (const [address] of text.matchAll(/https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi))
        expect(NAMES_ONLY, `${address} in ${name}`).toContain(address);
    }
  });
});

describeWith('chromium', 'installing it', (path) => {
  let browser: Opened;

  beforeAll(async () => {
    browser = await openChromium(path, { extension: true });
  });
  afterAll(() => browser?.close());

  test('shows no warning: Chromium itself lists none', async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${await extensionId(browser.context)}/popup.html`);
    const warnings = (manifest: object): Promise<string[]> =>
      page.evaluate(
        (text) =>
          (
            globalThis as unknown as {
              chrome: { management: { getPermissionWarningsByManifest(json: string): Promise<string[]> } };
            }
          ).chrome.management.getPermissionWarningsByManifest(text),
        JSON.stringify(manifest),
      );
    expect(await warnings(manifestOf('chrome'))).toEqual([]);
    const curious = { ...manifestOf('chrome'), permissions: ['tabs'] };
    expect(await warnings(curious)).toHaveLength(1);
  });
});

interface Lint {
  readonly summary: { readonly errors: number; readonly notices: number };
  readonly warnings: readonly { readonly code: string; readonly file: string; readonly line: number }[];
}

test('Mozilla’s linter finds no error, and no warning but the one line of Preact that is known', () => {
  const program = join(dirname(createRequire(import.meta.url).resolve('web-ext')), 'bin/web-ext.js');
  const json = execFileSync(
    process.execPath,
    [program, 'lint', '--source-dir', BUILDS.firefox, '--output', 'json', '--self-hosted'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const lint = JSON.parse(json) as Lint;
  expect(lint.summary).toMatchObject({ errors: 0, notices: 0 });
  expect(lint.warnings.map(({ code, file }) => `${code} in ${file.replace(/-[\w-]+\.js$/, '.js')}`)).toEqual([
    'UNSAFE_VAR_ASSIGNMENT in chunks/jsxRuntime.js',
  ]);
});
