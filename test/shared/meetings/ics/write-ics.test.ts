import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIcs } from '#shared/meetings/ics/ics.ts';
import { writeIcs, type CalendarDate } from '#shared/meetings/ics/write-ics.ts';

const stamp = Date.parse('2026-11-24T12:00Z');
const options = { workbookZone: 'Europe/Berlin', near: '2026-10-22' };

function back(dates: readonly CalendarDate[]) {
  const reading = readIcs(writeIcs(dates, stamp), options);
  if (!reading.ok) throw new Error('refused');
  return reading.value;
}

test('a whole day, a start with an end and one without are read back as they were', () => {
  const { events, problems } = back([
    {
      uid: 'a@ours',
      title: 'Claim window closes; last day, really',
      when: { day: '2026-12-31' },
      description: 'One\nTwo\\three',
    },
    {
      uid: 'b@ours',
      title: 'Check-in',
      when: { start: '2026-10-22T16:00+02:00', end: '2026-10-22T16:30+02:00' },
    },
    { uid: 'c@ours', title: 'Payment due', when: { start: '2026-11-22T09:00+01:00', end: null } },
  ]);
  expect(
    events.map((facts) => [
      facts.seriesId?.value,
      facts.title?.value,
      facts.start?.value,
      facts.end?.value,
      facts.allDay?.value,
    ]),
  ).toEqual([
    ['b@ours', 'Check-in', '2026-10-22T16:00+02:00', '2026-10-22T16:30+02:00', false],
    ['c@ours', 'Payment due', '2026-11-22T09:00+01:00', undefined, false],
    ['a@ours', 'Claim window closes; last day, really', undefined, undefined, true],
  ]);
  expect(events[2]).toMatchObject({
    day: { value: '2026-12-31' },
    lastDay: { value: '2026-12-31' },
    description: { value: 'One\nTwo\\three' },
  });
  expect(problems.map((problem) => problem.message)).toEqual([
    '“Payment due”: The file gives no end. Say how long it took.',
  ]);
});

test('lines end in CRLF and hold at most 75 octets, letters stay whole', () => {
  const text = writeIcs([{ uid: 'x', title: 'Ä日本😀'.repeat(60), when: { day: '2026-12-31' } }], stamp);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\ufffd');
  expect(text).toContain('DTSTAMP:20261124T120000Z');
});

test('any title comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (noise) => {
      const title = `T${noise.replace(/[<&\p{Cc}\p{Cn}\p{Cs}]/gu, '').trimEnd()}`;
      expect(back([{ uid: 'x', title, when: { day: '2026-12-31' } }]).events[0]?.title?.value).toBe(
        title.trim(),
      );
    }),
    { numRuns: 500 },
  );
});
