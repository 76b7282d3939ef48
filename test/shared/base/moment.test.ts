import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test } from 'vitest';
import {
  dayAt,
  dayOf,
  endOfDay,
  formatMoment,
  formatTime,
  instantOf,
  isLocal,
  isMoment,
  isZone,
  localOf,
  momentAt,
  resolveLocal,
  startOfDay,
} from '#shared/base/moment.ts';

const HOUR = 3_600_000;
const FROM = Date.UTC(2000, 0, 1);
const TO = Date.UTC(2040, 0, 1);

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

const zones = Intl.supportedValuesOf('timeZone');

/** Every 5th zone and those with odd rules, each with its changes of the clocks. */
const sampled = [
  ...zones.filter((_, n) => n % 5 === 0),
  ...[
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Casablanca',
    'America/St_Johns',
    'Europe/Dublin',
    'Asia/Gaza',
  ],
  ...['America/Sao_Paulo', 'Antarctica/Troll', 'Asia/Pyongyang', 'Europe/Berlin', 'America/Nuuk'],
].filter((zone) => isZone(zone));

function changesOf(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > TO) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

const edges = sampled.flatMap((zone) =>
  changesOf(zone)
    .filter((_, n) => n % 9 === 0)
    .flatMap((change) =>
      [-61, -30, 0, 30, 61].map((minutes) => ({ zone, instant: change + minutes * 60_000 })),
    ),
);

describe('as Temporal has it', () => {
  test('the sample has many changes of the clocks', () => {
    expect(edges.length).toBeGreaterThan(1000);
  });

  test('an instant reads on the wall as Temporal reads it', () => {
    const wrong = edges.filter(({ zone, instant }) => {
      const theirs = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      const options = { timeZoneName: 'never', smallestUnit: 'minute' } as const;
      return momentAt(instant, zone) !== theirs.toString(options);
    });
    expect(wrong).toEqual([]);
  });

  test('a time on the wall means the instants that Temporal knows', () => {
    const wrong = edges.flatMap(({ zone, instant }) => {
      const local = new Date(instant).toISOString().slice(0, 16);
      return [0, -12, -9, -5, -3, 1, 2, 5.5, 10, 13].flatMap((hours) => {
        const near = new Date(Date.parse(`${local}Z`) + hours * HOUR).toISOString().slice(0, 16);
        const plain = Temporal.PlainDateTime.from(near);
        const as = (disambiguation: 'earlier' | 'later') =>
          plain.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
        const [early, late] = [as('earlier'), as('later')];
        const ours = resolveLocal(near, zone);
        const never = momentAt(late, zone).slice(0, 16) !== near;
        const [first, last] =
          ours.kind === 'once'
            ? [ours.moment, ours.moment]
            : ours.kind === 'twice'
              ? [ours.earlier, ours.later]
              : [ours.before, ours.after];
        const kind = never ? 'never' : early === late ? 'once' : 'twice';
        const same = ours.kind === kind && instantOf(first) === early && instantOf(last) === late;
        return same ? [] : [{ zone, near, ours, early, late }];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('a day begins when Temporal lets it begin', () => {
    const wrong = edges.flatMap(({ zone, instant }) => {
      const day = dayAt(instant, zone);
      const theirs = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
      return startOfDay(day, zone) === theirs ? [] : [{ zone, day, ours: startOfDay(day, zone), theirs }];
    });
    expect(wrong).toEqual([]);
  });

  test('any instant in any zone comes back from its moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO }), fc.constantFrom(...zones), (instant, zone) => {
        expect(instantOf(momentAt(instant, zone))).toBe(instant);
      }),
      { numRuns: 300 },
    );
  });
});

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
