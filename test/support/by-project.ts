import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest first. */
const ORDER = ['browser', 'alone', 'core'];

/** Whether a file names the environment that it runs in: no worker of another one can go on with it. */
const namesPlace = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment');

/** Runs files of one kind after those of another: a worker that has loaded the core goes on with its like, and loads nothing twice. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = (await super.sort(files)).map((file) => ({
      file,
      place: 2 * ORDER.indexOf(file.project.name) + (namesPlace(file) ? 0 : 1),
    }));
    return placed.sort((a, b) => a.place - b.place).map(({ file }) => file);
  }
}
