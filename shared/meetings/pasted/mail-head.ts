/** From, To and Subject of a mail in the languages of mail programs. */
const HEAD =
  'from|to|cc|bcc|subject|reply-to|von|an|betreff|de|à|a|objet|para|asunto|assunto|da|oggetto|van|aan|onderwerp|fra|til|emne|från|till|ämne|od|do|dw|temat|od koho|komu|předmět|kime|kimden|konu|от|кому|тема|差出人|宛先|件名|发件人|收件人|主题|보낸 사람|받는 사람|제목';
const SENT =
  'sent|gesendet|envoyé|date d’envoi|enviado|enviado el|enviada|enviado em|enviada em|inviato|data di invio|verzonden|skickat|sendt|wysłano|odesláno|отправлено|送信日時|发送时间|보낸 날짜';
/** Beside one of those, this is the meeting's own day: so Outlook writes "When" in French. */
const DATE = 'date|datum|fecha|data|dato|tarih|дата|日付|日期|날짜';

const line = (labels: string): RegExp => new RegExp(`^[>*_\\s]{0,12}(?:${labels})\\**\\s{0,4}[:：]`, 'iu');
const [HEADS, SENDS, SURE] = [line(HEAD), line(`${SENT}|${DATE}`), line(SENT)];
const FROM = line('from|von|de|da|van|fra|från|od|от|差出人|发件人|보낸 사람|kimden');

/** "On Mon, Nov 9, 2026 at 9:26 AM Ana Ruiz <ana@halden.example> wrote:" stands before a mail that is quoted. */
const QUOTED =
  /(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|napsal|написал\S*|yazdı|kirjoitti)\s{0,4}(?:\S{1,80}\s){0,6}\S{0,80}[:：]\s{0,4}$|^[>\s]{0,12}(?:on|am|le|el|em|il|op|den)\s.{0,80}\d{4}.{0,120}[<(]?\S{1,80}@\S{1,80}[>)]?/iu;

/**
 * The lines of a mail without those that say when it was sent: the "Date" among From, To and Subject, and the line before a
 * quoted mail. A "Date" elsewhere is the meeting's.
 */
export function withoutSent(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && (HEADS.test(lines[end] ?? '') || SENDS.test(lines[end] ?? ''))) end++;
    const head = lines.slice(at, end);
    const isHead =
      head.some((one) => FROM.test(one)) && head.some((one) => HEADS.test(one) && !FROM.test(one));
    const sent = head.some((one) => SURE.test(one)) ? SURE : SENDS;
    kept.push(...(isHead ? head.filter((one) => !sent.test(one)) : head));
    const next = lines[end];
    if (next !== undefined && !QUOTED.test(next.slice(-400))) kept.push(next);
    at = end + 1;
  }
  return kept;
}
