import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callServiceAt } from '#shared/meetings/call-services.ts';
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

const REASONS = readFileSync(resolve(import.meta.dirname, '../../extension/store/permissions.md'), 'utf8');

/** Addresses that stand in a bundle as names, as links to show, or to compare with; nothing is loaded from any of them. */
const NAMES_ONLY = [
  'http://purl.oclc.org',
  'http://purl.org',
  'http://schemas.microsoft.com',
  'http://schemas.openxmlformats.org',
  'http://www.w3.org',
  'http://www.wps.cn',
  'https://answers.microsoft.com',
  'https://docs.google.com',
  'https://meet.google.com',
  'https://teams.cloud.microsoft',
  'https://teams.live.com',
  'https://teams.microsoft.com',
];
/** Addresses that are spoken to, only once a person has connected Google; the last is where Firefox ends its sign-in. */
const WHEN_CONNECTED = [
  'https://accounts.google.com',
  'https://oauth2.googleapis.com',
  'https://sheets.googleapis.com',
  'https://www.googleapis.com',
  'http://127.0.0.1',
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
      expect(callServiceAt(host), pattern).not.toBeNull();
    }
  });

  test('the store is told a reason for each permission and host', () => {
    const { permissions = [], optional_permissions = [], optional_host_permissions = [] } = manifest();
    for (const one of [...permissions, ...optional_permissions, ...optional_host_permissions])
      expect(REASONS, one).toMatch(new RegExp(`^\\| \`${one.replace(/[*.]/g, '\\$&')}\` +\\| .{20,}`, 'm'));
  });

  test('no page of it runs anything but its own scripts', () => {
    const policy = manifest().content_security_policy?.extension_pages ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(
      /connect-src https:\/\/sheets\.googleapis\.com https:\/\/oauth2\.googleapis\.com https:\/\/www\.googleapis\.com\/drive\/v3\/about;/,
    );
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
        expect([...NAMES_ONLY, ...WHEN_CONNECTED], `${address} in ${name}`).toContain(address);
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
  readonly warnings: readonly {
    readonly code: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
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
  for (const { code, file, line, column } of lint.warnings) {
    const text = readFileSync(join(BUILDS.firefox, file), 'utf8').split('\n')[line - 1] ?? '';
    // Preact fills an element from `dangerouslySetInnerHTML`, which no file of ours uses (see the architecture test).
    expect(`${code}: ${text.slice(column - 60, column + 60)}`, file).toMatch(
      /^UNSAFE_VAR_ASSIGNMENT: .*__html/,
    );
  }
});
