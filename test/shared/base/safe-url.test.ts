import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { safeUrl } from '#shared/base/safe-url.ts';

test.each([
  'https://meet.google.com/abc-defg-hij',
  'http://example.com',
  'HTTPS://example.com:8443/a?b=c&d=e#f',
  'https://bücher.example/straße',
  'https://[2001:db8::1]/x',
  'https://example.com?x=1@2',
  'mailto:ann@example.com',
  'mailto:ann.o-neil+x@example.co.uk?subject=Value%20check',
])('%s may stand in a link', (address) => {
  expect(safeUrl(` ${address} `)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//example.com',
  '/path',
  'example.com',
  'https://',
  'https:///x',
  'https:example.com',
  'https://a b.com',
  'https://example.com/"onclick="x',
  'https://example.com/<b>',
  "https://example.com/'x",
  'https://example.com\\@evil.com',
  'https://meet.google.com@evil.example/x',
  'https://user:word@example.com',
  'https://example.com/\u202egnp.exe',
  'https://example.com/a\u0000b',
  'mailto:',
  'mailto:ann',
  'mailto:"><img src=x>@x.com',
  'mailto:ann@example.com?bcc=evil@example.net',
  'mailto:ann@example.com?subject=x&CC=evil@example.net',
  'mailto:ann@example.com?%62cc=evil@example.net',
  'mailto:ann@example.com\nevil@example.net',
  'mailto:ann@example.com,evil@example.net',
  '',
])('%j may not', (address) => {
  expect(safeUrl(address)).toBeNull();
});

test('no address is none', () => {
  expect(safeUrl(null)).toBeNull();
});

test('whatever passes is an address of the three kinds to the browser too', () => {
  const path = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');
  const naughty: string[] = JSON.parse(readFileSync(path, 'utf8'));
  expect(naughty.length).toBeGreaterThan(400);
  for (const text of [...naughty, ...naughty.map((one) => `https://example.com/${one}`)]) {
    const safe = safeUrl(text);
    if (safe !== null) expect(['http:', 'https:', 'mailto:']).toContain(new URL(safe).protocol);
  }
});
