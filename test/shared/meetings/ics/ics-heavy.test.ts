import { describe, expect, test } from 'vitest';
import { readIcs } from '#shared/meetings/ics/ics.ts';

const options = { workbookZone: 'Europe/Berlin', near: '2026-11-18' };
const MOST_MS = 2000;
const MOST_BYTES = 300_000_000;

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (uid: string, ...lines: readonly string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
const series = (count: number, start: string, rule: string) =>
  calendar(
    ...Array.from({ length: count }, (_, n) =>
      event(
        `s${n}`,
        `SUMMARY:Series ${n}`,
        `DTSTART;TZID=Europe/Berlin:${start}T090000`,
        'DURATION:PT1H',
        rule,
      ),
    ),
  );
const ONCE = ['DTSTART:20261118T090000Z', 'DTEND:20261118T100000Z', 'SUMMARY:Halden'];
const zone = (rule: string) =>
  calendar(
    ...['BEGIN:VTIMEZONE', 'TZID:HQ', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0100'],
    ...['TZOFFSETTO:+0200', rule, 'END:STANDARD', 'END:VTIMEZONE'],
    event('z', 'DTSTART;TZID=HQ:20261118T090000', 'DTEND;TZID=HQ:20261118T100000'),
  );
const overrides = (count: number) =>
  calendar(
    event('o', 'DTSTART:19990101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'SUMMARY:Daily'),
    ...Array.from({ length: count }, (_, n) => {
      const day = new Date(Date.UTC(1999, 0, 1 + n)).toISOString().slice(0, 10).replace(/-/g, '');
      return event('o', `RECURRENCE-ID:${day}T090000Z`, `DTSTART:${day}T100000Z`, 'SUMMARY:Moved');
    }),
  );

/** Each hostile or merely large file, and how many meetings it is to give; null where it is refused in words. */
const FILES: readonly (readonly [string, () => string, number | null])[] = [
  ['a zone whose clocks change every second', () => zone('RRULE:FREQ=SECONDLY'), 1],
  ['a zone whose clocks change every minute', () => zone('RRULE:FREQ=MINUTELY;INTERVAL=1'), 1],
  ['a zone whose clocks change on 30 February', () => zone('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), 1],
  ['10,000 changed instances of one series', () => overrides(10_000), 63],
  [
    '60 series on weekdays since 2015',
    () => series(60, '20150105', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'),
    500,
  ],
  ['200 daily series since 1950', () => series(200, '19500101', 'RRULE:FREQ=DAILY'), 500],
  ['200 daily series of 30,000 days', () => series(200, '19500101', 'RRULE:FREQ=DAILY;COUNT=30000'), 500],
  ['200 monthly series since 1950', () => series(200, '19500131', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR'), 400],
  [
    '200 yearly series on a day that never comes',
    () => series(200, '19500101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    200,
  ],
  [
    '200 series that end far in the past',
    () => series(200, '19500101', 'RRULE:FREQ=DAILY;UNTIL=19510101'),
    200,
  ],
  [
    '100,000 line breaks in a description',
    () => calendar(event('d', ...ONCE, `DESCRIPTION:${'\\n'.repeat(100_000)}x`)),
    1,
  ],
  [
    '100,000 blanks in a description',
    () => calendar(event('d', ...ONCE, `DESCRIPTION:<p>${' '.repeat(100_000)}x`)),
    1,
  ],
  [
    '30,000 comments that never end',
    () => calendar(event('d', ...ONCE, `DESCRIPTION:<br>${'<!--<a href=x>'.repeat(30_000)}`)),
    1,
  ],
  [
    'a link with 100,000 brackets',
    () => calendar(event('d', ...ONCE, `DESCRIPTION:https://a.example/${')'.repeat(100_000)}x`)),
    1,
  ],
  ['200,000 stray lines', () => calendar(event('d', ...ONCE), 'stray\r\n'.repeat(200_000)), 1],
  [
    '200,000 stray lines in a text',
    () => calendar(event('d', ...ONCE, `DESCRIPTION:a\r\n${'b\r\n'.repeat(200_000)}`)),
    1,
  ],
  ['20,000 events that never end', () => `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(20_000)}`, 500],
  [
    '20,000 parts inside each other',
    () => `BEGIN:VCALENDAR\n${Array.from({ length: 20_000 }, (_, n) => `BEGIN:X${n}\n`).join('')}`,
    null,
  ],
  [
    '20,000 single meetings',
    () => calendar(...Array.from({ length: 20_000 }, (_, n) => event(`m${n}`, ...ONCE))),
    500,
  ],
  [
    '20,000 guests',
    () =>
      calendar(
        event(
          'g',
          ...ONCE,
          ...Array.from({ length: 20_000 }, (_, n) => `ATTENDEE;CN="A \\"B\\" ${n}":mailto:a${n}@b.example`),
        ),
      ),
    1,
  ],
  [
    '100,000 parameters',
    () => calendar(event('p', ...ONCE, `ATTENDEE${';a="'.repeat(100_000)}:mailto:a@b.example`)),
    1,
  ],
  [
    '50,000 added dates',
    () => calendar(event('r', ...ONCE, `RDATE:${'20261119T090000Z,'.repeat(50_000)}20261120T090000Z`)),
    3,
  ],
];

describe('calendar files that are large or meant to hang a program', () => {
  test.each(FILES)('%s: read or refused in words, in time and in bounds', (_, make, count) => {
    const text = make();
    const [before, started] = [process.memoryUsage().heapUsed, process.cpuUsage()];
    const read = readIcs(text, options);
    const { user, system } = process.cpuUsage(started);
    const [took, used] = [(user + system) / 1000, process.memoryUsage().heapUsed - before];
    expect(read.ok ? read.value.events.length : null).toBe(count);
    if (!read.ok) expect(read.problems[0]?.message).toMatch(/\w+\.$/);
    else expect(read.value.problems.length).toBeLessThanOrEqual(51);
    expect(took).toBeLessThan(MOST_MS);
    expect(used).toBeLessThan(MOST_BYTES);
  });
});
