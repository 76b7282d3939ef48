import { expect, test } from 'vitest';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import { readIcs } from '#shared/meetings/ics/ics.ts';

/** The meetings of a file with one event. */
function read(lines: string, method = ''): readonly MeetingFacts[] {
  const head = `BEGIN:VCALENDAR\n${method && `METHOD:${method}\n`}BEGIN:VEVENT\nUID:a\nSUMMARY:Halden`;
  const text = `${head}\n${lines}\nEND:VEVENT\nEND:VCALENDAR`;
  const reading = readIcs(text, { workbookZone: 'Europe/Berlin', near: '2026-11-18' });
  if (!reading.ok) throw new Error('refused');
  return reading.value.events;
}

const START = 'DTSTART;TZID=Europe/Berlin:20261104T140000\nDURATION:PT1H';
const times = (lines: string): string[] =>
  read(lines).map(({ start, end }) => `${start?.value.slice(5, 16)} – ${end?.value.slice(11, 16)}`);

test.each([
  ['in UTC with an end', 'RDATE;VALUE=PERIOD:20261118T150000Z/20261118T163000Z', '11-18T16:00 – 17:30'],
  ['in UTC with a length', 'RDATE;VALUE=PERIOD:20261118T150000Z/PT1H30M', '11-18T16:00 – 17:30'],
  ['in a zone', 'RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20261118T160000/PT30M', '11-18T16:00 – 16:30'],
])('an extra date %s has its own end', (_, line, expected) => {
  expect(times(`${START}\n${line}`)).toEqual(['11-04T14:00 – 15:00', expected]);
});

test('a rule of days to leave out is followed', () => {
  const found = times(`${START}\nRRULE:FREQ=WEEKLY;COUNT=4\nEXRULE:FREQ=MONTHLY;BYDAY=3WE`);
  expect(found).toEqual(['11-04T14:00 – 15:00', '11-11T14:00 – 15:00', '11-25T14:00 – 15:00']);
});

test.each(['REFRESH', 'DECLINECOUNTER'])(
  'a message of the method %s is no meeting: it is asked',
  (method) => {
    expect(read(START, method)[0]?.doubts[0]?.field).toBe('status');
  },
);

test('a method inside the event counts too', () => {
  expect(read(`${START}\nMETHOD:CANCEL`)[0]?.status?.value).toBe('cancelled');
});

test.each([
  'X-ZOOM-CONFERENCE:https://zoom.us/j/95112345678',
  'X-CONFERENCE-URL:https://zoom.us/j/95112345678',
  'STYLED-DESCRIPTION;FMTTYPE=text/html:<a href="https://zoom.us/j/95112345678">Join</a>',
  'ATTACH:https://zoom.us/j/95112345678',
  'COMMENT:Join https://zoom.us/j/95112345678',
])('a link to a call is found in %s', (line) => {
  expect(read(`${START}\n${line}`)[0]?.conference?.value.code).toBe('95112345678');
});

test.each([
  ['America-New_York', '2026-11-04T14:00-05:00'],
  ['US-Eastern', '2026-11-04T14:00-05:00'],
])('a zone is known by its name with a dash: %s', (name, expected) => {
  expect(read(`DTSTART;TZID=${name}:20261104T140000`)[0]?.start?.value).toBe(expected);
});

test.each(['14050101T000000', '00010101T000000', '99991231T000000'])(
  'a start in a year without meetings (%s) is asked',
  (written) => {
    expect(read(`DTSTART;TZID=Asia/Manila:${written}`)[0]?.start).toBeNull();
  },
);

test('a person who is listed twice is one guest, and an address in angle brackets is an address', () => {
  const people = 'ATTENDEE;CN=Bo:mailto:<bo@h.example>\nATTENDEE;CN=Bo L:mailto:BO@h.example';
  expect(read(`${START}\n${people}`)[0]?.guests?.value.map(({ email }) => email)).toEqual(['bo@h.example']);
});

test('a title that a program wrote as HTML is read as its words', () => {
  expect(read(`${START.replace('T14', 'T15')}\nLOCATION:Halden &amp; Co`)[0]?.location?.value).toBe(
    'Halden & Co',
  );
});

test.each([
  ['DESCRIPTION:Join the call: ', ['conference']],
  ['LOCATION:', ['conference']],
  ['X-MEETING-URL:', ['conference']],
  ['DESCRIPTION:Our terms: ', []],
  ['URL:https://zoom.us/j/95112345678\nDESCRIPTION:Join: ', []],
])('a link that a mail filter keeps to itself is asked where it leads to a call: %s', (line, asked) => {
  const [facts] = read(`${START}\n${line}https://protect-us.mimecast.com/s/AbC`);
  expect(facts?.doubts.map(({ field }) => field)).toEqual(asked);
});

test.each([
  ['one title, the later stamp first', 'Halden', '20261102T100000Z', '20261101T100000Z', ['18']],
  ['one title, the later stamp last', 'halden', '20261101T100000Z', '20261102T100000Z', ['19']],
  [
    'a title with words added when it moved',
    'Halden (moved)',
    '20261101T100000Z',
    '20261102T100000Z',
    ['19'],
  ],
  ['another title', 'Kestrel', '20261101T100000Z', '20261102T100000Z', ['18', '19']],
  ['one stamp', 'Halden', '20261101T100000Z', '20261101T100000Z', ['18', '19']],
])('one id and SEQUENCE at two starts: %s', (_, title, first, second, days) => {
  const at = (day: number, stamp: string) => `DTSTAMP:${stamp}\nDTSTART:202611${day}T100000Z\nDURATION:PT1H`;
  const next = `END:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:${title}`;
  const found = read(`${at(18, first)}\n${next}\n${at(19, second)}`);
  expect(found.map(({ day }) => day?.value.slice(-2))).toEqual(days);
});

test('two starts that differ are asked, with both to choose; one start written twice is one', () => {
  const [two] = read(`${START}\nDTSTART:20261105T090000Z`);
  expect(two?.start).toBeNull();
  expect(two?.doubts[0]).toMatchObject({
    field: 'start',
    choices: [{ value: '2026-11-04T14:00+01:00' }, { value: '2026-11-05T10:00+01:00' }],
  });
  expect(times(`${START}\nDTSTART:20261104T130000Z`)).toEqual(['11-04T14:00 – 15:00']);
});
