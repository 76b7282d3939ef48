/** What a title says of its own meeting: called off, or declined by one of those invited. */
export type TitleSaid = 'cancelled' | 'declined' | null;

/** Small letters without accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f·'’]/g, '')
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd');

/** "Cancelled" as calendars, mails and feeds write it, in the forms that stand before or behind a title. */
const OFF = `cancell?ed|called off|postponed|abgesagte?[rsn]?|stornierte?[rsn]?|gestrichen|entfallt|fallt aus|annulee?s?
cancelad[oa]s?|anulad[oa]s?|suspendid[oa]|aplazad[oa]|pospuest[oa]|desmarcad[oa]|adiad[oa]|annullat[oaie]|cancellat[oaie]|disdett[oa]|rinviat[oa]
geannuleerde?|afgezegde?|gaat niet door|uitgesteld|cancellat|cancellada|anullat|anullada
キャンセル(?:済み|された|されました)?|中止|取消し?|取り消し|延期|已?取消了?的?|已延期|취소됨|취소된|취소|연기됨
anulowan[oeya]|odwolan[oeya]|installt?d?|avbokat|avbokad|avlyst|aflyst|annulleret|kansellert|peruttu|peruutettu
zrusen[oaey]|lemondva|lemondott|torolve|elmarad|anulata?|отменен[оаы]?|отмененное|скасовано|iptal|edildi|edilen
ακυρωθηκε|ακυρωμενη|בוטלה?|מבוטלת?|(?:تم )?(?:ال)?[اأإ]لغاء|ملغ[ىي]ة?|ألغي|da huy|bi huy|dibatalkan|ยกเลิก(?:แล้ว)?|रद्द`;
/** The noun, which only stands before a title. */
const CALLING_OFF = `cancell?ation|absage|stornierung|annulation|cancelacion|cancelamento|annullamento|annulering|отмена|peruutus`;
const NO = `declined|abgelehnt|refusee?|rechazad[oa]|recusad[oa]|rifiutat[oa]|geweigerd|afgewezen|辞退|不参加|已拒绝|거절됨|odrzucono|avvisat|avbojt|отклонено`;
/** What else stands in such a head: "Canceled event with note:", "Abgesagter Termin:". */
const BESIDE = `event|meeting|appointment|session|call|booking|invitation|notification|notice|note|with|this|the|has|been|was|is
termin|besprechung|veranstaltung|ereignis|sitzung|einladung|buchung|mit|notiz|der|die|das|wurde|ist
evenement|reunion|rendez|vous|rendez-vous|rdv|seance|avec|le|la|a|ete|est|evento|cita|sesion|invitacion|con|nota|reserva|el|ha|sido
reuniao|compromisso|consulta|convite|com|agendamento|o|foi|riunione|appuntamento|incontro|invito|prenotazione|il|stato|stata|e
gebeurtenis|afspraak|vergadering|uitnodiging|met|notitie|de|het|werd|予定|会議|イベント|の|活动|會議|会议|日程|일정|이벤트|회의
wydarzenie|spotkanie|wizyta|handelse|mote|bokning|begivenhed|mode|arrangement|tapahtuma|kokous|udalost|schuzka|esemeny|talalkozo
eveniment|intalnire|событие|встреча|мероприятие|подія|зустріч|etkinlik|toplanti|εκδηλωση|συναντηση|אירוע|פגישה|حدث|اجتماع`;

const list = (text: string): string => text.replace(/\n/g, '|');
const only = (words: string): RegExp =>
  new RegExp(`^(?:(?:${list(words)}|${list(BESIDE)})[\\s!.*_–-]*)+$`, 'u');
const some = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${list(words)})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
    'u',
  );

const HEADS = [
  ['cancelled', only(`${OFF}|${CALLING_OFF}`), some(`${OFF}|${CALLING_OFF}`)],
  ['declined', only(NO), some(NO)],
] as const;
const [TAIL_ONLY, TAIL_SOME] = [only(OFF), some(OFF)];

/** What a few words before a title say, where they say nothing else. */
function headSays(head: string): TitleSaid {
  const plain = fold(head).trim();
  if (plain === '' || plain.length > 60) return null;
  return HEADS.find(([, all, one]) => one.test(plain) && all.test(plain))?.[0] ?? null;
}

const tailSays = (tail: string): boolean => {
  const plain = fold(tail).trim();
  return plain.length <= 40 && TAIL_SOME.test(plain) && TAIL_ONLY.test(plain);
};

