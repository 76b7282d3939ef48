import { gzipSync } from 'node:zlib';
import vm from 'node:vm';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { mailTime } from '#shared/meetings/pasted/mail-time.ts';
import { cellFunctions } from '#sheets-addon/apps-script/functions.ts';
import { menu } from '#sheets-addon/apps-script/menu.ts';
import { addon } from '#test/support/sheets/script-host.ts';

const code = addon['Code.js'] ?? '';
const pages = Object.entries(addon).filter(([name]) => name.endsWith('.html'));

/** What a parser of a year’s language says of a script; nothing where it is one. */
function syntaxErrors(text: string, ecmaVersion: 2020): string[] {
  const config = [{ languageOptions: { ecmaVersion, sourceType: 'script' } }] as const;
  return new Linter()
    .verify(text, [...config])
    .filter(({ fatal }) => fatal)
    .map(({ line, message }) => `${line}: ${message}`);
}

const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');

describe('the script for Apps Script', () => {
  test('is written in the language of 2020: no import, private name, static field or later sign', () => {
    expect(syntaxErrors(code, 2020)).toEqual([]);
    expect(syntaxErrors('class A { #b = 1; static c = 2 }', 2020)).not.toEqual([]);
    expect(syntaxErrors('a ??= 1', 2020)).not.toEqual([]);
  });

  test('calls no service while it loads: a service that is only looked at ends it', () => {
    const forbidden = new Proxy(() => undefined, {
      get: (_, name) => { throw new Error(`${String(name)} was asked for while loading`); }, // prettier-ignore
      apply: () => { throw new Error('A service was called while loading'); }, // prettier-ignore
    });
    const services = [
      'SpreadsheetApp',
      'HtmlService',
      'LockService',
      'Utilities',
      'Session',
      'PropertiesService',
    ];
    const context = vm.createContext(Object.fromEntries(services.map((name) => [name, forbidden])));
    expect(() => vm.runInContext(code, context)).not.toThrow();
    expect(() => vm.runInContext('app_(); cells_();', context)).not.toThrow();
    expect(() => vm.runInContext('onOpen()', context)).toThrow('getUi was asked for');
  });

  test('makes global only what Apps Script, the menu, formulas and the pages call', () => {
    const context = vm.createContext({});
    const names = () => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    const before = new Set(names());
    vm.runInContext(code, context);
    vm.runInContext('app_(); cells_();', context);
    const made = names().filter((name) => !before.has(name));
    const called = [
      'onOpen',
      'onEdit',
      'valueback',
      ...menu.map(({ name }) => name),
      ...cellFunctions.map(({ name }) => name),
    ];
    // A name that ends with “_” is private: neither a page nor a formula can call it.
    expect(made.filter((name) => !name.endsWith('_')).sort()).toEqual([...called].sort());
  });

  test.each(cellFunctions.map((one) => [one.name, one] as const))(
    'keeps the help of %s for the formula bar',
    (name, one) => {
      const [, comment = ''] =
        new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*function ${name}\\(`).exec(code) ?? [];
      expect(comment).toContain('@customfunction');
      expect(comment).toContain('@return');
      expect(comment).toContain(one.doc);
      expect(comment.match(/@param/g)).toHaveLength(Object.keys(one.parameters).length);
    },
  );

  test('asks for this sheet and a window in it, and no other right', () => {
    const manifest = JSON.parse(addon['appsscript.json'] ?? '') as Record<string, unknown>;
    expect(manifest['oauthScopes']).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(manifest['runtimeVersion']).toBe('V8');
    expect(manifest['dependencies']).toEqual({});
  });

  test.each(Object.entries(addon))('%s weighs no more than its 135 kB, gzip', (_, text) => {
    expect(gzipSync(text).length).toBeLessThan(135 * 1024);
  });
});

test('the page “mail” brings what reads when a pasted mail was written, as the core reads it', () => {
  const context = vm.createContext({});
  vm.runInContext(scriptsOf(addon['mail.html'] ?? '')[0] ?? '', context);
  const line = 'On Thu, 22 Oct 2026 at 16:40, Tomás Rivera wrote:';
  const place = { now: Date.UTC(2026, 9, 22, 15), zone: 'Europe/Berlin', locale: 'en-GB' };
  const read = vm.runInContext('valuebackMail.mailTime', context) as typeof mailTime;
  expect(read(line, place)).toBe(mailTime(line, place));
  expect(read(line, place)).toBe('2026-10-22T16:40+02:00');
});

describe.each(pages)('the page %s', (_, html) => {
  test('holds no backtick and no “<?”, which the HTML service spoils', () => {
    expect(html).not.toMatch(/`|<\?/);
  });

  test('loads nothing: no address to a script, style or picture', () => {
    expect(html).not.toMatch(/<(?:script|img|link|iframe)[^>]+(?:src|href)=/);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  test('is one script that parses', () => {
    expect(scriptsOf(html)).toHaveLength(1);
    expect(syntaxErrors(scriptsOf(html)[0] ?? '', 2020)).toEqual([]);
  });
});
