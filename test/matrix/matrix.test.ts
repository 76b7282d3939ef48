import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOf } from '#test/proof/checks.ts';
import { MATRIX } from './rows.ts';

const root = resolve(import.meta.dirname, '../..');

describe('the table of faults', () => {
  test.each(MATRIX.flatMap(({ held }) => held))('%s still holds “%s”', (file, words) => {
    expect(existsSync(resolve(root, file))).toBe(true);
    expect(readFileSync(resolve(root, file), 'utf8').includes(words)).toBe(true);
  });

  test('a test that runs in small here is in a check that runs it in full', () => {
    const small = MATRIX.flatMap(({ held }) => held.map(([file]) => file)).filter((file) =>
      /\bruns\(|\bsome\(/.test(readFileSync(resolve(root, file), 'utf8')),
    );
    expect(small.length).toBeGreaterThan(10);
    expect(small.filter((file) => checkOf(file) === null)).toEqual([]);
  });
});
