import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readWhen } from '#shared/meetings/when/when-text.ts';
import { whenFacts } from '#shared/meetings/when/when-facts.ts';
import { runs } from '#test/support/proof.ts';

const now = Date.parse('2026-11-24T12:00Z');
const zone = 'Europe/Berlin';

function short(locale: string, text: string): string {
  const reading = readWhen(text, { locale, now, zone });
  if (reading.kind === 'doubt') return `doubt ${reading.choices.length}`;
  const { day, lastDay, start, end } = reading.when;
  return start === null ? `${day} ${lastDay}` : [start, end ?? '?'].join(' ');
}

const HOUR = '2026-10-22T16:00 2026-10-22T17:00';

describe('when, as calendars and people write it', () => {
  test.each([
    ['en', 'Thursday, October 22⋅4:00 – 5:00pm', HOUR],
    ['en', 'Thursday Oct 22, 2026 ⋅ 4pm – 5pm (Central European Time - Berlin)', HOUR],
    ['en', 'Oct 22, 4 – 5 p.m.', HOUR],
    ['en-GB', 'Thursday, 22 October⋅16:00 – 17:00', HOUR],
    ['de', 'Donnerstag, 22. Oktober⋅16:00 – 17:00 Uhr', HOUR],
    ['de', 'Do., 22. Okt. 2026, 16–17 Uhr', HOUR],
    ['de', '22.10.2026, 16.00 bis 17.00 Uhr', HOUR],
    ['de', '22.10.26 16:00-17:00', HOUR],
    ['fr', 'Jeudi 22 octobre⋅16:00 – 17:00', HOUR],
    ['fr', 'jeu. 22 oct. 2026 de 16h00 à 17h', HOUR],
    ['es', 'Jueves, 22 de octubre⋅4:00 – 5:00 p. m.', HOUR],
    ['es', 'jueves 22 de octubre de 2026, 16:00 a 17:00 h', HOUR],
    ['pt', 'Quinta-feira, 22 de outubro⋅16:00 – 17:00', HOUR],
    ['pt-BR', '22 de out. de 2026, das 16h às 17h', HOUR],
    ['it', 'Giovedì 22 ottobre⋅16.00 – 17.00', HOUR],
    ['nl', 'Donderdag 22 oktober⋅16.00–17.00 uur', HOUR],
    ['ja', '10月 22日 (木曜日)⋅午後4:00～5:00', HOUR],
    ['ja', '2026年10月22日(木) 16時～17時', HOUR],
    ['kn', 'ಅಕ್ಟೋಬರ್ 22, 2026 ರಂದು 04:00 ಅಪರಾಹ್ನ', '2026-10-22T16:00 ?'],
    ['te', '22 అక్టోబర్, 2026 4:00 PMకి', '2026-10-22T16:00 ?'],
    ['en', '2026-10-22 16:00 – 17:00', HOUR],
    ['en', 'October 22, 2026, 11:30pm – October 23, 2026, 12:30am', '2026-10-22T23:30 2026-10-23T00:30'],
    ['de', '22.10.2026 23:30 – 00:30', '2026-10-22T23:30 2026-10-23T00:30'],
    ['en', 'Oct 22, 2026 11:30 – 12:30pm', '2026-10-22T11:30 2026-10-22T12:30'],
    ['en', 'Oct 22, 2026 12 – 1am', '2026-10-22T00:00 2026-10-22T01:00'],
    ['de', '24. November um 9 Uhr vormittags', '2026-11-24T09:00 ?'],
    ['en', 'Thursday, October 22', '2026-10-22 2026-10-22'],
    ['en', 'October 22 – 24, 2026', '2026-10-22 2026-10-24'],
    ['de', '30. Dezember – 2. Januar 2027', '2026-12-30 2027-01-02'],
  ])('%s: %s', (locale, text, expected) => {
    expect(short(locale, text)).toBe(expected);
  });

  test.each([
    ['en', 'Oct 22 2026, 4:00 – 5:00', 'doubt 2'],
    ['en', '3/4/2026 10am', 'doubt 0'],
    ['mt', '3/4/2026 10:00', 'doubt 0'],
    ['en', 'Friday, October 22, 2026 4pm', 'doubt 0'],
    ['en', '31 November 2026 4pm', 'doubt 0'],
    ['en', 'Oct 22, 2026 16:00 – 15:00', 'doubt 0'],
    ['en', '4pm', 'doubt 0'],
    ['ja', '午後2:00～3:00', 'doubt 0'],
    ['en', '23:30 – 25 novembre', 'doubt 0'],
    ['en', 'Weekly on Thursday', 'doubt 0'],
    ['en', '', 'doubt 0'],
  ])('rather a doubt than a guess — %s: "%s"', (locale, text, expected) => {
    expect(short(locale, text)).toBe(expected);
  });

  test.each([
    ['2026-12-20T12:00Z', '2027-01-05'],
    ['2026-02-20T12:00Z', '2026-01-05'],
    ['2027-06-20T12:00Z', '2027-01-05'],
  ])('without a year on %s "5 January" is %s', (today, day) => {
    const reading = readWhen('5 January', { locale: 'en-GB', now: Date.parse(today), zone });
    expect(reading).toMatchObject({ kind: 'when', when: { day, yearInferred: true } });
  });

  test('a weekday chooses the year in which it fits', () => {
    const reading = readWhen('Wednesday, 22 October', { locale: 'en-GB', now, zone });
    expect(reading).toMatchObject({ kind: 'when', when: { day: '2025-10-22', yearInferred: true } });
  });
});

