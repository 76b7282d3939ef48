import { afterEach, describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, formatDay } from '#shared/base/day.ts';
import { parseDay } from '#shared/base/parse-day.ts';
import { dayFromSerial, serialFromDay } from '#shared/base/serial.ts';

describe('showing a day', () => {
  test.each([
    ['short', 'en', '22 Oct'],
    ['medium', 'en', '22 Oct 2026'],
    ['full', 'en', '22 October 2026'],
    ['long', 'en', 'Thursday 22 October'],
    ['medium', 'en-US', 'Oct 22, 2026'],
    ['long', 'de', 'Donnerstag, 22. Oktober'],
    ['medium', 'de', '22. Okt. 2026'],
    ['short', 'de', '22. Okt'],
    ['month', 'en', 'Oct'],
    ['month', 'ja-JP', '10月'],
  ] as const)('%s in %s: %s', (style, locale, text) => {
    expect(formatDay('2026-10-22', locale, style)).toBe(text);
  });
});

describe('the zone this computer runs in changes no day', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  test.each([
    ['Pacific/Apia', -780],
    ['America/Los_Angeles', 420],
    ['America/Sao_Paulo', 180],
    ['Asia/Kathmandu', -345],
  ])('%s', (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date('2026-10-22T00:00:00Z').getTimezoneOffset(), 'the zone takes effect').toBe(offset);
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
    expect(addMonths('2018-10-04', 1)).toBe('2018-11-04');
    expect(serialFromDay('2026-10-22')).toBe(46_317);
    expect(dayFromSerial(46_317)).toBe('2026-10-22');
    expect(formatDay('2026-10-22', 'de', 'numeric')).toBe('22.10.2026');
    expect(parseDay('22.10.2026', 'de')).toEqual({ ok: true, value: '2026-10-22' });
  });
});
