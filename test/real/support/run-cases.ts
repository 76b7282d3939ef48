import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { notRun } from '#test/support/programs.ts';

/** One case as its line of a `.jsonl` file gives it; what its kind adds is read by the runner of that kind. */
export interface RealCase {
  readonly id: string;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** The folder with the cases: the one `REAL_CASES` names, else the project’s own copy. */
export const REAL_FOLDER = process.env['REAL_CASES'] || resolve(import.meta.dirname, '../cases');

/** The bytes of a file a case names, such as `files/invite.ics` or `pages/event.html`. */
export const bytesOf = (path: string): Uint8Array => readFileSync(join(REAL_FOLDER, path));

/** What is not as a case wants it, one sentence each; empty where it is. */
export type Differences = readonly string[];

/** How one expected key is checked: `wanted` is what the case gives for it. */
export type KeyCheck<C, A> = (answer: A, wanted: never, one: C) => Differences | Promise<Differences>;

/** How the cases of one kind are answered and checked. */
export interface Runner<C extends RealCase, A> {
  /** The product’s answer; `null` where the case asks for a function this runner does not know. */
  readonly answer: (one: C) => A | null | Promise<A | null>;
  /** The keys of `expect` that this runner knows. */
  readonly keys: Readonly<Record<string, KeyCheck<C, A>>>;
  /** Keys deeper in a case that nobody here knows: they count as not checked too. */
  readonly unknown?: (one: C) => readonly string[];
  /** Keys of which one that holds is enough, whatever the others say: `orAsks`, `orMessage`. */
  readonly instead?: Readonly<Record<string, KeyCheck<C, A>>>;
}

/** What came of one case: what differs, and which keys nobody checked. */
export interface Outcome {
  readonly differences: Differences;
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
}

/** Checks one case: only the keys it gives, each by its own check. */
export async function outcomeOf<C extends RealCase, A>(runner: Runner<C, A>, one: C): Promise<Outcome> {
  const keys = Object.keys(one.expect);
  const answer = await runner.answer(one);
  if (answer === null) return { differences: [], checked: [], notChecked: keys };
  const { instead = {} } = runner;
  const plain = keys.filter((key) => Object.hasOwn(runner.keys, key));
  const either = keys.filter((key) => Object.hasOwn(instead, key));
  const checked = [...plain, ...either];
  const deeper = runner.unknown?.(one) ?? [];
  const notChecked = [...keys.filter((key) => !checked.includes(key)), ...deeper];
  const differences: string[] = [];
  for (const key of plain)
    differences.push(...((await runner.keys[key]?.(answer, one.expect[key] as never, one)) ?? []));
  for (const key of differences.length > 0 || plain.length === 0 ? either : []) {
    const otherwise = (await instead[key]?.(answer, one.expect[key] as never, one)) ?? [];
    if (otherwise.length === 0) return { differences: [], checked, notChecked };
    differences.push(...otherwise.map((text) => `${key}: ${text}`));
  }
  return { differences, checked, notChecked };
}

/** The cases of a `.jsonl` file, in its order; `null` where the folder has no such file. */
export function casesIn<C extends RealCase>(folder: string, file: string): readonly C[] | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as C);
}

/**
 * One test a case, its id in the test’s name. A key or function that the runner does not know is printed as “not checked” and
 * counted; a case of which nothing was checked is skipped, never passed.
 */
export function runCases<C extends RealCase, A>(
  what: string,
  file: string,
  runner: Runner<C, A>,
  folder: string = REAL_FOLDER,
): void {
  const cases = casesIn<C>(folder, file);
  describe(what, () => {
    if (!cases) {
      const words = notRun(what, `${folder} holds no ${file}`);
      test(words, ({ skip }) => skip());
      process.stderr.write(`\n${words}\n`);
      return;
    }
    const unchecked: string[] = [];
    test.for(cases.map((one) => [one.id, one] as const))('%s', async ([, one], { skip }) => {
      const { differences, checked, notChecked } = await outcomeOf(runner, one);
      unchecked.push(...notChecked.map((key) => `not checked: ${one.id}, ${key}`));
      expect(differences).toEqual([]);
      if (checked.length === 0) skip('not checked');
    });
    afterAll(() => {
      if (unchecked.length === 0) return;
      const count = `not checked: ${unchecked.length} keys of ${file}`;
      process.stderr.write(`\n${[...unchecked, count].join('\n')}\n`);
    });
  });
}
