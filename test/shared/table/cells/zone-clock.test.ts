import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/base/day.ts';
import { serialFromDay } from '#shared/base/serial.ts';
import { resolveLocal } from '#shared/base/moment.ts';
import { momentFromSerial, serialFromMoment } from '#shared/table/cells/zone-clock.ts';
import { runs } from '#test/support/proof.ts';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kolkata',
];

test('a serial number means what its wall time means, on days on which the clocks change above all', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1985-01-01', days));
  const changeDay = fc.constantFrom(
    '2026-03-29',
    '2026-10-25',
    '2026-03-08',
    '2026-11-01',
    '2026-04-05',
    '2011-12-29',
    '2011-12-30',
    '2011-12-31',
    '2026-02-15',
    '2026-03-22',
  );
  fc.assert(
    fc.property(
      fc.oneof(anyDay, changeDay),
      fc.integer({ min: 0, max: 1439 }),
      fc.constantFrom(...ZONES),
      (day, minutes, zone) => {
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const means = resolveLocal(`${day}T${clock}`, zone);
        const read = momentFromSerial(serialFromDay(day) + minutes / 1440, zone);
        if (means.kind !== 'once') {
          expect(read).toHaveProperty('ask');
          return;
        }
        expect(read).toBe(means.moment);
        expect(serialFromMoment(means.moment, zone)).toBeCloseTo(serialFromDay(day) + minutes / 1440, 9);
      },
    ),
    { numRuns: runs(1500) },
  );
});
