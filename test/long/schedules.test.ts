import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { runs } from '#test/support/proof.ts';

const { count, answers } = inject('schedules');

/** What `simulation.test.ts` says of a few, of very many: two devices and a person at one spreadsheet. */
test(`${count} schedules: no row is lost or doubled, nobody’s words stand in another’s row or column`, async () => {
  expect(count).toBe(runs(100_000, 100));
  while (!answers.every(existsSync)) await setTimeout(250);
  expect(answers.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[])).toEqual([]);
  // All of them take hours on a busy machine.
}, 21_600_000);
