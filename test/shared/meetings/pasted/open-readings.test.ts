import { expect, test } from 'vitest';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';

const read = (text: string, locale = 'en-GB') => {
  const found = readInvitation(text, { zone: 'Europe/Berlin', locale, now: Date.parse('2026-11-16T12:00Z') });
  if (!found.ok) throw new Error(found.problems[0]?.message);
  return found.value;
};
const offered = (text: string) => {
  const { start, doubts } = read(text);
  expect(start).toBeNull();
  return doubts.flatMap(({ choices }) => choices.map(({ value }) => value.slice(8, 16)));
};

test.each([
  'Either Wed 18 November 2026 at 10:00 or Thu 19 November 2026 at 14:00 works for me.',
  'Entweder Mittwoch, 18. November 2026, 10 Uhr oder Donnerstag, 19. November 2026, 14 Uhr',
  'Mercredi 18 novembre 2026 à 10h ou jeudi 19 novembre 2026 à 14h ?',
  'Miércoles 18 de noviembre de 2026 a las 10:00 o jueves 19 de noviembre de 2026 a las 14:00',
  'Mercoledì 18 novembre 2026 alle 10:00 oppure giovedì 19 novembre 2026 alle 14:00',
  'Woensdag 18 november 2026 om 10:00 of donderdag 19 november 2026 om 14:00',
  'We moved it from Wed 18 November 2026 10:00 to Thu 19 November 2026 14:00.',
  'Der Termin wird verschoben: 18. November 2026 10:00 Uhr – 19. November 2026 14:00 Uhr',
])('two times of which one is meant are a question: %s', (text) => {
  expect(offered(text)).toEqual(['18T10:00', '19T14:00']);
});

test('two days with one time are a question of the day', () => {
  expect(offered('Can we move it from Tuesday 17 November to Wednesday 18 November 2026 at 3.30pm?')).toEqual(
    ['17T15:30', '18T15:30'],
  );
});

test('days from one to another with both times stay a meeting of several days', () => {
  const { start, end } = read('When: 18 November 2026 09:00 – 19 November 2026 17:00');
  expect([start?.value, end?.value]).toEqual(['2026-11-18T09:00+01:00', '2026-11-19T17:00+01:00']);
});

test.each([
  'When: 18 November 2026 until 3pm',
  'Wann: 18. November 2026 bis 15 Uhr',
  'Quand : 18 novembre 2026 jusqu’à 15h',
  'Cuándo: 18 de noviembre de 2026 hasta las 15:00',
  'Quando: 18 novembre 2026 fino alle 15:00',
  'Wanneer: 18 november 2026 tot 15:00',
])('an end alone is no start: %s', (text) => {
  const { start, day, doubts } = read(text);
  expect([start, day?.value, doubts.map(({ field }) => field)]).toEqual([null, '2026-11-18', ['start']]);
});

test('Moscow time is read as Russian mails write it', () => {
  expect(read('Когда: среда, 18 ноября 2026 г., 14:00–15:00 (МСК)', 'ru').start?.value).toBe(
    '2026-11-18T14:00+03:00',
  );
});

test.each([
  [
    'Hi Nora,\n\nEvent Type:\nIntro call\n\nEvent Date/Time:\n02:00pm - Wednesday, November 18, 2026',
    'Intro call',
  ],
  [
    'What\nReview between Nora and Ada\n\nWhen\nWednesday, November 18, 2026 2:00pm',
    'Review between Nora and Ada',
  ],
  ['Liebe Nora,\n\nMittwoch, 18. November 2026, 14 Uhr', undefined],
  ['______\nWhen: Wednesday, 18 November 2026 14:00', undefined],
  ['Your booking is confirmed\nWednesday, November 18, 2026 2:00 PM', undefined],
])('a greeting, a notice and a line are no title: %s', (text, title) => {
  expect(read(text).title?.value).toBe(title);
});

test.each([
  ['Can we talk tomorrow at 3pm?', '17T15:00'],
  ['See you today at 5 pm', '16T17:00'],
  ['Guten Morgen, wir sprechen morgen um 15 Uhr', '17T15:00'],
  ['Übermorgen um 15 Uhr', '18T15:00'],
  ['Demain à 15h', '17T15:00'],
  ['Mañana a las 15:00', '17T15:00'],
  ['Domani alle 15:00', '17T15:00'],
  ['Morgen om 15:00', '17T15:00'],
  ['明日 15時', '17T15:00'],
])('a day counted from when the text was written is asked: %s', (text, start) => {
  expect(offered(text)).toEqual([start]);
});
