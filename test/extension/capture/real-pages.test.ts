import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { peopleNamed } from '#extension/capture/call-names.ts';
import { calendarReader } from '#extension/capture/google-calendar-ids.ts';
import { documentOf, LOOKED_AT, readMarkup } from '#test/support/pages.ts';
import { notRun } from '#test/support/programs.ts';

const FOLDER = process.env['REAL_PAGES'] ?? '';
const HERE = { zone: 'Europe/London', locale: 'en-GB' };
const file = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const read = (name: string, url: string) => readMarkup(file(name), { ...HERE, url });
const CALENDAR = 'https://calendar.google.com/calendar/u/0/r/week';

/** Fragments of real pages that others published; they stay outside the project. A person's reading stands in their README. */
describe('real fragments of pages, as a person reads them', () => {
  if (!existsSync(FOLDER)) {
    const said = notRun(
      'real fragments of pages',
      'REAL_PAGES is not set; set it to a folder of published fragments',
    );
    test(said, ({ skip }) => {
      process.stderr.write(`\n${said}\n`);
      skip();
    });
    return;
  }

  test('the live bubble of Google Calendar: call, organiser and id from its log line, all as guesses', () => {
    const reading = read('google-calendar/event-popover-2026-live-fragment.html', CALENDAR);
    const [facts] = reading.meetings;
    expect(facts?.conference?.value.code).toBe('auj-edcg-hkr');
    expect(facts?.conference?.confidence).toBe('guess');
    expect(facts?.organiser?.value.email).toBe('organiser@redacted.example');
    expect(facts?.seriesId?.value).toBe('1dq60v6utpm0k3o5l079rpgu4a');
    expect(facts?.start).toBeNull();
    expect(reading.fare).toBe('partly');
  });

  test('the hidden block of Google Calendar: zone and language of the reader', () => {
    const document = documentOf(file('google-calendar/user-info-hidden-block.html'));
    const reader = calendarReader({ ...HERE, document, url: CALENDAR, now: LOOKED_AT });
    expect(reader).toEqual({ email: 'xyz@gmail.com', zone: 'Europe/Berlin', zoneSure: true, locale: 'de' });
  });

  test('a live tile of Google Meet: in the call', () => {
    const reading = read('google-meet/tile-2026-03-17-live.html', 'https://meet.google.com/abc-defg-hij');
    expect(reading.phase).toBe('inCall');
    expect(reading.meetings[0]?.conference?.value.code).toBe('abc-defg-hij');
  });

  test.each(['chat-panel-2024-04-live.html', 'side-panel-button-2024-07-live.html'])(
    'a part of Google Meet without people says nothing about the call: %s',
    (name) => {
      const reading = read(`google-meet/${name}`, 'https://meet.google.com/abc-defg-hij');
      expect(reading.phase).toBeNull();
      expect(reading.meetings[0]?.guests).toBeNull();
    },
  );

  test('three cards of Outlook: subject, time, place, and which is tentative', () => {
    const reading = read(
      'outlook-web/month-card-2026-reproduced.html',
      'https://outlook.office.com/calendar/view/month',
    );
    const told = reading.meetings.map((one) => [
      one.title?.value,
      one.start?.value,
      one.end?.value,
      one.location?.value ?? null,
      one.status?.value ?? null,
      one.zone?.value,
    ]);
    expect(told).toEqual([
      [
        'SafeGolf Online Workshop #5',
        '2026-09-17T15:30+01:00',
        '2026-09-17T17:00+01:00',
        null,
        'tentative',
        'Europe/London',
      ],
      ['Management Meeting', '2026-09-28T10:00+01:00', '2026-09-28T11:00+01:00', null, null, 'Europe/London'],
      [
        'Planning, Q4',
        '2026-09-29T13:05+01:00',
        '2026-09-29T14:15+01:00',
        'Room 102',
        'tentative',
        'Europe/London',
      ],
    ]);
  });

  test('a real recording page of Zoom: topic, start in its zone, length', () => {
    const [facts] = read('zoom-recording/player-2018-1.html', 'https://zoom.us/rec/play/abc123').meetings;
    expect(facts?.title?.value).toBe('Some Zoom Recording');
    expect(facts?.start ?? facts?.doubts[0]?.field).toBeTruthy();
    if (facts?.start) expect(Date.parse(facts.start.value)).toBe(Date.parse('2018-11-07T13:58:00+11:00'));
  });

  test('a real page with an event in JSON-LD: offset without a colon, no end', () => {
    const [facts] = read('json-ld/songkick-tovestyrke.html', 'https://www.songkick.com/concerts/1').meetings;
    expect(facts?.title?.value).toBe('Tove Styrke');
    expect(Date.parse(facts?.start?.value ?? '')).toBe(Date.parse('2017-06-12T20:00:00+01:00'));
    expect(facts?.end).toBeNull();
  });

  test('names of Teams without their state', () => {
    const labels = [
      ['Ada Quist (Guest), video is on, Context menu is available', 'Ada Quist'],
      ['FIRST LAST, video is on, muted, Context menu is available', 'FIRST LAST'],
      ['First Last muted Context menu is available', 'First Last'],
    ] as const;
    for (const [label, name] of labels) expect(peopleNamed([label])).toMatchObject([{ name }]);
  });
});
