import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest first. */
const ORDER = ['browser', 'alone', 'core'];

/** Files of the core that take longest, the longest first: begun late, one of them would run on alone when all others have ended. */
const LONG = [
  'table/libreoffice-formulas',
  'real/workbooks',
  'table/libreoffice',
  'command-line/live',
  'contracts/gateway',
  'contracts/same-numbers',
  'command-line/google',
  'google/simulation',
  'google/mutations',
  'sheets-addon/push',
];

/** Whether a file names the environment that it runs in: no worker of another one can go on with it. */
const namesPlace = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment');

/** Its place among the long ones; behind them all for every other file. */
const longPlace = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

/** Runs files of one kind after those of another: a worker that has loaded the core goes on with its like, and loads nothing twice. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = (await super.sort(files)).map((file) => ({
      file,
      place: 2 * ORDER.indexOf(file.project.name) + (namesPlace(file) ? 0 : 1),
      long: longPlace(file),
    }));
    return placed.sort((a, b) => a.place - b.place || a.long - b.long).map(({ file }) => file);
  }
}
