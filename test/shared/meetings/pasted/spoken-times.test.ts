import { expect, test } from 'vitest';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';

/** A text of an invitation and what it says: hours that are read, or those that are offered. */
const SAID = `
When: Wed Nov 18, 2026 half past two = 02:30 or 14:30
When: Wednesday 18 November 2026 at half past two in the afternoon = 14:30
When: 18 November 2026, quarter to three pm = 14:45
When: 18 November 2026 quarter past nine in the morning = 09:15
When: 18 November 2026 twenty past four = 04:20 or 16:20
When: 18 November 2026 at ten to five in the afternoon = 16:50
When: 18 November 2026 from two to three pm = 14:00 15:00
When: 18 November 2026, half past two to four pm = 14:30 16:00
When: 18 November 2026 two o'clock in the afternoon = 14:00
When: 18 November 2026 2:30 in the afternoon = 14:30
When: 18 November 2026 half past noon = 12:30
When: 18 November 2026 9 at night = 21:00
When: 18 November 2026 at one of our offices =
When: 18 November 2026 two sessions =
Wann: Mittwoch, 18. November 2026, halb drei = 02:30 or 14:30
Wann: 18. November 2026, nachmittags um halb drei = 14:30
Wann: 18. November 2026 Viertel nach zwei nachmittags = 14:15
Wann: 18. November 2026 dreiviertel drei = 02:45 or 14:45
Wann: 18. November 2026 fünf vor halb drei am Nachmittag = 14:25
Wann: 18. November 2026 von neun bis zehn Uhr vormittags = 09:00 10:00
Wann: 18. November 2026 fünfzehn Uhr dreißig = 15:30
Wann: Mi 18.11.2026, 14:00 bis halb vier = 14:00 15:30
Quand : mercredi 18 novembre 2026 à deux heures et demie = 02:30 or 14:30
Quand : mercredi 18 novembre 2026 14h30 = 14:30
Quand : mercredi 18 novembre 2026 quatorze heures trente = 14:30
Quand : 18 novembre 2026 trois heures moins le quart de l’après-midi = 14:45
Quand : 18 novembre 2026 à midi et demi = 12:30
Quand : 18 novembre 2026 de deux à trois heures de l'après-midi = 14:00 15:00
Quand : 18 novembre 2026 14h (durée : deux heures) = 14:00 16:00
Cuándo: 18 de noviembre de 2026 a las dos y media = 02:30 or 14:30
Cuándo: 18 de noviembre de 2026 a las 5 y cuarto de la tarde = 17:15
Cuándo: 18 de noviembre de 2026 a las tres menos cuarto = 02:45 or 14:45
Cuándo: 18 de noviembre de 2026 a las doce de la noche = 00:00
Cuándo: 18 de noviembre de 2026 entre las nueve y las diez de la mañana = 09:00 10:00
Cuándo: 18 y 20 de noviembre de 2026 =
Quando: 18 de novembro de 2026 às duas e meia da tarde = 14:30
Quando: 18 de novembro de 2026 quinze para as três da tarde = 14:45
Quando: 18 de novembro de 2026, das duas às três da tarde = 14:00 15:00
Quando: 18 novembre 2026 alle due e mezza = 02:30 or 14:30
Quando: 18 novembre 2026 alle 14 e 30 = 14:30
Quando: 18 novembre 2026 alle tre meno un quarto del pomeriggio = 14:45
Wanneer: 18 november 2026 half drie = 02:30 or 14:30
Wanneer: 18 november 2026 tien over half drie 's middags = 14:40
Wanneer: 18 november 2026 van twee tot drie uur 's middags = 14:00 15:00
När: onsdag 18 november 2026 halv tre på eftermiddagen = 14:30
日時: 2026年11月18日 午後二時半 = 14:30
日時: 2026年11月18日 午前十時から十一時まで = 10:00 11:00
일시: 2026년 11월 18일 오후 세 시 반 = 15:30
时间: 2026年11月18日 下午三点一刻 = 15:15`
  .trim()
  .split('\n')
  .map((line) => line.split(/ =(?: |$)/) as [string, string]);

test.each(SAID)('“%s” is %s', (text, wanted) => {
  const read = readInvitation(text, {
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    now: Date.parse('2026-11-16T12:00Z'),
  });
  const { day, start, end, doubts } = read.ok
    ? read.value
    : { day: null, start: null, end: null, doubts: [] };
  const hours = [start, end].flatMap((one) => (one ? [one.value.slice(11, 16)] : []));
  const offered = doubts.flatMap(({ choices }) => choices.map(({ value }) => value.slice(11, 16)));
  expect([hours.join(' '), offered.join(' or ')].join('')).toBe(wanted);
  expect(day?.value ?? doubts[0]?.choices[0]?.value.slice(0, 10)).toBe('2026-11-18');
});
