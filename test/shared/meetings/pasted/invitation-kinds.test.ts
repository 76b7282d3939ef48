import { describe, expect, test } from 'vitest';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';
import { readPasted } from '#shared/meetings/pasted/pasted.ts';

const options = { locale: 'en-US', zone: 'Europe/Berlin', now: Date.parse('2026-11-16T12:00Z') };

/** Start and end as read, or the starts that are offered, and what was said of the meeting’s standing. */
function read(text: string, locale = 'en-US', zone = 'Europe/Berlin'): string {
  const reading = readInvitation(`Halden\n${text}\nana@halden.example`, { ...options, locale, zone });
  if (!reading.ok) return 'refused';
  const { start, end, doubts } = reading.value;
  const clock = (moment: string | undefined) => moment?.slice(8, 16).replace('T', ' ');
  if (start) return [clock(start.value), end ? `– ${clock(end.value)}` : ''].join(' ').trim();
  return `asked ${doubts.flatMap(({ choices }) => choices.map(({ value }) => clock(value))).join(', ')}`.trim();
}

const standing = (text: string, locale = 'en-US'): string | null => {
  const reading = readInvitation(`${text}\nana@halden.example`, { ...options, locale });
  return reading.ok ? (reading.value.status?.value ?? null) : 'refused';
};

