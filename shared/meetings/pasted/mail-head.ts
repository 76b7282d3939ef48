/** From, To and Subject of a mail, in the languages of mail programs. */
export const MAIL_WORDS = {
  from: 'from|von|de|da|van|från|fra|od|lähettäjä|kimden|gönderen|feladó|de la|от|від|από|מאת|من|từ|dari|จาก|差出人|送信者|发件人|发信人|寄件者|寄件人|보낸 사람|보낸사람',
  to: 'to|cc|bcc|an|kopie|à|a|para|per|aan|till|til|kopia|kopi|do|dw|komu|za|prima|vastaanottaja|kopio|kime|alıcı|bilgi|címzett|másolat|către|la|кому|до|копия|копія|προς|κοιν|אל|עותק|إلى|نسخة|đến|kepada|ถึง|สำเนา|宛先|收件人|收件者|抄送|副本|받는 사람|받는사람|참조',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|тема|konu|subiect|θέμα|נושא|الموضوع|chủ đề|tiêu đề|subjek|perihal|เรื่อง|件名|主题|主題|主旨|제목',
} as const;
const SENT =
  'sent|gesendet|envoyé|date d’envoi|enviado|enviado el|enviada|enviado em|enviada em|inviato|data di invio|verzonden|skickat|sendt|wysłano|odesláno|odoslané|poslano|lähetetty|gönderme|gönderme tarihi|gönderildi|gönderilme|elküldve|trimis|отправлено|надіслано|изпратено|στάλθηκε|נשלח|تم الإرسال|تاريخ الإرسال|đã gửi|dikirim|ส่ง|ส่งเมื่อ|送信日時|发送时间|發送時間|寄件日期|傳送日期|보낸 날짜|보낸 시간';
/** Beside one of those, this is the meeting's own day: so Outlook writes "When" in French. */
const DATE =
  'date|datum|fecha|data|dato|tarih|dátum|dată|päivämäärä|päiväys|дата|ημερομηνία|תאריך|التاريخ|ngày|tanggal|วันที่|日付|日期|날짜';
const HEAD = [...Object.values(MAIL_WORDS), 'reply-to|od koho'].join('|');

const line = (labels: string): RegExp => new RegExp(`^[>*_\\s]{0,12}(?:${labels})\\**\\s{0,4}[:：]`, 'iu');
const [HEADS, SENDS, SURE] = [line(HEAD), line(`${SENT}|${DATE}`), line(SENT)];
const FROM = line(`${MAIL_WORDS.from}|od koho`);

/** "On Mon, Nov 9, 2026 at 9:26 AM Ana Ruiz <ana@halden.example> wrote:" stands before a mail that is quoted. */
const QUOTED =
  /(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|napsal|написал\S*|yazdı|kirjoitti)\s{0,4}(?:\S{1,80}\s){0,6}\S{0,80}[:：]\s{0,4}$|^[>\s]{0,12}(?:on|am|le|el|em|il|op|den)\s.{0,80}\d{4}.{0,120}[<(]?\S{1,80}@\S{1,80}[>)]?/iu;

const isHead = (lines: readonly string[]): boolean =>
  lines.some((one) => FROM.test(one)) && lines.some((one) => HEADS.test(one) && !FROM.test(one));

/**
 * The lines of a mail without those that say when it was sent: the "Date" among From, To and Subject, and the line before a
 * quoted mail. A "Date" elsewhere, also behind the blank line that ends a head, is the meeting's.
 */
export function withoutSent(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    const head: string[] = [];
    for (let spaced = false; end < lines.length; end++) {
      const next = lines[end] ?? '';
      if (next === '' && !spaced && isHead(head)) break;
      if (next === '') spaced = head.length > 0;
      else if (HEADS.test(next) || SENDS.test(next)) head.push(next);
      else break;
    }
    const sent = head.some((one) => SURE.test(one)) ? SURE : SENDS;
    kept.push(...(isHead(head) ? head.filter((one) => !sent.test(one)) : head));
    const next = lines[end];
    if (next !== undefined && !QUOTED.test(next.slice(-400))) kept.push(next);
    at = end + 1;
  }
  return kept.filter((one) => one !== '');
}
