import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { instantOf } from '#shared/base/moment.ts';
import { standing } from '#shared/rules/standing.ts';
import { jsonToBook } from '#shared/table/book/json.ts';
import { ANSWERS, sortedIf } from './answers.ts';

/** One case: a book, an engagement, an instant, and what must be said of it then. */
interface Case {
  readonly id: string;
  readonly ruling: string;
  readonly book: unknown;
  readonly now: string;
  readonly engagement: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const folder = process.env['STANDING_CASES'] || resolve(import.meta.dirname, 'cases');
const cases = readFileSync(resolve(folder, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);
const notChecked = new Map<string, number>();

describe('the standing of one engagement at one instant', () => {
  test('the folder holds cases', () => expect(cases.length).toBeGreaterThan(0));

  test.each(cases.map((one) => [`${one.id}: ${one.ruling}`, one] as const))('%s', (_, one) => {
    const read = jsonToBook(JSON.stringify(one.book));
    if (!read.ok)
      throw new Error(read.problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
    const { book, check } = read.value;
    const found = {
      standing: standing(book, one.engagement, instantOf(one.now)),
      problems: check.map(({ message }) => message),
    };
    const known = Object.entries(one.expect).filter(([key]) => {
      if (Object.hasOwn(ANSWERS, key)) return true;
      notChecked.set(key, (notChecked.get(key) ?? 0) + 1);
      return false;
    });
    const answers = known.map(([key, expected]) => [
      key,
      ANSWERS[key]?.(found.standing, expected, found.problems),
    ]);
    const wanted = known.map(([key, expected]) => [key, sortedIf(expected)]);
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(wanted));
  });

  afterAll(() => {
    for (const [key, count] of notChecked) console.log(`not checked: ${key} (${count} cases)`);
  });
});
