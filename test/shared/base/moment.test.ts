import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  dayAt,
  dayOf,
  endOfDay,
  instantOf,
  isLocal,
  isMoment,
  localOf,
  momentAt,
  resolveLocal,
  startOfDay,
} from '#shared/base/moment.ts';

const HOUR = 3_600_000;

describe('a moment is an instant and a wall reading at once', () => {
  test.each([
    '2026-10-22T16:00+02:00',
    '2026-10-22T16:00Z',
    '2026-10-22T16:00:30.5-03:30',
    '2020-03-09T07:00:00Z',
  ])('%s is one', (text) => {
    expect(isMoment(text)).toBe(true);
    expect(instantOf(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
  });

  test.each([
    '2026-10-22T16:00',
    '2026-02-30T16:00Z',
    '2026-10-22',
    '2026-10-22T24:00Z',
    '2026-10-22T16:60Z',
    '',
  ])('"%s" is none, and to reckon with it is our own mistake', (text) => {
    expect(isMoment(text)).toBe(false);
    expect(() => instantOf(text)).toThrow('is not a moment');
  });

  test.each([
    ['2026-10-22T14:00:00.000Z', 'Europe/Berlin', '2026-10-22T16:00+02:00'],
    ['2026-10-22T14:00:00.000Z', 'Asia/Kathmandu', '2026-10-22T19:45+05:45'],
    ['2026-10-22T14:00:07.000Z', 'America/St_Johns', '2026-10-22T11:30:07-02:30'],
    ['2026-10-22T14:00:07.250Z', 'UTC', '2026-10-22T14:00:07.250+00:00'],
    // There clocks went back one minute past midnight: what is kept of one minute says nothing of the next.
    ['2005-10-30T02:30:59.000Z', 'America/St_Johns', '2005-10-30T00:00:59-02:30'],
    ['2005-10-30T02:31:00.000Z', 'America/St_Johns', '2005-10-29T23:01-03:30'],
  ])('%s in %s is %s', (utc, zone, moment) => {
    expect(momentAt(Date.parse(utc), zone)).toBe(moment);
    expect(instantOf(moment)).toBe(Date.parse(utc));
  });

  test('it names the day of its own offset; another zone has its own', () => {
    expect(dayOf('2026-10-22T23:30-07:00')).toBe('2026-10-22');
    expect(dayAt(instantOf('2026-10-22T23:30-07:00'), 'Europe/Berlin')).toBe('2026-10-23');
    expect(localOf('2026-10-22T23:30-07:00', 'Europe/Berlin')).toBe('2026-10-23T08:30');
  });
});

describe('hours are elapsed hours', () => {
  test('24 hours before a Los Angeles midnight on the day the clocks went forward is 23:00 two days earlier', () => {
    const start = instantOf('2020-03-09T00:00-07:00');
    expect(momentAt(start - 24 * HOUR, 'America/Los_Angeles')).toBe('2020-03-07T23:00-08:00');
  });

  test('a day on which the clocks go back has 25', () => {
    expect((endOfDay('2026-10-25', 'Europe/Berlin') - startOfDay('2026-10-25', 'Europe/Berlin')) / HOUR).toBe(
      25,
    );
  });
});

describe('a time on the wall happens once, twice or never', () => {
  test.each([
    ['2026-10-22T16:00', 'Europe/Berlin', { kind: 'once', moment: '2026-10-22T16:00+02:00' }],
    [
      '2026-10-25T02:30',
      'Europe/Berlin',
      { kind: 'twice', earlier: '2026-10-25T02:30+02:00', later: '2026-10-25T02:30+01:00' },
    ],
    [
      '2026-03-29T02:30',
      'Europe/Berlin',
      { kind: 'never', before: '2026-03-29T01:30+01:00', after: '2026-03-29T03:30+02:00' },
    ],
    [
      '2011-12-30T12:00',
      'Pacific/Apia',
      { kind: 'never', before: '2011-12-29T12:00-10:00', after: '2011-12-31T12:00+14:00' },
    ],
  ])('%s in %s', (local, zone, meaning) => {
    expect(resolveLocal(local, zone)).toEqual(meaning);
  });

  test.each(['2026-10-22', '2026-02-30T10:00', '2026-10-22T16:00Z', '2026-10-22 16:00', ''])(
    '"%s" is no time on a wall',
    (text) => {
      expect(isLocal(text)).toBe(false);
      expect(() => resolveLocal(text, 'UTC')).toThrow('is not a local date and time');
    },
  );
});
