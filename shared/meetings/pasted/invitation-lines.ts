import { MAIL_WORDS, withoutSent } from './mail-head.ts';
import { titleSaid, type TitleSaid } from '../called-off.ts';
import { foldWords } from '../when/when-words.ts';

/** What a labelled line of an invitation tells. */
export type LineKind = 'title' | 'when' | 'where' | 'organiser' | 'guests';

/** Labels of Google, Outlook, Zoom, Teams and mail programs in eight languages. */
const LABELS: Readonly<Record<LineKind, string>> = {
  title: `${MAIL_WORDS.subject}|topic|title|what|event type|was|quoi|qué|cosa|o que|wat|thema|titel|sujet|titre|tema|título|tópico|argomento|titolo|주제|トピック|タイトル`,
  when: 'when|time|date|date and time|start|starts|wann|zeit|datum|termin|beginn|quand|heure|date et heure|début|cuándo|cuando|hora|fecha|quando|data|horário|data e ora|ora|wanneer|tijd|datum en tijd|när|når|hvornår|milloin|kiedy|termin|kdy|mikor|когда|дата|время|коли|ne zaman|tarih|zaman|când|πότε|מתי|متى|일시|시간|날짜|时间|日期|日時|時間|時刻|日付|tid|tidspunkt|dato|päivämäärä|aika|ajankohta|dátum|időpont|dată|ημερομηνία|ώρα|תאריך|שעה|التاريخ|الوقت|ngày|thời gian|tanggal|waktu|วันที่|เวลา|час|термін|termín',
  where:
    'where|location|wo|ort|où|lieu|emplacement|dónde|donde|lugar|ubicación|onde|local|dove|luogo|waar|locatie|plats|hvor|sted|missä|paikka|gdzie|miejsce|kde|místo|hol|hely|где|место|де|місце|nerede|konum|yer|unde|πού|מיקום|المكان|장소|위치|地点|地點|場所',
  organiser: `${MAIL_WORDS.from}|organizer|organiser|host|organisator|organisator\\*in|gastgeber|organisateur|hôte|organizador|anfitrión|organizzatore|arrangör|organizator|pořadatel|szervező|организатор|düzenleyen|주최자|组织者|主催者`,
  guests: `${MAIL_WORDS.to}|guests|attendees|who|required|optional|invitees|gäste|teilnehmer|wer|erforderlich|invités|participants|qui|invitados|asistentes|quién|convidados|participantes|quem|invitati|partecipanti|chi|gasten|deelnemers|wie|gäster|gæster|gjester|deltagare|deltagere|goście|hosté|vendégek|гости|участники|katılımcılar|davetliler|참석자|参与者|嘉宾|参加者|ゲスト`,
};

const PATTERNS = Object.entries(LABELS).map(
  ([kind, words]) =>
    [kind, new RegExp(`^(?:${words})\\s{0,4}(?:\\([^)]{0,40}\\))?\\s{0,4}[:：]\\s{0,4}(.*)$`, 'iu')] as const,
);

const isKind = (text: string): text is LineKind => text in LABELS;

/** The kind and the rest of a labelled line ("When: Thu Oct 22 …"); null for a line without a known label. */
export function labelledLine(line: string): { readonly kind: LineKind; readonly rest: string } | null {
  const plain = line
    .replace(/^[*_>\s]{1,20}/, '')
    .replace(/^([^:：*]{1,40})\*{0,2}(\s{0,4}[:：])\*{0,2}/, '$1$2');
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(plain);
    if (found && isKind(kind)) return { kind, rest: (found[1] ?? '').replace(/^\*+|\*+$/g, '').trim() };
  }
  return null;
}

/** Whether a line is only a label, its content on the next one (Google: "When", then the date). */
export function bareLabel(line: string): LineKind | null {
  const found = labelledLine(`${line.trim()}:`);
  return found && found.rest === '' && line.trim().length <= 24 && foldWords(line).length > 1
    ? found.kind
    : null;
}

/** A line of an invitation and what its label says of it. */
export interface Piece {
  readonly kind: LineKind | null;
  readonly text: string;
  /** The line as it stands in the text. */
  readonly line: string;
}

const HOUR = /^[^@]{0,100}\d(?:[:.h]\d\d| ?[ap]\.?m)[^@]{0,40}$/i;

/** The lines of an invitation, each with what its label says; a label alone on its line speaks for the next. */
export function piecesOf(text: string): readonly Piece[] {
  let pending: LineKind | null = null;
  const lines = text.split('\n').map((line) => line.trim());
  return withoutSent(lines).flatMap((line): readonly Piece[] => {
    const labelled = labelledLine(line);
    const label = labelled?.rest === '' ? labelled.kind : bareLabel(line);
    if (label) {
      pending = label;
      return [];
    }
    const named = labelled?.kind ?? pending;
    // “From: Tue 17 Nov, 14:00” and “To: …” tell hours and no people.
    const kind = (named === 'organiser' || named === 'guests') && HOUR.test(line) ? 'when' : named;
    if (labelled || (pending !== 'guests' && pending !== 'organiser')) pending = null;
    return [{ kind, text: labelled?.rest ?? line, line }];
  });
}

const REPLY =
  /^(?:re|aw|wg|fwd?|tr|rv|enc|r|i|sv|vs|antw|odp|ynt|updated invitation(?: with note)?|invitation|accepted|tentative(?:ly accepted)?|einladung|aktualisierte einladung|zugesagt|mit vorbehalt|accepté|invitation mise à jour|aceptado|invitación|invitación actualizada|aceito|convite|convite atualizado|accettato|invito|invito aggiornato|geaccepteerd|uitnodiging|bijgewerkte uitnodiging|reminder|updated|update|rescheduled|forwarded|confirmed|notification|new event|new meeting|changed|erinnerung|aktualisiert|weitergeleitet|bestätigt|rappel|recordatorio|lembrete|promemoria|herinnering|påminnelse|招待|更新された招待状?|承諾)\s{0,4}[:：]\s{0,4}/iu;
/** Outlook's and Google's words for another time that someone who was invited proposes. */
const PROPOSAL =
  /^(?:new time proposed|proposed new time|new meeting time proposed|neue zeit vorgeschlagen|neuer terminvorschlag|nouvelle heure proposée|nueva hora propuesta|hora nueva propuesta|novo horário proposto|nuovo orario proposto|nieuwe tijd voorgesteld)\s{0,4}[:：]\s{0,4}/iu;
const LONGEST = 500;

/** Mail subjects say what the message is before the meeting's title: "Invitation: …", "AW: …", "Canceled event: …". */
export function strippedTitle(subject: string): {
  readonly title: string;
  readonly said: TitleSaid;
  readonly proposal: boolean;
} {
  let title = subject.slice(0, LONGEST).trim();
  for (let found = REPLY.exec(title); found; found = REPLY.exec(title)) title = title.slice(found[0].length);
  const proposal = PROPOSAL.test(title);
  title = title.replace(PROPOSAL, '');
  const told = titleSaid(title);
  const at = told.title.search(/\s@\s/);
  const dated = at > 0 && /\d/.test(told.title.slice(at));
  return { title: (dated ? told.title.slice(0, at) : told.title).trim(), said: told.said, proposal };
}
