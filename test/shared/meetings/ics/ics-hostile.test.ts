import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isMoment } from '#shared/base/moment.ts';
import { readIcs } from '#shared/meetings/ics/ics.ts';
import { durationSeconds } from '#shared/meetings/when/duration.ts';
import { runs } from '#test/support/proof.ts';

const folder = join(import.meta.dirname, '../../../pages/ics');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const options = { workbookZone: 'Europe/Vienna', near: '2026-10-22' };

/** A file with some characters taken out, put in, lines doubled, dropped or cut off. */
const mutant = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom(
          '',
          '\n',
          ':',
          ';',
          '=',
          '"',
          '\\',
          'BEGIN:VEVENT\n',
          'END:VCALENDAR\n',
          '99999999',
          'T',
          'Z',
          ' ',
          '\u0000',
          '<',
          'ü',
          '\ud800',
          'RRULE:FREQ=DAILY\n',
          'RRULE:FREQ=YEARLY;BYSETPOS=-1;BYDAY=5MO\n',
          ';COUNT=0',
          '-',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [at, cut, put]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + put + now.slice(place + cut);
    }, text),
  );

describe('calendar files that are broken on purpose', () => {
  test('mutants never make it throw, and every moment they tell is one', () => {
    fc.assert(
      fc.property(mutant, (text) => {
        const reading = readIcs(text, options);
        if (!reading.ok) return reading.problems.length > 0;
        return reading.value.events.every(
          (facts) =>
            [facts.start, facts.end].every((fact) => fact === null || isMoment(fact.value)) &&
            (facts.start !== null || facts.day !== null || facts.doubts.length > 0),
        );
      }),
      { numRuns: runs(100_000, 500) },
    );
  });

  test.each(['\\n', '\\n\\n', 'x\\n', '\\'])('a line of only “%s” ends', (line) => {
    expect(readIcs(`BEGIN:VEVENT\nDTSTART:20261118T130000Z\n${line}\nEND:VEVENT`, options).ok).toBe(true);
  });

  test('what looks like a duration is one or none, and never makes it throw', () => {
    expect(['P', '+P', 'PT', 'P1', 'PT1H30M', 'P1D', '-P2W'].map(durationSeconds)).toEqual([
      null,
      null,
      null,
      null,
      5400,
      86_400,
      -1_209_600,
    ]);
    const text = fc.string({ unit: fc.constantFrom(...'+-PTWDHMS019'), maxLength: 9 });
    fc.assert(
      fc.property(text, (tail) => Number.isFinite(durationSeconds(`P${tail}`) ?? 0)),
      { numRuns: runs(20_000) },
    );
  });

  const rules = fc.record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY', 'SECONDLY'),
    interval: fc.constantFrom('', ';INTERVAL=0', ';INTERVAL=2', ';INTERVAL=99999999'),
    count: fc.constantFrom('', ';COUNT=3', ';COUNT=99999999'),
    by: fc.constantFrom(
      '',
      ';BYDAY=MO',
      ';BYDAY=-1FR',
      ';BYMONTHDAY=31',
      ';BYMONTH=2;BYMONTHDAY=30',
      ';BYSETPOS=9;BYDAY=MO',
      ';BYYEARDAY=366',
      ';BYWEEKNO=53',
      ';BYHOUR=9',
      ';BYDAY=99MO',
      ';BYMONTH=2;BYMONTHDAY=29',
    ),
  });

  test('no rule of repetition makes it hang or leave the calendar', () => {
    fc.assert(
      fc.property(rules, ({ freq, interval, count, by }) => {
        const rule = `RRULE:FREQ=${freq}${interval}${count}${by}`;
        const text = `BEGIN:VEVENT\nUID:x\nDTSTART;TZID=Europe/Berlin:20240131T100000\nDTEND;TZID=Europe/Berlin:20240131T110000\n${rule}\nEND:VEVENT`;
        const reading = readIcs(text, options);
        return (
          reading.ok &&
          reading.value.events.every((facts) => facts.start === null || isMoment(facts.start.value))
        );
      }),
      { numRuns: runs(300) },
    );
  });

  test('times in a zone are the instants Temporal says', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'Pacific/Apia',
    );
    const minute = fc.integer({ min: 0, max: 6 * 366 * 24 * 60 });
    fc.assert(
      fc.property(zone, minute, (timeZone, minutes) => {
        const local = Temporal.PlainDateTime.from('2022-01-01T00:00').add({ minutes });
        const stamp = local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
        const reading = readIcs(`BEGIN:VEVENT\nDTSTART;TZID=${timeZone}:${stamp}\nEND:VEVENT`, options);
        const [facts] = reading.ok ? reading.value.events : [];
        const early = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).epochMilliseconds;
        const late = local.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds;
        const told = facts?.start
          ? [facts.start.value]
          : (facts?.doubts[0]?.choices.map((choice) => choice.value) ?? []);
        expect(told.map((moment) => Date.parse(moment))).toEqual(early === late ? [early] : [early, late]);
      }),
      { numRuns: runs(1500) },
    );
  });
});
