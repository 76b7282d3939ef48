import { createRequire } from 'node:module';

export const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

export const OWN = [
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; } body { display: none } /*",
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{day} {name} {page}',
  '[x](javascript:alert(1)) `code` **b** | a | b |',
  '<!-- --> &lt; &amp; &#60;',
  '# heading\n- item\n1. one\n> quote\n    code\n---\n===',
  'a\u0000b\u0008c\ud800d\ufffee',
];

export const strings = [...OWN, ...naughty.filter((one) => one.trim() !== '')];

export const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi)].map((found) => found[1]!);
