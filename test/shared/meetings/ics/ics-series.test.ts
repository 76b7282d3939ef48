import { describe, expect, test } from 'vitest';
import { readIcs } from '#shared/meetings/ics/ics.ts';

/** Days of a series as `MM-DD`, from examples of RFC 5545, 3.8.5.3 (all at 09:00 in New York). */
function days(start: string, rule: string, near: string, reachDays: number): string[] {
  const text = `BEGIN:VEVENT\nUID:rfc\nDTSTART;TZID=America/New_York:${start}T090000\nDURATION:PT1H\nRRULE:${rule}\nEND:VEVENT`;
  const reading = readIcs(text, { workbookZone: 'UTC', near, reachDays });
  if (!reading.ok) throw new Error('refused');
  return reading.value.events.map((facts) => {
    expect(facts.start?.value).toMatch(/T09:00-0[45]:00$/);
    return facts.start?.value.slice(5, 10) ?? '';
  });
}

describe('series of RFC 5545', () => {
  test.each([
    [
      'every other day',
      '19970902',
      'FREQ=DAILY;INTERVAL=2',
      '1997-09-06',
      4,
      '09-02 09-04 09-06 09-08 09-10',
    ],
    [
      'five days ten apart',
      '19970902',
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-20',
      60,
      '09-02 09-12 09-22 10-02 10-12',
    ],
    [
      'weekly until a moment',
      '19970902',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-20',
      30,
      '09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02',
    ],
    [
      'every other week, two days',
      '19970902',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-20',
      60,
      '09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16',
    ],
    [
      'first Friday',
      '19970905',
      'FREQ=MONTHLY;COUNT=4;BYDAY=1FR',
      '1997-10-20',
      90,
      '09-05 10-03 11-07 12-05',
    ],
    [
      'second to last Monday',
      '19970922',
      'FREQ=MONTHLY;COUNT=4;BYDAY=-2MO',
      '1997-11-01',
      90,
      '09-22 10-20 11-17 12-22',
    ],
    [
      'third to last day',
      '19970928',
      'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4',
      '1997-11-01',
      90,
      '09-28 10-29 11-28 12-29',
    ],
    [
      'first and last day',
      '19970930',
      'FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1',
      '1997-11-01',
      90,
      '09-30 10-01 10-31 11-01 11-30',
    ],
    [
      'last work day',
      '19970930',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      '1997-11-01',
      90,
      '09-30 10-31 11-28',
    ],
    [
      'week start Monday',
      '19970805',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-15',
      40,
      '08-05 08-10 08-19 08-24',
    ],
    [
      'week start Sunday',
      '19970805',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-15',
      40,
      '08-05 08-17 08-19 08-31',
    ],
    [
      'a day that February has not',
      '20070115',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-02-15',
      90,
      '01-15 01-30 02-15 03-15 03-30',
    ],
  ])('%s', (_, start, rule, near, reach, expected) => {
    expect(days(start, rule, near, reach).join(' ')).toBe(expected);
  });

  test('a month that has no 31st is left out', () => {
    expect(days('20260131', 'FREQ=MONTHLY;COUNT=3', '2026-03-01', 100).join(' ')).toBe('01-31 03-31 05-31');
  });

  test('a wall time stays across the change of clocks; a rule of seconds is not followed', () => {
    expect(days('19971020', 'FREQ=DAILY;COUNT=10', '1997-10-25', 20)).toHaveLength(10);
    expect(days('19971020', 'FREQ=SECONDLY', '1997-10-25', 20)).toEqual(['10-20']);
  });
});
