import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const SHEETS = ['shared/ui', 'extension/screens'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}/${name}`),
);

/** From so many lines on, the same look under two names is a copy and no coincidence. */
const A_LOOK = 6;

test('a look stands in one style sheet: what two screens share lies in shared/ui', () => {
  const seen = new Map<string, string[]>();
  for (const sheet of SHEETS)
    for (const [, selector = '', body = ''] of readFileSync(join(ROOT, sheet), 'utf8').matchAll(
      /([^{}]+)\{([^{}]+)\}/g,
    )) {
      const look = body
        .split(';')
        .map((line) => line.trim())
        .filter(Boolean)
        .sort();
      if (look.length < A_LOOK) continue;
      const key = look.join('; ');
      seen.set(key, [...(seen.get(key) ?? []), `${sheet}: ${selector.trim()}`]);
    }
  expect([...seen.values()].filter((all) => all.length > 1)).toEqual([]);
});
