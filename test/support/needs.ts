import { existsSync } from 'node:fs';
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

/** A group of tests over outside data named by an environment variable. */
export function describeWithFolder(variable: string, what: string, body: (folder: string) => void): void {
  const folder = process.env[variable];
  if (folder && existsSync(folder)) describe(what, () => body(folder));
  else
    describe(what, () =>
      test(notRun(what, `${variable} is not set; set it to the folder`), () => say(what, variable)),
    );
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

const say = (what: string, variable: string): void => {
  process.stderr.write(`\n${notRun(what, `${variable} is not set`)}\n`);
};
