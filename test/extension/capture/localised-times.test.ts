import { describe, expect, test } from 'vitest';
import { readMarkup } from '#test/support/pages.ts';

/** One meeting, 22 October 2026, 16:00 to 17:00, as calendars write it in eight languages (by `Intl` and by hand). */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['en', 'Thursday, October 22⋅4:00 – 5:00pm'],
  ['en-GB', 'Thursday, 22 October⋅16:00 – 17:00'],
  ['de', 'Donnerstag, 22. Oktober⋅16:00 – 17:00'],
  ['fr', 'Jeudi 22 octobre⋅16:00 – 17:00'],
  ['es', 'Jueves, 22 de octubre⋅16:00 – 17:00'],
  ['pt-BR', 'Quinta-feira, 22 de outubro⋅16:00 – 17:00'],
  ['it', 'Giovedì, 22 ottobre⋅16:00 – 17:00'],
  ['nl', 'donderdag 22 oktober⋅16:00 – 17:00'],
  ['ja', '10月22日（木曜日）⋅午後4:00～5:00'],
  ['ja', '2026年10月22日(木)⋅16:00～17:00'],
];

const bubble = (locale: string, when: string): string => `<html lang="${locale}"><body>
  <div id="xUserInfo" style="display:none"><div id="xTimezone">Europe/Berlin</div><div id="xUserLocale">${locale}</div></div>
  <div role="dialog" data-chips-dialog="true"><div id="xDetDlg"><span role="heading">Coaching</span><div id="xDetDlgWhen">${when}</div></div></div></body></html>`;

const read = (locale: string, when: string) =>
  readMarkup(bubble(locale, when), {
    url: 'https://calendar.google.com/calendar/u/0/r',
    zone: 'Europe/Berlin',
    locale: 'en-GB',
  }).meetings[0];

describe('a time in the words of the page', () => {
  test.each(WRITTEN)('%s: “%s” is suggested, never taken as certain', (locale, when) => {
    const facts = read(locale, when);
    expect(facts?.start?.value).toBe('2026-10-22T16:00+02:00');
    expect(facts?.end?.value).toBe('2026-10-22T17:00+02:00');
    expect(facts?.start?.confidence).toBe('likely');
  });

  test('a range over midnight ends the next day', () => {
    expect(read('de', 'Donnerstag, 22. Oktober⋅23:30 – 00:30')?.end?.value).toBe('2026-10-23T00:30+02:00');
  });

  test('a missing year is the nearest one, and a written one is kept', () => {
    expect(read('de', 'Samstag, 2. Januar 2027⋅09:00 – 10:00')?.start?.value).toBe('2027-01-02T09:00+01:00');
    expect(read('de', '2. Januar⋅09:00 – 10:00')?.start?.value).toBe('2027-01-02T09:00+01:00');
  });

  test('an hour without morning or afternoon is asked where the language counts to twelve', () => {
    const facts = read('en', 'Thursday, October 22⋅4:00 – 5:00');
    expect(facts?.start ?? null).toBeNull();
    expect(facts?.doubts.length).toBeGreaterThan(0);
  });

  test('an hour that comes twice when clocks go back is asked', () => {
    const facts = read('de', 'Sonntag, 25. Oktober⋅02:30 – 03:30');
    expect(facts?.start ?? null).toBeNull();
    expect(facts?.doubts.map((doubt) => doubt.field)).toContain('start');
  });
});