const BRACKETED = /^\s*[*_~❌🚫]*\s*[[({（【「]\s*([^\])}）】」]{2,60})\s*[\])}）】」]\s*[:：–—-]?\s*/u;
const BEFORE = /^\s*[*_~❌🚫!]*\s*([^:：|]{2,60}?)\s*(?:[:：|]|\s[–—-])\s+|^\s*([^:：]{2,30})[:：]/u;
const BEHIND =
  /\s*(?:[[(（【]\s*([^\])）】]{2,40})\s*[\])）】]|\s[–—|-]\s+([^–—|]{2,40})|[:：]\s+([^:：]{2,40}))\s*$/u;
/** "CANCELLED Halden review": only capitals set the word off. */
const CAPITALS = /^\s*(\p{Lu}{5,20})[!.]?\s+(?=.*\p{Ll})/u;
const LONGEST = 500;

/** A title without the words that say its meeting was called off, and what they said. */
export function titleSaid(whole: string): { readonly title: string; readonly said: TitleSaid } {
  const title = whole.slice(0, LONGEST).trim();
  if (headSays(title)) return { title, said: headSays(title) };
  for (const pattern of [BRACKETED, BEFORE, CAPITALS]) {
    const found = pattern.exec(title);
    const said = found && headSays(found[1] ?? found[2] ?? '');
    if (found && said) return { title: title.slice(found[0].length).trim(), said };
  }
  const found = BEHIND.exec(title.slice(-120));
  if (found && tailSays(found[1] ?? found[2] ?? found[3] ?? ''))
    return { title: title.slice(0, title.length - found[0].length).trim(), said: 'cancelled' };
  return { title, said: null };
}

const THING = `event|meeting|appointment|session|call|booking|invitation|occurrence|series|termin|besprechung|veranstaltung|ereignis|sitzung|buchung
evenement|reunion|rendez-vous|seance|reservation|evento|cita|sesion|reserva|reuniao|compromisso|consulta|agendamento
riunione|appuntamento|incontro|prenotazione|gebeurtenis|afspraak|vergadering|boeking
wydarzenie|spotkanie|handelsen?|motet?|begivenheden|modet|tapahtuma|kokous|udalost|schuzka|событие|встреча|etkinlik|toplanti`;
const THIS = `this|the|your|our|following|dieser?s?|diese|der|die|das|ihre?|deine?|unsere?|cet|cette|ce|le|la|les|votre|vos|l
este|esta|el|su|tu|o|a|seu|sua|questo|questa|il|lo|suo|dit|deze|de|het|uw|je|to|ta|den|det|detta|denne|dette|tama|tato|это|эта|bu`;
const WAS = `has been|have been|was|were|got|wurde|ist|fallt|a ete|est|ha sido|fue|se ha|se|esta|foi|e stato|e stata|is|werd|zostalo|zostala|har|ar|er|on|byla|bylo|было|была`;
const SENTENCE = new RegExp(
  `^(?:${list(THIS)}) (?:\\S{1,30} ){0,3}?(?:${list(THING)})(?: \\S{1,60}){0,12}? (?:${WAS})(?: \\S{1,30}){0,4}? (?:${list(OFF)}|cancelo|aus|installts)(?!\\p{L})`,
  'u',
);
const SOMEONE = new RegExp(
  `(?:has|have|hat|haben|a|ont|ha|han|heeft|hebben) (?:cancell?ed|called off|annule|cancelado|annullato|geannuleerd|(?:\\S{1,30} ){1,5}(?:abgesagt|storniert|geannuleerd|afgezegd))(?: (?:${list(THIS)})(?: \\S{1,30}){0,3}? (?:${list(THING)})|$)`,
  'u',
);
const WITHOUT_SPACES =
  /^(?:この|本|下記の|以下の|次の|该|此|您的|这个|이|해당)?.{0,12}(?:予定|会議|イベント|ミーティング|活动|会议|日程|일정|회의).{0,12}(?:キャンセルされ|中止され|中止になり|取り消され|已(?:被)?取消|취소되었)/u;
const PERHAPS =
  /(?:^|\s)(?:if|unless|when|whenever|until|not|never|may|can|could|would|should|previous|last|earlier|wenn|falls|nicht|kann|si|pas|peut|cuando|puede|pode|se il|puo|als|niet|kan|letzte\S*|precedent\S*|anterior|vorige|(?:that|which) (?:is|are))(?=\s)/u;

/** Whether a line of a mail says that its meeting was called off; what might be, or once was, is none. */
export function saysCalledOff(line: string): boolean {
  if (line.length > 300) return false;
  const plain = fold(line.replace(/['’]/g, ' '))
    .replace(/^[\s*_>]+/, '')
    .replace(/[\s.!,;]+/g, ' ')
    .trim();
  if (WITHOUT_SPACES.test(plain)) return true;
  return !PERHAPS.test(plain) && (SENTENCE.test(plain) || SOMEONE.test(plain));
}
