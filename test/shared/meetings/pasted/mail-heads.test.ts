import { expect, test } from 'vitest';
import { readInvitation } from '#shared/meetings/pasted/invitation.ts';

/** From, To, Date, Sent and Subject as mail programs head them, the day of the meeting, and when the mail was sent. */
const HEADS = `
Von|An|Datum|Gesendet|Betreff|Mittwoch, 18. November 2026 14:30|16. November 2026 09:12
Van|Aan|Datum|Verzonden|Onderwerp|woensdag 18 november 2026 14:30|16 november 2026 09:12
De|Para|Data|Enviado|Assunto|quarta-feira, 18 de novembro de 2026 14:30|16 de novembro de 2026 09:12
Da|A|Data|Inviato|Oggetto|mercoledì 18 novembre 2026 14:30|16 novembre 2026 09:12
От|Кому|Дата|Отправлено|Тема|среда, 18 ноября 2026 г. в 14:30|16 ноября 2026 г. 9:12
Od|Do|Data|Wysłano|Temat|środa, 18 listopada 2026 14:30|16 listopada 2026 09:12
Od|Komu|Datum|Odesláno|Předmět|středa 18. listopadu 2026 14:30|16. listopadu 2026 9:12
Från|Till|Datum|Skickat|Ämne|onsdag 18 november 2026 14:30|den 16 november 2026 09:12
Fra|Til|Dato|Sendt|Emne|onsdag den 18. november 2026 14:30|16. november 2026 09:12
Lähettäjä|Vastaanottaja|Päivämäärä|Lähetetty|Aihe|keskiviikko 18. marraskuuta 2026 klo 14.30|16. marraskuuta 2026 klo 9.12
Gönderen|Alıcı|Tarih|Gönderme|Konu|18 Kasım 2026 Çarşamba 14:30|16 Kasım 2026 09:12
Feladó|Címzett|Dátum|Elküldve|Tárgy|2026. november 18., szerda 14:30|2026. november 16. 9:12
De la|Către|Data|Trimis|Subiect|miercuri, 18 noiembrie 2026 14:30|16 noiembrie 2026 09:12
Від|Кому|Дата|Надіслано|Тема|середа, 18 листопада 2026 р. 14:30|16 листопада 2026 р. 09:12
Από|Προς|Ημερομηνία|Στάλθηκε|Θέμα|Τετάρτη, 18 Νοεμβρίου 2026 14:30|16 Νοεμβρίου 2026 09:12
מאת|אל|תאריך|נשלח|נושא|יום רביעי, 18 בנובמבר 2026 14:30|16 בנובמבר 2026 09:12
من|إلى|التاريخ|تم الإرسال|الموضوع|الأربعاء 18 نوفمبر 2026 14:30|16 نوفمبر 2026 09:12
差出人|宛先|日付|送信日時|件名|2026年11月18日(水) 14:30|2026年11月16日 9:12
发件人|收件人|日期|发送时间|主题|2026年11月18日 星期三 14:30|2026年11月16日 9:12
寄件者|收件者|日期|寄件日期|主旨|2026年11月18日 星期三 14:30|2026年11月16日 9:12
보낸 사람|받는 사람|날짜|보낸 날짜|제목|2026년 11월 18일 수요일 14:30|2026년 11월 16일 9:12
Từ|Đến|Ngày|Đã gửi|Chủ đề|Thứ Tư, 18 tháng 11, 2026 14:30|16 tháng 11, 2026 09:12
Dari|Kepada|Tanggal|Dikirim|Subjek|Rabu, 18 November 2026 14.30|16 November 2026 09.12
Od|Prima|Datum|Poslano|Predmet|srijeda, 18. studenoga 2026. 14:30|16. studenoga 2026. 09:12`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

const options = { locale: 'en-GB', zone: 'Europe/Berlin', now: Date.parse('2026-11-16T12:00Z') };

function read(text: string) {
  const facts = readInvitation(text, options);
  if (!facts.ok) throw new Error(facts.problems[0]?.message);
  return facts.value;
}

test.each(HEADS)('a mail headed “%s” and “%s”: when it was sent is not when they met', (...head) => {
  const [from = '', to = '', date = '', sent = '', subject = '', when = '', before = ''] = head;
  for (const label of [date, sent]) {
    const text = `${from}: Ana Ruiz <ana@halden.example>\n${label}: ${before}\n${to}: Omar Reyes <omar@reyes.example>\n${subject}: Halden review\n\n${when}`;
    const { start, title, organiser, guests } = read(text);
    expect(start?.value).toBe('2026-11-18T14:30+01:00');
    expect([title?.value, organiser?.value.email]).toEqual(['Halden review', 'ana@halden.example']);
    expect(guests?.value.map(({ email }) => email)).toEqual(['omar@reyes.example']);
  }
});

test('a month that is October in one language and November in another is asked', () => {
  const { doubts } = read('Wann: 18. listopada 2026 14:30\nHalden review');
  expect(doubts[0]?.choices.map(({ value }) => value.slice(0, 10)).sort()).toEqual([
    '2026-10-18',
    '2026-11-18',
  ]);
});

test('a date behind the blank line that ends a head is the meeting’s', () => {
  const head =
    'Von: Ana Ruiz <ana@halden.example>\nDatum: 16.11.2026 09:00\nAn: omar@reyes.example\nBetreff: Termin';
  expect(read(`${head}\n\nDatum: 18.11.2026 14:30\n`).start?.value).toBe('2026-11-18T14:30+01:00');
  const spaced = head.replace(/\n/g, '\n\n');
  expect(read(`${spaced}\n\nBis Mittwoch, 18.11.2026 um 14:30\n`).start?.value).toBe(
    '2026-11-18T14:30+01:00',
  );
});
