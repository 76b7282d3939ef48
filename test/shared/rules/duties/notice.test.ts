import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, momentAt } from '#shared/base/moment.ts';
import { isInTime, lastMomentForNotice, noticeHours } from '#shared/rules/duties/notice.ts';

const instants = fc.integer({ min: 0, max: 4_000_000_000_000 });
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu');

describe('word that a session is cancelled', () => {
  test('a session at midnight after the clocks went forward can be cancelled until 23:00 two days before', () => {
    const last = lastMomentForNotice({ scheduledStart: '2020-03-09T00:00-07:00', noticeHours: 24 });
    expect(instantOf(last)).toBe(instantOf('2020-03-07T23:00-08:00'));
  });

  test.each([
    ['exactly 24 hours before', '2026-10-21T16:00+02:00', true],
    ['one millisecond later', '2026-10-21T16:00:00.001+02:00', false],
    ['one millisecond earlier', '2026-10-21T15:59:59.999+02:00', true],
    ['the same instant told in another zone', '2026-10-21T07:00-07:00', true],
    ['after the start', '2026-10-22T17:00+02:00', false],
  ])('%s is in time: %s → %s', (_, told, inTime) => {
    expect(isInTime('2026-10-22T16:00+02:00', told, 24)).toBe(inTime);
  });

  test('the same wall time a day before is 25 hours when the clocks go back between, 23 when they go forward', () => {
    expect(noticeHours('2026-10-25T16:00+01:00', '2026-10-24T16:00+02:00')).toBe(25);
    expect(noticeHours('2026-03-29T16:00+02:00', '2026-03-28T16:00+01:00')).toBe(23);
    expect(isInTime('2026-03-29T16:00+02:00', '2026-03-28T16:00+01:00', 24)).toBe(false);
  });

  test('the last moment is in time and the next millisecond is not, in every zone', () => {
    fc.assert(
      fc.property(instants, zones, fc.constantFrom(0, 1, 24, 36, 48, 72), (start, zone, hours) => {
        const scheduledStart = momentAt(start, zone);
        const last = lastMomentForNotice({ scheduledStart, noticeHours: hours });
        expect(isInTime(scheduledStart, last, hours)).toBe(true);
        expect(isInTime(scheduledStart, momentAt(instantOf(last) + 1, zone), hours)).toBe(false);
        expect(noticeHours(scheduledStart, last)).toBe(hours);
      }),
    );
  });
});
