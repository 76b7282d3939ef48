import { describe, expect, test } from 'vitest';
import { runSchedule } from '#test/support/simulation/schedule.ts';

const SCHEDULES = 500;

/**
 * Real: the gateway with its reading, planning, markers, journal and putting back, over a spreadsheet with atomic batches, sorting and
 * markers. Modelled: the wire, whose calls a schedule answers, loses, delays or lets land late; and a tab of four columns.
 */
describe('two devices and a person at one spreadsheet, with crashes, faults and late landings', () => {
  test.each([0, 1, 2, 3])(
    'part %i: no row is lost or doubled, nobody’s words stand in another’s row',
    async (part) => {
      const wrong: string[] = [];
      for (let n = 0; n < SCHEDULES; n++) {
        const seed = part * SCHEDULES + n;
        const found = await runSchedule(seed);
        if (found.length > 0) wrong.push(`schedule ${seed}: ${found.join('; ')}`);
      }
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});
