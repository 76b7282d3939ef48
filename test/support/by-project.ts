import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first; and a worker that has loaded the core goes on with files that use it, which others between them would end. */
const ORDER = ['browser', 'alone', 'core'];

/** Runs the files of one project after those of another, so that no worker loads the same modules twice. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => ORDER.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
