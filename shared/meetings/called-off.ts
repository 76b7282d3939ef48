import type { MeetingFacts } from './facts.ts';

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
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd');

/** "Cancelled" as calendars, mails and feeds write it, in the forms that stand before or behind a title. */
const OFF = `cancell?ed|called off|postponed|abgesagte?[rsn]?|stornierte?[rsn]?|gestrichen|ausgefallen|entfallt|fallt aus|annulee?s?
cancelad[oa]s?|anulad[oa]s?|suspendid[oa]|aplazad[oa]|pospuest[oa]|desmarcad[oa]|adiad[oa]|annullat[oaie]|cancellat[oaie]|disdett[oa]|rinviat[oa]
geannuleerde?|afgezegde?|gaat niet door|uitgesteld|cancellat|cancellada|anullat|anullada
キャンセル(?:済み|された|されました)?|中止|取消し?|取り消し|延期|已?取消了?的?|已延期|취소됨|취소된|취소|연기됨
anulowan[oeya]|odwolan[oeya]|otkazan[oaei]|odpovedan[oaei]|atcelta?s?|atsaukt[aio]s?|tuhistatud|gekanselleer|przelozon[oeya]|installt?d?|avbokat|avbokad|avbruten|avlyst|aflyst|udsat|utsatt|annulleret|kansellert|peruttu|peruutettu
zrusen[oaey]|odlozen[oaey]|lemondva|lemondott|torolve|torolt|elmarad|elhalasztva|anulata?|amanata?|отменен[оаы]?|отмененное|отложен[оаы]?|скасован[оаеі]|відмінен[оаеі]|откажан[оаи]|отказан[оаи]|iptal|edildi|edilen|ertelendi
ακυρωθηκε|ακυρωμεν[ηοα]|रद्द(?: किया गया| कर दिया गया)?|לא יתקיים|ש?בוטלה?|מבוטלת?|(?:تم )?(?:ال)?[اأإ]لغاء|ملغ[ىي]ة?|ألغي|da huy|bi huy|dibatalkan|kinansela|لغو شد(?:ه)?|منسوخ|বাতিল|ரத்து|రద్దు|ยกเลิก(?:แล้ว)?`;
/** The noun, which only stands before a title. */
const CALLING_OFF = `cancell?ation|absage|terminabsage|stornierung|annulation|cancelacion|cancelamento|annullamento|annulering|отмена|peruutus`;
const NO = `declined|abgelehnt|refusee?|rechazad[oa]|recusad[oa]|rifiutat[oa]|geweigerd|afgewezen|辞退|不参加|已拒绝|거절됨|odrzucono|avvisat|avbojt|отклонено`;
/** What else stands in such a head: "Canceled event with note:", "Abgesagter Termin:". */
const BESIDE = `event|meeting|appointment|session|call|booking|invitation|notification|notice|note|with|this|the|has|been|was|is
termin|besprechung|veranstaltung|ereignis|sitzung|einladung|buchung|mit|notiz|einer|der|die|das|wurde|ist|a|an
evenement|reunion|rendez|vous|rendez-vous|rdv|seance|avec|le|la|a|ete|est|note|une|evento|cita|sesion|invitacion|con|una|nota|reserva|el|ha|sido
reuniao|compromisso|consulta|sessao|convite|com|observacao|uma|agendamento|o|foi|sessione|riunione|appuntamento|incontro|invito|prenotazione|il|stato|stata|e
gebeurtenis|evenement|afspraak|sessie|vergadering|uitnodiging|een|met|notitie|de|het|werd|予定|会議|イベント|の|活动|會議|会议|日程|일정|이벤트|회의
wydarzenie|spotkanie|wizyta|handelse|motet?|ar|bokning|begivenhed|mode|aktivitet|arrangement|tapahtuma|kokous|udalost|schuzka|esemeny|talalkozo
eveniment|intalnire|событие|встреча|мероприятие|поді[яю]|зустріч|etkinlik|toplanti|εκδηλωση|συναντηση|אירוע|פגישה|حدث|اجتماع|su kien|cuoc hop|cuoc hen|da|bi|събитие|среща|esdeveniment|reunio|dogadaj|sastanak|dogodek|udalost|stretnutie|pasakums|ivykis|sundmus|acara|rapat|कार्यक्रम|इवेंट|मीटिंग|बैठक|กิจกรรม|ประชุม|renginys`;

