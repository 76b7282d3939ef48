import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayAt, instantOf, isZone, momentAt, resolveLocal, startOfDay } from '#shared/base/moment.ts';

const HOUR = 3_600_000;

const FROM = Date.UTC(2000, 0, 1);

const TO = Date.UTC(2040, 0, 1);

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
