import { describe, test } from 'vitest';
import { findProgram, notRun, type ProgramName } from './programs.ts';

/**
 * A group of tests that needs a program. Where it is missing, one line says NOT RUN and why; in CI that is a failure.
 */
export function describeWith(program: ProgramName, what: string, body: (path: string) => void): void {
  const found = findProgram(program);
  if ('path' in found) describe(what, () => body(found.path));
  else announce(what, found.missing);
}

function announce(what: string, why: string): void {
  describe(what, () => {
    test(notRun(what, why), ({ skip }) => {
      if (process.env['CI']) throw new Error(notRun(what, why));
      process.stderr.write(`\n${notRun(what, why)}\n`);
      skip();
    });
  });
}