describe('when, as Intl writes it', () => {
  const locales = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'pt-PT', 'it', 'nl', 'ja'];
  const styles = [
    { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    { month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
    },
  ] as const;

  test.each(locales)(
    '%s: start and end are read right or doubted, in more than 95 of 100 right',
    (locale) => {
      let right = 0;
      let all = 0;
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 800 * 96 }),
          fc.integer({ min: 1, max: 16 }),
          fc.constantFrom(...styles),
          (quarter, length, style) => {
            const start = Temporal.PlainDateTime.from('2025-06-01T00:00').add({ minutes: quarter * 15 });
            const end = start.add({ minutes: length * 15 });
            const instant = (time: Temporal.PlainDateTime) => time.toZonedDateTime('UTC').epochMilliseconds;
            const text = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).formatRange(
              instant(start),
              instant(end),
            );
            const told = short(locale, text);
            const expected = [start, end].map((time) => time.toString({ smallestUnit: 'minute' })).join(' ');
            all++;
            if (told === expected) right++;
            else expect(`${text} → ${told}`).toMatch(/→ doubt/);
          },
        ),
        { numRuns: runs(400) },
      );
      expect(right / all).toBeGreaterThan(0.95);
    },
  );

  test('no text makes it throw', () => {
    const words = fc.constantFrom(
      '22',
      'October',
      '4',
      'pm',
      '–',
      ':',
      '/',
      '.',
      '2026',
      '月',
      '午後',
      'Thu',
      ' ',
      '(',
      ')',
      '99',
      'to',
      'GMT+99',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 12 }),
        fc.constantFrom(...locales),
        (parts, locale) => {
          whenFacts(parts.join(' '), { locale, now, zone, layer: 'text', zoneSure: false });
        },
      ),
      { numRuns: runs(100_000, 700) },
    );
  });
});

describe('the zone beside the time', () => {
  const start = (text: string) => {
    const facts = whenFacts(text, { locale: 'en-GB', now, zone, layer: 'text', zoneSure: false });
    return facts.start ? `${facts.start.value} ${facts.start.confidence}` : `doubt ${facts.doubts[0]?.field}`;
  };

  test.each([
    ['22 Oct 2026 16:00', '2026-10-22T16:00+02:00 likely'],
    ['22 Oct 2026 16:00 (CEST)', '2026-10-22T16:00+02:00 certain'],
    ['22 Oct 2026 16:00 (Central European Time - Berlin)', '2026-10-22T16:00+02:00 certain'],
    ['Oct 22, 2026 04:00 PM Amsterdam, Berlin, Rome, Stockholm, Vienna', '2026-10-22T16:00+02:00 certain'],
    ['22 Oct 2026 16:00 America/New_York', '2026-10-22T16:00-04:00 certain'],
    ['22 Oct 2026 16:00 UTC', '2026-10-22T18:00+02:00 certain'],
    ['22 Oct 2026 16:00 GMT+5:30', '2026-10-22T12:30+02:00 certain'],
    ['22 Oct 2026 16:00 (PDT)', '2026-10-22T16:00-07:00 certain'],
    ['25 Oct 2026 02:30', 'doubt start'],
    ['29 Mar 2026 02:30', 'doubt start'],
  ])('%s: %s', (text, expected) => {
    expect(start(text)).toBe(expected);
  });
});