describe('times as people write them', () => {
  test.each([
    ['en-US', 'When: Nov 18, 2026, 10a – 11:30a', '18 10:00 – 18 11:30'],
    ['en-US', 'When: Nov 18, 2026, noon till 1', '18 12:00 – 18 13:00'],
    ['en-US', 'When: Nov 18, 2026, 1300 hrs – 1400 hrs', '18 13:00 – 18 14:00'],
    ['en-US', 'When: 20261118T140000', '18 14:00'],
    ['en-US', 'Old: Tue 17 Nov 2026 10:00 am\nNew: Wed 18 Nov 2026 2:00 pm', 'asked 17 10:00, 18 14:00'],
    ['en-US', 'Wed 18 Nov 2026 2:00 pm\nEnds: Wed 18 Nov 2026 3:00 pm', '18 14:00 – 18 15:00'],
    ['en-GB', 'Wann: Dienstag, 18. November 2026, 10 Uhr', 'asked 18 10:00'],
    ['en-GB', 'Wann: Mittwoch, 18. November 2026, 10 Uhr', '18 10:00'],
    ['en-US', 'When: Nov 18, 2026, from 10 to 11', 'asked 18 10:00, 18 22:00'],
    ['en-US', 'Start Date: November 18, 2026\nStart Time: 2:00 PM\nEnd Time: 3:00 PM', '18 14:00 – 18 15:00'],
    ['de', 'Wann: 18. November 2026 um 10', '18 10:00'],
    ['de', 'Wann: 18. November 2026, 14 Uhr 30', '18 14:30'],
    ['de', 'Wann: 18. November 2026 zwischen 10 und 11', '18 10:00 – 18 11:00'],
    ['en-US', 'When: Nov 18, 2026 14:00 GMT+5.5', '18 09:30'],
    ['en-US', 'When: Nov 18, 2026 14:00 GMT+5.75', '18 09:15'],
    ['en-US', 'When: Nov 18, 2026 14:00 GMT+5.30', '18 09:30'],
    ['en-US', 'When: Mondays and Wednesdays 2pm - 3pm, starting Nov 16, 2026', 'asked'],
    ['de', 'Wann: mittwochs 14 Uhr, ab 18. November 2026', 'asked'],
    ['fr', 'Quand : les mercredis à 14h, à partir du 18 novembre 2026', 'asked'],
    ['fr', 'Quand : mercredi 18 novembre 2026 de 10 à 11 heures', '18 10:00 – 18 11:00'],
    ['es', 'Cuándo: 18 de noviembre de 2026 de las 10 a las 11', '18 10:00 – 18 11:00'],
    ['pt', 'Quando: 18 de novembro de 2026 das 11h ao meio-dia', '18 11:00 – 18 12:00'],
    ['it', 'Quando: 18 novembre 2026 dalle ore 10 alle ore 11', '18 10:00 – 18 11:00'],
    ['nl', "Wanneer: 18-11-2026 's middags om 2 uur", '18 14:00'],
    ['nl', 'Wanneer: 18 november 2026 van 10u tot 11u30', '18 10:00 – 18 11:30'],
    ['nl', 'Wanneer: 18 november 2026 van 10:00 t/m 11:00', '18 10:00 – 18 11:00'],
    ['sv', 'När: onsdag 18 november 2026 kl. 10–11', '18 10:00 – 18 11:00'],
    ['pl', 'Kiedy: 18.11.2026 o godzinie 10', '18 10:00'],
    ['ru', 'Когда: 18 ноября 2026 с 10 до 11 часов', '18 10:00 – 18 11:00'],
    ['ko', '일시: 2026년 11월 18일 오후 2:00~3:00', '18 14:00 – 18 15:00'],
    ['ja', '日時: 2026年11月18日 14:00 (日本標準時)', '18 14:00'],
  ])('%s: %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });

  test.each([
    ['When: Nov 18, 2026, 2:00 PM, 1h 30m', '18 14:00 – 18 15:30'],
    ['When: Nov 18, 2026, 14:00 (2h)', '18 14:00 – 18 16:00'],
    ['When: Nov 18, 2026, 2pm for 2 hours', '18 14:00 – 18 16:00'],
    ['When: 18 November 2026 14:00 Uhr, Dauer: 2 Stunden', '18 14:00 – 18 16:00'],
  ])('how long it takes is not a time of day, and gives the end: %s', (text, expected) => {
    expect(read(text, 'de')).toBe(expected);
  });

  test('two times that nothing joins are asked, each in the zone beside it', () => {
    expect(read('When: Nov 18, 2026 2pm ET / 11am PT', 'en-US', 'America/New_York')).toBe(
      'asked 18 14:00, 18 11:00',
    );
  });

  test('a mail in another language than the reader’s is read by its months', () => {
    expect(read('Kiedy: środa, 18 listopada 2026, 10:00–11:00')).toBe('18 10:00 – 18 11:00');
  });
});

describe('called off in a mail', () => {
  test.each([
    ['sv', 'Ämne: Inställt möte: Halden\nNär: 18 november 2026 14:00'],
    ['da', 'Emne: Aflyst møde: Halden\nHvornår: 18. november 2026 14.00'],
    ['ru', 'Тема: Отменённое мероприятие: Halden\nКогда: 18 ноября 2026 г., 14:00'],
    ['ko', '제목: 취소된 일정: Halden\n일시: 2026년 11월 18일 14:00'],
    ['he', 'נושא: אירוע שבוטל: Halden\nמתי: 18 בנובמבר 2026 14:00'],
    ['fr', 'Objet : Événement annulé avec une note : Halden\nQuand : 18 novembre 2026 14:00'],
    ['vi', 'Subject: Sự kiện đã bị hủy: Halden\nWhen: 2026-11-18 14:00'],
    ['bg', 'Subject: Отказано събитие: Halden\nWhen: 2026-11-18 14:00'],
    ['ca', 'Subject: Esdeveniment cancel·lat: Halden\nWhen: 2026-11-18 14:00'],
    ['hi', 'Subject: रद्द किया गया: Halden\nWhen: 2026-11-18 14:00'],
    ['en', 'Subject: Cancellation of Halden review\nWhen: 18 November 2026 14:00'],
    ['en', 'Subject: Halden review was canceled by Ana\nWhen: 18 November 2026 14:00'],
    ['hr', 'Subject: Otkazano: Halden\nWhen: 18 November 2026 14:00'],
    ['uk', 'Subject: Відмінено: Halden\nWhen: 18 November 2026 14:00'],
    ['en', 'Halden\nAna Ruiz canceled this meeting.\nWhen: 18 November 2026 14:00'],
    ['en', 'Halden\nSorry, I have to cancel our call.\nWhen: 18 November 2026 14:00'],
    ['en', 'Halden\nStatus: Cancelled\nWhen: 18 November 2026 14:00'],
    ['de', 'Halden\nDie Sitzung entfällt.\nWann: 18. November 2026 14:00'],
    ['de', 'Halden\nLeider muss ich unseren Termin absagen.\nWann: 18. November 2026 14:00'],
  ])('%s: %s', (locale, text) => {
    expect(standing(text, locale)).toBe('cancelled');
  });

  test.each([
    'Subject: Halden\nPlease let me know if you have to cancel.\nWhen: 18 November 2026 14:00',
    'Subject: Halden\nThis meeting replaces the one that was cancelled.\nWhen: 18 November 2026 14:00',
    'Subject: Cancellation insurance review\nWhen: 18 November 2026 14:00',
  ])('what only speaks of calling off is none: %s', (text) => {
    expect(standing(text)).toBeNull();
  });

  test('Google’s subject says it in front of the title, with the time behind it', () => {
    const text =
      'Declined: Halden review @ Wed Nov 18, 2026 2pm - 3pm (EST)\nAna has declined this invitation.';
    expect(standing(text)).toBe('declined');
  });

  test('a proposal of another time is asked and offered', () => {
    expect(read('Subject: New Time Proposed: Halden\nWhen: Nov 18, 2026 2:00 PM')).toBe('asked 18 14:00');
  });
});

describe('the time of a mail and that of its meeting', () => {
  test.each([
    ['de', 'Am 09.11.26 um 09:26 schrieb Ana Ruiz:\n> Mittwoch, 18.11.2026, 14 Uhr', '18 14:00'],
    [
      'fr',
      'De : Ana\nEnvoyé : lundi 9 novembre 2026 09:26\nÀ : Bo\nObjet : Halden\nDate : mercredi 18 novembre 2026 14:00-15:00',
      '18 14:00 – 18 15:00',
    ],
    ['fr', 'De : Ana\nDate : lundi 9 novembre 2026 09:26\nObjet : Halden\n18 novembre 2026 14h', '18 14:00'],
  ])('%s: %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });

  test('the meetings of a series that Zoom lists below the first are offered, each in its zone', () => {
    const text =
      'Time: Nov 18, 2026 02:00 PM Eastern Time (US and Canada)\nEvery week on Wed, until Dec 2, 2026, 2 occurrence(s)\nNov 18, 2026 02:00 PM\nNov 25, 2026 02:00 PM';
    expect(read(text, 'en-US', 'America/New_York')).toBe('asked 18 14:00, 25 14:00');
    expect(read('When: Nov 18, 2026 2pm\nEvery week we send a letter.')).toBe('18 14:00');
  });
});

test('a link that a mail filter keeps to itself is asked where it leads to a call', () => {
  const asks = (text: string) => {
    const reading = readInvitation(`Halden\nWhen: 2026-11-18 14:00\n${text}`, options);
    return reading.ok && reading.value.doubts.some(({ field }) => field === 'conference');
  };
  expect(asks('Join: https://protect-us.mimecast.com/s/AbC?domain=us02web.zoom.us')).toBe(true);
  expect(asks('Our terms: https://protect-us.mimecast.com/s/AbC?domain=halden.example')).toBe(false);
});

test('a mail that was saved whole is read by its calendar, in any coding', async () => {
  const calendar =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Größe\nDTSTART:20261118T130000Z\nEND:VEVENT\nEND:VCALENDAR\n';
  const head = 'From: ana@halden.example\nContent-Type: text/calendar; method=REQUEST\n';
  const quoted = calendar.replace('ö', '=C3=B6').replace('ß', '=C3=\n=9F');
  for (const mail of [
    `${head}Content-Transfer-Encoding: base64\n\n${Buffer.from(calendar).toString('base64')}\n`,
    `Content-Transfer-Encoding: quoted-printable\n${head}\n${quoted}\n--b--`,
    `${head}\n${calendar}`,
  ]) {
    const reading = await readPasted(mail, { ...options, near: '2026-11-18' });
    const [event] = reading.ok ? reading.value.events : [];
    expect([event?.title?.value, event?.start?.value]).toEqual(['Größe', '2026-11-18T14:00+01:00']);
  }
});
