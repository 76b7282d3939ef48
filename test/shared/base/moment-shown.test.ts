import { afterEach, describe, expect, test } from 'vitest';
import { formatMoment, formatTime, isZone, momentAt, resolveLocal, startOfDay } from '#shared/base/moment.ts';

describe('zones', () => {
  test.each(['Europe/Berlin', 'Europe/Kiev', 'Europe/Kyiv', 'UTC', 'America/Argentina/Buenos_Aires'])(
    '%s is one',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );

  test.each(['', 'Europe/Nowhere', '+02:00', 'Eastern Standard Time', 'Berlin'])('"%s" is none', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('showing a moment', () => {
  test.each([
    ['en', undefined, '22 Oct, 16:00', '16:00'],
    ['en', 'America/New_York', '22 Oct, 10:00', '10:00'],
    ['de', 'Asia/Tokyo', '22. Okt., 23:00', '23:00'],
    ['de', 'Pacific/Auckland', '23. Okt., 03:00', '03:00'],
  ])('in %s, zone %s', (locale, zone, moment, time) => {
    expect(formatMoment('2026-10-22T16:00+02:00', locale, zone)).toBe(moment);
    expect(formatTime('2026-10-22T16:00+02:00', locale, zone)).toBe(time);
  });

  test('midnight is 00:00', () => {
    expect(formatTime('2026-10-22T00:00+02:00', 'en')).toBe('00:00');
    expect(formatTime('2026-10-22T00:00+02:00', 'de')).toBe('00:00');
  });
});

describe('the zone this computer runs in changes no moment', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  test.each([
    ['Pacific/Apia', -780],
    ['America/Los_Angeles', 420],
    ['Europe/Berlin', -120],
  ])('%s', (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date('2026-10-22T00:00:00Z').getTimezoneOffset(), 'the zone takes effect').toBe(offset);
    expect(momentAt(Date.UTC(2026, 2, 29, 1), 'Europe/Berlin')).toBe('2026-03-29T03:00+02:00');
    expect(resolveLocal('2026-03-29T02:30', 'Europe/Berlin').kind).toBe('never');
    expect(resolveLocal('2020-03-08T02:30', 'Europe/Berlin').kind).toBe('once');
    expect(resolveLocal('2011-12-30T10:00', 'Europe/Berlin').kind).toBe('once');
    expect(startOfDay('2026-10-22', 'Asia/Tokyo')).toBe(Date.UTC(2026, 9, 21, 15));
    expect(formatMoment('2026-10-22T16:00+02:00', 'en')).toBe('22 Oct, 16:00');
  });
});
