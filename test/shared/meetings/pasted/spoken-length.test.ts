import { expect, test } from 'vitest';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';

/** A text of an invitation, and the start and end that it says; no end where it says none. */
const SAID = `
When: Wed Nov 18, 2026 2pm for 45 minutes = 14:00 14:45
When: Wed Nov 18, 2026 2pm (45 min) = 14:00 14:45
When: Wed Nov 18, 2026 14:00, 90 min = 14:00 15:30
When: Wed Nov 18, 2026 14:00, 1.5 hours = 14:00 15:30
When: Wed Nov 18, 2026 14:00 for 1½ hours = 14:00 15:30
When: Wed Nov 18, 2026 14:00 CET, 1h30m = 14:00 15:30
When: Nov 18, 2026 at 2pm for half an hour = 14:00 14:30
When: Nov 18, 2026 at 2pm for an hour and a half = 14:00 15:30
Let's meet on 18 November 2026 at 14:30 for an hour. = 14:30 15:30
Wann: Mittwoch, 18. November 2026, 14 Uhr, eine Stunde = 14:00 15:00
Wann: Mittwoch, 18. November 2026, 14:00 Uhr, Dauer: 45 Min. = 14:00 14:45
Wann: 18.11.2026 um 14 Uhr für anderthalb Stunden = 14:00 15:30
Wann: 18.11.2026, 14 Uhr, 1,5 Std. = 14:00 15:30
Wann: 18.11.2026, 14 Uhr (2 h) = 14:00 16:00
Quand : mercredi 18 novembre 2026 à 14h pendant 1h30 = 14:00 15:30
Quand : mercredi 18 novembre 2026 à 14h, durée : 45 minutes = 14:00 14:45
Quand : 18 novembre 2026 14h (1h30) = 14:00 15:30
Quand : 18 novembre 2026 à 14h pendant une heure = 14:00 15:00
Quand : 18 novembre 2026 14h (durée : deux heures) = 14:00 16:00
Cuándo: 18 de noviembre de 2026 a las 14:00 durante 45 minutos = 14:00 14:45
Cuándo: 18 de noviembre de 2026, 14:00, duración: una hora y media = 14:00 15:30
Cuándo: 18 de noviembre de 2026, 14:00 (1 hora) = 14:00 15:00
Quando: 18 novembre 2026 alle 14:00 per un'ora = 14:00 15:00
Quando: 18 novembre 2026 alle 14:00, durata: 1 ora = 14:00 15:00
Quando: 18 novembre 2026 alle 14:00 per 45 minuti = 14:00 14:45
Quando: 18 de novembro de 2026 às 14h, duração de 45 minutos = 14:00 14:45
Quando: 18 de novembro de 2026 às 14:00 por uma hora = 14:00 15:00
Wanneer: 18 november 2026 14:00, duur: een uur = 14:00 15:00
Wanneer: 18 november 2026 om 14:00 uur, 45 minuten = 14:00 14:45
När: onsdag 18 november 2026 14:00, 45 minuter = 14:00 14:45
日時: 2026年11月18日 14:00（60分） = 14:00 15:00
日時: 2026年11月18日 午後2時から1時間 = 14:00 15:00
时间: 2026年11月18日 14:00，45分钟 = 14:00 14:45
일시: 2026년 11월 18일 14:00 (60분) = 14:00 15:00
When: Wed Nov 18, 2026 2pm⏎Duration: 45 minutes = 14:00 14:45
Datum: 18.11.2026⏎Uhrzeit: 14:00⏎Dauer: 60 Minuten = 14:00 15:00
When: Wed Nov 18, 2026 2pm. Please join 10 minutes early = 14:00
When: Wed Nov 18, 2026 2pm, 10 minutes from the station = 14:00
Quand : 18 novembre 2026 10 h 30 min = 10:30
Quand : 18 novembre 2026 de 10 h 30 min à 11 h 30 min = 10:30 11:30
Quand : 18 novembre 2026 rendez-vous pour 14h = 14:00
Wanneer: 18 november 2026 voor 10 uur = 10:00
日時: 2026年11月18日 10時30分 = 10:30
When: Wed Nov 18, 2026 14:00 - 15:00 (60 min) = 14:00 15:00
When: Wed Nov 18, 2026 2pm - 2:45pm (1 hour) = 14:00 14:45
Topic: Review⏎Time: Nov 18, 2026 02:00 PM Paris, 1 hr = 14:00 15:00
Wann: 18. November 2026, nachmittags um halb drei, 45 Min = 14:30 15:15
Bonjour, je vous propose mercredi 18 novembre 2026 à 14h. Durée : 1 h. = 14:00 15:00
Date: Wednesday, 18 November 2026⏎Time: 10:00⏎Duration: 1 hour 30 minutes = 10:00 11:30`
  .trim()
  .split('\n')
  .map((line) => line.split(' = ') as [string, string]);

const read = (text: string) => {
  const found = readInvitation(text.replace(/⏎/g, '\n'), {
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    now: Date.parse('2026-11-16T12:00Z'),
  });
  if (!found.ok) throw new Error('not read');
  return found.value;
};

test.each(SAID)('“%s” is %s', (text, wanted) => {
  const { start, end } = read(text);
  expect([start, end].flatMap((one) => (one ? [one.value.slice(11, 16)] : [])).join(' ')).toBe(wanted);
});

test('the end is counted in the zone that the text names', () => {
  expect(read('When: Nov 18, 2026 2pm MST, 1 hour').end?.value).toBe('2026-11-18T15:00-07:00');
});

test('where the zone is asked, the end waits for it with the start', () => {
  const { wall } = read('When: Nov 18, 2026 11:30pm IST for 45 minutes');
  expect(wall).toEqual({ start: '2026-11-18T23:30', end: '2026-11-19T00:15' });
});

test('two lengths that differ give no end', () => {
  expect(read('When: Nov 18, 2026 2pm for 45 minutes (1 hour)').end).toBeNull();
});
