import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram } from '#test/support/programs.ts';

const SCRIPT = join(import.meta.dirname, 'other-program.py');

/** The acts another program knows on a workbook. */
export const ACTS = ['put', 'copy', 'table', 'part'] as const;

/** Lets another program, by a library of its own, act on a workbook, and answers what it says; for `acts`, one after another. */
export function otherProgram(
  act: (typeof ACTS)[number] | 'acts' | 'opens' | 'opensAll' | 'totals',
  path: string,
  words: unknown,
): unknown {
  const found = findProgram('openpyxl');
  if (!('path' in found)) throw new Error(found.missing);
  const said = execFileSync(found.path, [SCRIPT, act, path, JSON.stringify(words)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  });
  return said === '' ? null : JSON.parse(said);
}
