import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settleZone, type MeetingFacts } from '#shared/meetings/facts.ts';
import { readIcs, type IcsReading } from '#shared/meetings/ics/ics.ts';

const folder = join(import.meta.dirname, '../../../pages/ics');

function read(name: string, near = '2026-10-22'): IcsReading {
  const text = readFileSync(join(folder, `${name}.ics`), 'utf8');
  const reading = readIcs(text, { workbookZone: 'Europe/Vienna', near });
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join());
  return reading.value;
}

const only = (name: string): MeetingFacts => {
  const [facts] = read(name).events;
  if (!facts) throw new Error('no event');
  return facts;
};

const short = ({ title, start, end, instanceId, status }: MeetingFacts) => [
  title?.value,
  start?.value,
  end?.value,
  instanceId?.value,
  status?.value,
];

describe('a calendar file that is not quite in order', () => {
  test('a description with unescaped line breaks is joined, loses nothing and still gives its link', () => {
    const { events, problems } = read('unescaped-newlines');
    const [facts] = events;
    expect(facts?.description?.value).toBe(
      'Agenda\nJoin here: https://meet.google.com/abc-defg-hij\n\nLocation: not a place, part of the words\nhttps://practice.example/notes; bring it',
    );
    expect(facts?.conference?.value.code).toBe('abc-defg-hij');
    expect(facts?.location).toBeNull();
    expect(facts?.start?.value).toBe('2026-10-22T16:00+02:00');
    expect(problems.map((problem) => problem.message).join()).toContain('they were joined');
  });

  test('a missing id and a missing end are said, and the end is asked', () => {
    const { events, problems } = read('no-uid-no-end');
    expect(events[0]).toMatchObject({
      seriesId: null,
      end: null,
      start: { value: '2026-10-22T16:00+02:00' },
    });
    expect(events[0]?.doubts.map((doubt) => doubt.field)).toEqual(['end']);
    expect(problems.map((problem) => problem.message).join()).toContain('has no id');
  });

  test('a missing start leaves the rest readable', () => {
    const facts = only('no-start');
    expect(facts).toMatchObject({ start: null, day: null, title: { value: 'Some call' } });
    expect(facts.organiser?.value).toEqual({ name: 'Anna Berg', email: 'anna@berg.example', response: null });
    expect(facts.doubts.map((doubt) => doubt.field)).toEqual(['start']);
  });

  test('20261332 is no day and does not roll over into February', () => {
    const { events, problems } = read('bad-digits');
    expect(events.map(short)).toEqual([
      ['Good day', '2026-10-22T10:00+02:00', '2026-10-22T11:00+02:00', undefined, undefined],
      ['Bad day', undefined, undefined, undefined, undefined],
    ]);
    expect(problems.map((problem) => problem.message).join()).toContain('20261332');
  });

  test('a time without a zone is asked, the workbook zone proposed, and settled by the answer', () => {
    const facts = only('floating');
    expect(facts).toMatchObject({
      start: null,
      zone: null,
      wall: { start: '2026-10-22T16:00', end: '2026-10-22T17:00' },
    });
    expect(facts.doubts[0]?.field).toBe('zone');
    expect(facts.doubts[0]?.choices.map((choice) => choice.value)).toEqual(['Europe/Vienna']);
    const settled = settleZone(facts, 'America/New_York');
    expect(settled.start?.value).toBe('2026-10-22T16:00-04:00');
    expect(settled.end?.value).toBe('2026-10-22T17:00-04:00');
    expect(settled.doubts).toEqual([]);
  });

  test('an hour that comes twice or never is asked with both readings', () => {
    const [lost, night] = read('doubled-hour').events;
    expect(night?.start).toBeNull();
    expect(night?.doubts[0]?.choices.map((choice) => choice.value)).toEqual([
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:30+01:00',
    ]);
    expect(lost?.start).toBeNull();
    expect(lost?.doubts[0]?.message).toContain('does not exist');
  });

  test('a zone that only the file knows is read by the file’s own rules, summer and winter', () => {
    expect(read('customized-zone-with-rules').events.map((facts) => facts.start?.value)).toEqual([
      '2026-06-22T16:00+02:00',
      '2026-11-22T16:00+01:00',
    ]);
  });

  test('guests are people: no rooms, no address that stands only in an alarm', () => {
    const facts = only('guests-and-rooms');
    expect(facts.guests?.value).toEqual([
      { name: 'Berg, Anna', email: 'anna@berg.example', response: 'accepted' },
      { name: null, email: 'ben@roe.example', response: 'unanswered' },
      { name: 'Cy', email: null, response: 'declined' },
    ]);
    expect(facts.rooms?.value).toEqual(['Big room', 'Small room']);
    expect(facts.title?.value).toBe('Review, part 2');
    expect(facts.zone?.value).toBe('Europe/Berlin');
    expect(facts.end?.value).toBe('2026-10-22T17:30+02:00');
  });

  test('a series lists its instances near the day: without those taken out, moved ones moved, cancelled ones cancelled', () => {
    expect(read('series').events.map(short)).toEqual([
      ['Weekly', '2026-10-01T16:00+02:00', '2026-10-01T17:00+02:00', '20261001T140000Z', undefined],
      ['Weekly', '2026-10-08T16:00+02:00', '2026-10-08T17:00+02:00', '20261008T140000Z', undefined],
      ['Weekly, moved', '2026-10-23T09:00+02:00', '2026-10-23T10:00+02:00', '20261022T140000Z', undefined],
      ['Weekly', '2026-10-29T16:00+01:00', '2026-10-29T17:00+01:00', '20261029T150000Z', 'cancelled'],
      ['Weekly', '2026-11-05T16:00+01:00', '2026-11-05T17:00+01:00', '20261105T150000Z', undefined],
      ['Weekly', '2026-11-12T16:00+01:00', '2026-11-12T17:00+01:00', '20261112T150000Z', undefined],
      ['Weekly', '2026-11-19T16:00+01:00', '2026-11-19T17:00+01:00', '20261119T150000Z', undefined],
    ]);
  });

  test('the last instance that UNTIL allows counts, and far from all instances the nearest is shown', () => {
    const titles = read('series', '2030-01-01').events.map((facts) => facts.instanceId?.value);
    expect(titles.at(-1)).toBe('20261126T150000Z');
  });

  test('METHOD:CANCEL cancels whatever the status says', () => {
    expect(only('cancelled-by-method').status).toMatchObject({ value: 'cancelled', evidence: 'METHOD' });
  });

  test('the link to the call is found where it stands, the calendar’s own before the place, two are asked', () => {
    const [google, teams, wrapped, two] = read('links').events;
    expect(google?.conference).toMatchObject({
      value: { code: 'abc-defg-hij' },
      evidence: 'X-GOOGLE-CONFERENCE',
    });
    expect(teams?.conference?.value).toMatchObject({ provider: 'teams', code: '19:meeting_AAA@thread.v2' });
    expect(wrapped?.conference?.value).toEqual({
      provider: 'zoom',
      code: '12345',
      url: 'https://us02web.zoom.us/j/12345?pwd=abc',
    });
    expect(wrapped?.description?.value).toContain('Join the call');
    expect(two?.conference).toBeNull();
    expect(two?.doubts[0]?.choices).toHaveLength(2);
  });

  test('words around the file, unclosed parts and unreadable lines are mended and said', () => {
    const { events, problems } = read('mail-around-and-cut-off');
    expect(events.map((facts) => facts.title?.value)).toEqual(['First', 'Second']);
    expect(events[1]?.description?.value).toBe('cut o');
    const said = problems.map((problem) => problem.message).join('\n');
    for (const part of ['X-BAD', 'FREQ=SOMETIMES', 'closed here', 'stops early'])
      expect(said).toContain(part);
    expect(problems.find((problem) => problem.message.includes('X-BAD'))?.field).toBe('line 12');
  });

  test.each(['', 'hello', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'BEGIN:VTODO'])(
    'without a meeting it is refused: "%s"',
    (text) => {
      expect(readIcs(text, { workbookZone: 'UTC', near: '2026-10-22' }).ok).toBe(false);
    },
  );
});
