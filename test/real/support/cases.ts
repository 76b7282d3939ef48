import { readFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, test } from 'vitest';

/** The folder of cases: another one by environment variable, else the project's own copy. */
export const FOLDER = resolve(process.env['REAL_CASES'] || join(import.meta.dirname, '../cases'));

/** What every case has. */
export interface RealCase {
  readonly id: string;
  readonly class: string;
}

/** The bytes of one input of a case. */
export const bytesOf = (folder: 'files' | 'pages', name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FOLDER, folder, name)));

const linesOf = (file: string): readonly string[] =>
  existsSync(join(FOLDER, file))
    ? readFileSync(join(FOLDER, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
    : [];

/** Collects the keys of a case that nothing here knows, so that they are counted and never taken for passed. */
export type Unknown = (key: string) => void;

/** The keys of an object that are not among the known ones. */
export function unknownKeys(value: object, known: readonly string[], unknown: Unknown, where = ''): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) unknown(`${where}${key}`);
}

/** One test a case; a case with a key that is not known is checked as far as it is, then counted as not checked. */
export function runCases<C extends RealCase>(
  file: string,
  check: (one: C, unknown: Unknown) => Promise<void> | void,
): void {
  const cases = linesOf(file).map((line) => JSON.parse(line) as C);
  const open: string[] = [];
  describe(file, () => {
    if (cases.length === 0) test.skip(`${file}: NOT RUN, the folder has no such cases`, () => undefined);
    for (const one of cases)
      test(`${one.id}: ${one.class}`, async (context) => {
        const keys: string[] = [];
        await check(one, (key) => void keys.push(key));
        if (keys.length === 0) return;
        open.push(`${one.id}: ${keys.join(', ')}`);
        context.skip(`not checked: ${keys.join(', ')}`);
      });
    afterAll(() => {
      if (open.length > 0)
        console.warn(`not checked (${open.length} of ${cases.length}):\n${open.join('\n')}`);
    });
  });
}