const ENDS = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}])';
/** Each word once: one that stood twice could be taken in two ways, and a row of it in ever so many. */
const list = (text: string): string => [...new Set(text.split(/[\n|](?![^(]*\))/))].join('|');
const only = (words: string): RegExp =>
  // A word ends where it ends: else letters could be parted into short words in ever so many ways.
  new RegExp(`^(?:(?:${list(words)}|${list(BESIDE)})${ENDS}[\\s!.*_–-]*)+$`, 'u');
const some = (words: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${list(words)})${ENDS}`, 'u');

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

const BRACKETED = /^[*_~❌🚫]*\s*[[({（【「]\s*([^\])}）】」]{2,60})\s*[\])}）】」]\s*[:：–—-]?\s*/u;
const BEFORE = /^[*_~❌🚫!]*\s*([^:：|]{2,60}?)\s*(?:[:：|]|\s[–—-])\s+|^\s*([^:：]{2,30})[:：]/u;
const BEHIND =
  /\s*(?:[[(（【]\s*([^\])）】]{2,40})\s*[\])）】]|\s[–—|-]\s+([^–—|]{2,40})|[:：]\s+([^:：]{2,40}))\s*$/u;
/** "CANCELLED Halden review": only capitals set the word off. */
const CAPITALS = /^\s*(\p{Lu}{5,20})[!.]?\s+(?=.*\p{Ll})/u;
/** "Cancellation of Halden review", "Halden review was canceled by Ana". */
const NOUN_BEFORE = new RegExp(
  `^(?:${list(CALLING_OFF)}) (?:of|von|des|der|de|del|da|do|di|van|van de|av|för)(?= )`,
  'iu',
);
const SAID_BEHIND =
  /^(.{2,120}?) (?:has been|was|is|wurde|ist|a été|ha sido|foi|è stat[oa]|is) (?=\S{5,14}(?: (?:by|von|par|por|da|door) .{1,40})?$)(\S{5,14})/iu;
const LONGEST = 500;

/** What calendars write where nobody gave a title. */
const UNTITLED =
  /^[[(（<]?(?:no (?:title|subject)|untitled(?: event)?|ohne titel|kein (?:titel|betreff)|sans (?:titre|objet)|sin (?:título|asunto)|sem (?:título|assunto)|senza (?:titolo|oggetto)|geen (?:titel|onderwerp)|ingen (?:titel|tittel|rubrik)|uden titel|bez (?:tytułu|názvu)|без названия|タイトルなし|無題|无标题|無標題|제목 없음)[\])）>]?$/iu;

/** A title without the words that say its meeting was called off, and what they said. */
export function titleSaid(whole: string): { readonly title: string; readonly said: TitleSaid } {
  const title = whole.slice(0, LONGEST).trim();
  if (UNTITLED.test(title)) return { title: '', said: null };
  if (headSays(title)) return { title, said: headSays(title) };
  for (const pattern of [BRACKETED, BEFORE, CAPITALS]) {
    const found = pattern.exec(title);
    const said = found && headSays(found[1] ?? found[2] ?? '');
    if (found && said) return { title: title.slice(found[0].length).trim(), said };
  }
  const noun = NOUN_BEFORE.exec(title);
  if (noun) return { title: title.slice(noun[0].length).trim(), said: 'cancelled' };
  const [, before = '', off = ''] = SAID_BEHIND.exec(title) ?? [];
  if (before && tailSays(off)) return { title: before, said: 'cancelled' };
  const found = BEHIND.exec(title.slice(-120));
  if (found && tailSays(found[1] ?? found[2] ?? found[3] ?? ''))
    return { title: title.slice(0, title.length - found[0].length).trim(), said: 'cancelled' };
  return { title, said: null };
}

const THING = `event|meeting|appointment|session|call|booking|invitation|occurrence|series|termin|besprechung|veranstaltung|ereignis|sitzung|buchung
evenement|reunion|rendez-vous|seance|reservation|evento|cita|sesion|reserva|reuniao|compromisso|consulta|agendamento
riunione|appuntamento|incontro|prenotazione|gebeurtenis|afspraak|vergadering|boeking
wydarzenie|spotkanie|handelsen?|motet?|begivenheden|modet|tapahtuma|kokous|udalost|schuzka|событие|встреча|etkinlik|toplanti`;
const THIS = `this|the|your|our|an?|following|dieser?s?|diese|der|die|das|ihre?|deine?|unsere?|cet|cette|ce|le|la|les|votre|vos|l
este|esta|el|su|tu|o|a|seu|sua|questo|questa|il|lo|suo|dit|deze|de|het|uw|je|to|ta|den|det|detta|denne|dette|tama|tato|это|эта|bu`;
const WAS = `has been|have been|was|were|got|wurde|ist|fallt|a ete|est|ha sido|fue|se ha|se|esta|foi|e stato|e stata|is|werd|zostalo|zostala|har|ar|er|on|byla|bylo|было|была`;
const SENTENCE = new RegExp(
  `^(?:${list(THIS)}) (?:\\S{1,30} ){0,3}?(?:${list(THING)})(?: \\S{1,60}){0,12}? (?:${WAS})(?: \\S{1,30}){0,4}? (?:${list(OFF)}|cancelo|aus|installts)(?!\\p{L})|^(?:${list(THIS)}) (?:\\S{1,30} ){0,3}?(?:${list(THING)})(?: \\S{1,30}){0,6} (?:entfallt|gaat niet door)$`,
  'u',
);
/** The verb with the meeting behind it: "Ana canceled this meeting", "I have to cancel our call". */
const BY_SOMEONE = new RegExp(
  `(?:cancell?ed|called off|cancelou|annulou|cancelo|annulla) (?:this|your|our|este|esta|essa?e?|quest[oa]) (?:\\S{1,30} ){0,2}?(?:${list(THING)})|` +
    `(?:^| )(?:i|we) (?:have|need|must|had) (?:to )?(?:cancel|call off)(?= )|` +
    `(?:muss(?:en)?) (?:ich|wir) (?:\\S{1,30} ){1,6}?(?:absagen|stornieren)(?!\\p{L})|(?:je dois|nous devons) annuler|(?:tengo que|tenemos que|debo|debemos) cancelar|` +
    `(?:preciso|precisamos|tenho que|temos que) cancelar|(?:devo|dobbiamo) (?:annullare|cancellare|disdire)|(?:ik moet|we moeten|moet ik|moeten we) (?:\\S{1,30} ){1,6}?(?:afzeggen|annuleren)`,
  'u',
);
const SOMEONE = new RegExp(
  `(?:has|have|hat|haben|a|ont|ha|han|heeft|hebben) (?:cancell?ed|called off|annule|cancelado|annullato|geannuleerd|(?:\\S{1,30} ){1,5}(?:abgesagt|storniert|geannuleerd|afgezegd))(?: (?:${list(THIS)})(?: \\S{1,30}){0,3}? (?:${list(THING)})|$)`,
  'u',
);
const WITHOUT_SPACES =
  /^(?:この|本|下記の|以下の|次の|该|此|您的|这个|이|해당)?.{0,12}(?:予定|会議|イベント|ミーティング|活动|会议|日程|일정|회의).{0,12}(?:キャンセルされ|中止され|中止になり|取り消され|已(?:被)?取消|취소되었)/u;
const PERHAPS =
  /(?:^|\s)(?:if|unless|when|whenever|until|not|never|may|can|could|would|should|previous|last|earlier|wenn|falls|nicht|kann|si|pas|peut|cuando|puede|pode|se il|puo|als|niet|kan|letzte\S*|precedent\S*|anterior|vorige|(?:that|which) (?:is|are|was|were|had))(?=\s)/u;

/** Whether a line of a mail says that its meeting was called off; what might be, or once was, is none. */
export function saysCalledOff(line: string): boolean {
  if (line.length > 300) return false;
  const plain = fold(line.replace(/['’]/g, ' '))
    .replace(/^[\s*_>]+/, '')
    .replace(/[\s.!,;]+/g, ' ')
    .trim();
  if (WITHOUT_SPACES.test(plain)) return true;
  if (plain.length <= 40 && headSays(plain.replace(/^status ?: /, '')) === 'cancelled') return true;
  return !PERHAPS.test(plain) && [SENTENCE, SOMEONE, BY_SOMEONE].some((one) => one.test(plain));
}

/** The time in another one's proposal is not the meeting's: it is offered, and asked. */
export function asProposal(facts: MeetingFacts): MeetingFacts {
  if (!facts.start) return facts;
  const { value } = facts.start;
  const message = 'This is a proposal of another time. Choose it only if the meeting was moved there.';
  const doubt = { field: 'start', message, choices: [{ label: value, value }] } as const;
  return { ...facts, start: null, end: null, day: null, doubts: [...facts.doubts, doubt] };
}
