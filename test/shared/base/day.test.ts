import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, compareDays, daysBetween, formatDay, isDay, weekday } from '#shared/base/day.ts';
import { parseDay } from '#shared/base/parse-day.ts';
import { dayFromSerial, serialFromDay } from '#shared/base/serial.ts';
import { runs } from '#test/support/proof.ts';

const days = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day is an ISO text of a day that exists', () => {
  test.each(['2026-10-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-32',
    '20261332',
    '2026-1-2',
    '2026-00-10',
    '',
    '+012026-10-22',
  ])('"%s" does not', (day) => {
    expect(isDay(day)).toBe(false);
  });

  test('to count with no day is our own mistake', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('is not a day');
    expect(() => daysBetween('2026-10-22', '')).toThrow('is not a day');
  });

  test.each([
    ['9999-12-31', 1, '9999-12-31'],
    ['2026-10-22', 1e9, '9999-12-31'],
    ['2026-10-22', 1e300, '9999-12-31'],
    ['2026-10-22', -1e9, '0001-01-01'],
  ])('beyond the last day there is none: %s and %d days is %s', (day, days, held) => {
    expect(addDays(day, days)).toBe(held);
    expect(addMonths(day, days * 12)).toBe(held);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %d days is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-22', 12, '2027-10-22'],
  ])('%s and %d months is %s', (day, count, later) => {
    expect(addMonths(day, count)).toBe(later);
  });

  test('going some days and counting them back agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const later = addDays(day, count);
        expect(daysBetween(day, later)).toBe(count);
        expect(Math.sign(compareDays(later, day))).toBe(Math.sign(count));
        expect(weekday(later)).toBe((((weekday(day) + count) % 7) + 7) % 7);
      }),
    );
  });

  test('22 October 2026 is a Thursday', () => {
    expect(weekday('2026-10-22')).toBe(4);
  });
});

describe('serial numbers of spreadsheets', () => {
  test.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2008-01-01', 39_448],
    ['2026-10-22', 46_317],
    ['9999-12-31', 2_958_465],
  ])('%s is %d', (day, serial) => {
    expect(serialFromDay(day)).toBe(serial);
    expect(dayFromSerial(serial)).toBe(day);
    expect(dayFromSerial(serial + 0.99999)).toBe(day);
  });

  test.each([60, 0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no day that all programs agree on',
    (serial) => {
      expect(dayFromSerial(serial)).toBeNull();
    },
  );

  test('every day comes back from its number', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFromSerial(serialFromDay(day))).toBe(day);
      }),
    );
  });
});

describe('reading a day', () => {
  test.each([
    ['2026-10-22', 'en', '2026-10-22'],
    [' 2026-10-22 ', 'de', '2026-10-22'],
    ['2026/10/22', 'en', '2026-10-22'],
    ['22.10.2026', 'de', '2026-10-22'],
    ['3.4.2026', 'de', '2026-04-03'],
    ['22. 10. 2026', 'de', '2026-10-22'],
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['3-4-2026', 'nl', '2026-04-03'],
    ['2026年10月22日', 'ja', '2026-10-22'],
    ['10/22/2026', 'en', '2026-10-22'],
    ['22/10/2026', 'en', '2026-10-22'],
    ['4/4/2026', 'en', '2026-04-04'],
  ])('"%s" in %s is %s', (text, locale, day) => {
    expect(parseDay(text, locale)).toEqual({ ok: true, value: day });
  });

  test.each([
    ['3/4/2026', 'en', 'This can be 3 Apr 2026 or 4 Mar 2026. Write 2026-04-03 or 2026-03-04.'],
    ['22/10/2026', 'en-US', 'Not a day. Write it like 10/22/2026 or 2026-10-22.'],
    ['10/22/2026', 'de', 'Not a day. Write it like 22.10.2026 or 2026-10-22.'],
    ['2026-02-30', 'en-GB', 'Not a day. Write it like 22/10/2026 or 2026-10-22.'],
    ['20261332', 'en-GB', 'Not a day. Write it like 22/10/2026 or 2026-10-22.'],
    ['22.10.26', 'de', 'Not a day. Write it like 22.10.2026 or 2026-10-22.'],
    ['22x10x2026', 'de', 'Not a day. Write it like 22.10.2026 or 2026-10-22.'],
    ['', 'de', 'Not a day. Write it like 22.10.2026 or 2026-10-22.'],
  ])('"%s" in %s: %s', (text, locale, message) => {
    expect(parseDay(text, locale, 'due')).toEqual({ ok: false, problems: [{ field: 'due', message }] });
  });

  test.each(['de', 'fr', 'es', 'ja', 'pt', 'it', 'nl', 'en-US', 'en-GB', 'ko', 'fa', 'th'])(
    'what is shown in figures in %s is read back as it was',
    (locale) => {
      fc.assert(
        fc.property(days, (day) => {
          expect(parseDay(formatDay(day, locale, 'numeric'), locale)).toEqual({ ok: true, value: day });
        }),
        { numRuns: 50 },
      );
    },
  );

  test('whatever is typed, the answer is a day that exists or a problem', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789./-年月日 ') }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'de', 'ja', 'en-US'), (text, locale) => {
        const day = parseDay(text, locale);
        expect(day.ok ? isDay(day.value) : day.problems.length === 1).toBe(true);
      }),
      { numRuns: runs(100_000, 200) },
    );
  });
});
