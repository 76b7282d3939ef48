import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { readIcs } from '#shared/meetings/ics/ics.ts';

/** The 12 published calendar files, as a careful person reads them; the workbook stands in Vienna. */
const pages = process.env['REAL_PAGES'];
const there = pages !== undefined && existsSync(join(pages, 'ics'));
if (!there)
  console.log('NOT RUN: published calendar files (set REAL_PAGES to the folder of published pages)');

function read(name: string, near: string, reachDays = 31) {
  const reading = readIcs(readFileSync(join(pages ?? '', 'ics', `${name}.ics`), 'utf8'), {
    workbookZone: 'Europe/Vienna',
    near,
    reachDays,
  });
  if (!reading.ok) throw new Error('refused');
  return reading.value;
}

const span = (facts: MeetingFacts): string =>
  [
    facts.title?.value,
    facts.start?.value ?? facts.wall?.start ?? facts.day?.value,
    facts.end?.value ?? facts.wall?.end ?? facts.lastDay?.value,
  ].join(' | ');

const spans = (name: string, near: string, reachDays?: number) =>
  read(name, near, reachDays).events.map(span);

describe.skipIf(!there)('published calendar files (NOT RUN without REAL_PAGES)', () => {
  test('Exchange: whole days, one of them moved from Thursday to Friday, the last on 18 August', () => {
    expect(spans('exchange-whole-day-moved', '2026-02-24', 7)).toEqual([
      'Exchange Recurring Test | 2026-02-19 | 2026-02-19',
      'Exchange Recurring Test | 2026-02-24 | 2026-02-24',
      'Exchange Recurring Test | 2026-02-27 | 2026-02-27',
      'Exchange Recurring Test | 2026-03-03 | 2026-03-03',
    ]);
    const moved = read('exchange-whole-day-moved', '2026-02-24').events.find(
      (facts) => facts.day?.value === '2026-02-27',
    );
    expect(moved).toMatchObject({ allDay: { value: true }, instanceId: { value: '20260226' } });
    const late = read('exchange-whole-day-moved', '2026-12-01').events.filter(
      (facts) => facts.day?.value !== '2026-02-27',
    );
    expect(late.map((facts) => facts.day?.value)).toEqual(['2026-08-18']);
  });

  test('Google: the address in an e-mail alarm is no guest', () => {
    const [facts, ...others] = read('google-attendee-alarm', '2024-10-04').events;
    expect(others).toEqual([]);
    expect(facts && span(facts)).toBe('event with alarms | 2024-10-04T19:15+01:00 | 2024-10-04T20:00+01:00');
    expect(facts).toMatchObject({
      guests: null,
      organiser: null,
      doubts: [],
      seriesId: { value: '79fs7pkqvht9m5igs0vjv1sfra@google.com' },
    });
  });

  test('Google birthdays: whole days, added dates read in spite of their Z, the birthday calendar is no guest', () => {
    const { events, problems } = read('google-birthday', '2013-12-10', 400);
    expect(events.map((facts) => facts.day?.value)).toEqual([
      '2012-12-10',
      '2012-12-10',
      '2013-12-10',
      '2013-12-10',
      '2014-12-10',
      '2014-12-10',
    ]);
    expect(events.every((facts) => facts.allDay?.value && facts.guests === null)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('Google: an empty description and place are not told', () => {
    const [facts] = read('google-blank-description', '2012-06-30').events;
    expect(facts && span(facts)).toBe(
      'Really long event name thing | 2012-06-30T06:00-07:00 | 2012-06-30T07:00-07:00',
    );
    expect(facts).toMatchObject({
      description: null,
      location: null,
      guests: null,
      zone: { value: 'America/Los_Angeles' },
    });
  });

  test('Google: a daily series without end', () => {
    const { events } = read('google-daily-recur', '2026-11-24', 1);
    expect(events.map((facts) => facts.start?.value)).toEqual([
      '2026-11-23T05:00-08:00',
      '2026-11-24T05:00-08:00',
      '2026-11-25T05:00-08:00',
    ]);
    expect(events[1]?.instanceId?.value).toBe('20261124T130000Z');
  });

  test('Google: a series with two days taken out, which ends before the hour of its last day', () => {
    const { events } = read('google-invalid-offset', '2003-02-08');
    expect(events.map((facts) => facts.start?.value.slice(8, 16))).toEqual([
      '03T17:00',
      '04T17:00',
      '05T17:00',
      '06T17:00',
      '07T17:00',
      '10T17:00',
      '11T17:00',
      '12T17:00',
    ]);
    expect(events[0]).toMatchObject({
      status: { value: 'tentative' },
      start: { value: '2003-02-03T17:00-03:00' },
    });
    expect(events[0]?.seriesId?.value).toContain('tbhac@group.calendar.google.com');
  });

  test('Google: Europe/Kiev is known by its old name, one instance has its own title', () => {
    expect(spans('google-kiev-tz', '2016-08-26')).toEqual([
      'repeated | 2016-08-25T14:00+03:00 | 2016-08-25T15:00+03:00',
      'bla bla | 2016-08-26T14:00+03:00 | 2016-08-26T15:00+03:00',
      'repeated | 2016-08-27T14:00+03:00 | 2016-08-27T15:00+03:00',
      'repeated | 2016-08-28T14:00+03:00 | 2016-08-28T15:00+03:00',
    ]);
  });

  test('Google: 64 entries, 34 single, 6 changed instances, the rest series; none is lost, a day’s programme in order', () => {
    const { events, problems } = read('google-machbar-64-events', '2019-02-28', 0);
    expect(problems).toEqual([]);
    const text = readFileSync(join(pages ?? '', 'ics/google-machbar-64-events.ics'), 'utf8');
    const ids = new Set([...text.matchAll(/^UID:(.+?)\r?$/gm)].map((found) => found[1]));
    expect(new Set(events.map((facts) => facts.seriesId?.value))).toEqual(ids);
    expect(events.filter((facts) => facts.instanceId === null)).toHaveLength(34);
    expect(events.filter((facts) => facts.start?.value.startsWith('2019-02-28')).map(span)).toEqual([
      'Montessori Schulklasse | 2019-02-28T08:30+01:00 | 2019-02-28T14:30+01:00',
      'Workshop DiReBio | 2019-02-28T15:00+01:00 | 2019-02-28T18:00+01:00',
      '#TEC - für Jugendliche | 2019-02-28T15:00+01:00 | 2019-02-28T17:00+01:00',
      'OpenLab | 2019-02-28T18:00+01:00 | 2019-02-28T20:00+01:00',
      '"Bioökonomie-Tag" | 2019-02-28T20:00+01:00 | 2019-02-28T21:00+01:00',
    ]);
    expect(events.every((facts) => facts.guests === null)).toBe(true);
  });

  test('Outlook web 2012: no ids, and zones by their long names are read', () => {
    const { events, problems } = read('office-2012-owa', '2020-11-02', 3);
    expect(events.map(span)).toEqual([
      'TEST Syd | 2020-10-28T13:30+11:00 | 2020-10-28T15:00+11:00',
      'TEST | 2020-10-28T13:30-04:00 | 2020-10-28T15:00-04:00',
      'TEST 3 | 2020-11-02T13:30-05:00 | 2020-11-02T15:00-05:00',
      'TEST2 | 2020-11-05T13:30-05:00 | 2020-11-05T15:00-05:00',
    ]);
    expect(problems.filter((problem) => problem.message.includes('has no id'))).toHaveLength(4);
  });

  test('Office 365: a Windows zone without its rules is Berlin', () => {
    const [facts] = read('office365-extended-timezone', '2024-04-26').events;
    expect(facts && span(facts)).toBe('Uffe | 2024-04-26T14:00+02:00 | 2024-04-26T15:00+02:00');
    expect(facts?.seriesId?.value).toBe(
      '040000008200E00074C5B7101A82E00800000000687C546B5596DA01000000000000000010000000309AE93C8C3A94489F90ADBEA30C2F2B',
    );
  });

  test('Office 365: a customized zone whose rules the file lacks is asked, the file’s other zone first', () => {
    const [facts] = read('office365-invalid-timezone', '2024-04-26').events;
    expect(facts).toMatchObject({
      start: null,
      zone: null,
      wall: { start: '2024-04-26T14:00', end: '2024-04-26T15:00' },
    });
    const choices = facts?.doubts[0]?.choices.map((choice) => choice.value) ?? [];
    expect(choices.slice(0, 2)).toEqual(['Europe/Berlin', 'Europe/Vienna']);
  });

  test('Outlook 2007: folded lines, two guests, the room is none', () => {
    const [facts] = read('outlook-2007-linefolds', '2009-06-21').events;
    expect(facts && span(facts)).toBe(
      'Example Calendar Export that Blows Up DDay.iCal | 2009-06-21 | 2009-06-21',
    );
    expect(facts?.guests?.value.map((guest) => guest.email)).toEqual([
      'some.attendee@event.com',
      'event@calendardemo.net',
    ]);
    expect(facts?.rooms?.value).toEqual(['4th Floor Meeting Room']);
    expect(facts?.organiser?.value).toMatchObject({
      name: 'Event Organizer',
      email: 'some.attendee@somewhere.com',
    });
    expect(facts?.location?.value).toContain(
      'Wraps Over Several Lines When Exported From Leading Calendar and Office Software Application',
    );
    expect(facts?.description).toBeNull();
  });
});
