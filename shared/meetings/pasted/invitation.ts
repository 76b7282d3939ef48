import { good, refused, type Checked } from '../../base/checked.ts';
import { cleanText } from '../../base/text.ts';
import { asProposal, saysCalledOff, type TitleSaid } from '../called-off.ts';
import { conferencesIn } from '../conference-link.ts';
import type { Doubt, Fact, MeetingFacts } from '../facts.ts';
import { sealedIn } from './sealed-link.ts';
import { piecesOf, strippedTitle, type Piece } from './invitation-lines.ts';
import { peopleIn } from './invitation-people.ts';
import { whenOf } from './invitation-when.ts';
import { plainText } from './plain-text.ts';
import type { WhenOptions } from '../when/when-text.ts';

const LONGEST = 100_000;
/** Lines in which a mail says that its meeting was called off; far below stand terms and older mails. */
const MOST_SENTENCES = 12;

const fact = <T>(value: T, evidence: string, confidence: Fact<T>['confidence']): Fact<T> => ({
  value,
  layer: 'text',
  evidence,
  confidence,
});

/** A line that says how long a meeting takes is not its title. */
const LASTS = /^(?:duration|dauer|durée|duración|durata|duração|duur|length)\s{0,4}[:：]/iu;

/** What opens a letter or a notice, or only draws a line, is not the meeting's title. */
const NO_TITLE =
  /^(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|bonjour|chère?|hola|estimad[oa]|olá|oi|prezad[oa]|ciao|buongiorno|gentile|beste|hoi|hej|kära|cześć|dzień dobry|здравствуйте|привет)(?!\p{L})|(?:this|your|a new) (?:event|meeting|booking|appointment|invitation) (?:has|is|was)(?!\p{L}))|[^.!?]{1,60}(?<!\p{L})(?:invit(?:es you|ing you|ed you)|lädt (?:sie|dich)|hat (?:sie|dich)|(?:vous|t['’]) ?(?:a invité|invite)|(?:le|te|la|lo) (?:ha invitado|invita|está invitando)|convidou você|ti ha invitato|nodigt (?:u|je))(?!\p{L})|^[^\p{L}\p{Nd}]+$|お世話になっ/iu;

function titleOf(
  pieces: readonly Piece[],
  when: MeetingFacts,
): { title: Fact<string> | null; said: TitleSaid; proposal: boolean } {
  const labelled = pieces.find((piece) => piece.kind === 'title' && piece.text !== '');
  const dated = when.day?.evidence ?? '';
  const head = pieces.find(
    ({ kind, text }) => kind === null && !saysCalledOff(text) && !LASTS.test(text) && !NO_TITLE.test(text),
  );
  const bare = head?.text.replace(/\s@\s.*\d.*$/, '') ?? '';
  // Google's subject has the time behind the title: "Declined: Halden review @ Wed Nov 18, 2026 2pm".
  const isTitle = bare !== head?.text || !dated.includes(bare);
  const usable = head && bare.length <= 120 && isTitle && !/https?:|@/.test(bare);
  const piece = labelled ?? (usable ? head : undefined);
  if (!piece) return { title: null, said: null, proposal: false };
  const { title, ...told } = strippedTitle(piece.text);
  return { title: title ? fact(title, piece.line, labelled ? 'certain' : 'guess') : null, ...told };
}

function callIn(text: string): { conference: MeetingFacts['conference']; doubts: readonly Doubt[] } {
  const found = conferencesIn(text);
  const [only] = found;
  if (found.length === 1 && only) return { conference: fact(only, only.url, 'certain'), doubts: [] };
  if (found.length === 0) return { conference: null, doubts: sealedIn(text) };
  const choices = found.map(({ provider, code, url }) => ({ label: `${provider} ${code}`, value: url }));
  const message = `The text holds ${found.length} links to calls. Choose the one that is used.`;
  return { conference: null, doubts: [{ field: 'conference', message, choices }] };
}

/**
 * Reads a pasted invitation (mail of Google, Outlook, Zoom, Teams, or plain words; HTML too). Each fact has its line as
 * evidence. Refused only where neither a date nor a link nor a person can be read. For .ics text see `pasted.ts`.
 */
export function readInvitation(pasted: string, options: WhenOptions): Checked<MeetingFacts> {
  if (pasted.length > LONGEST) return refused('', 'This text is too long. Paste the invitation only.');
  const text = plainText(cleanText(pasted));
  const pieces = piecesOf(text);
  const read = whenOf(pieces, options);
  const call = callIn(`${text}\n${pasted}`);
  const { title, said, proposal } = titleOf(pieces, read);
  const when = proposal ? asProposal(read) : read;
  const off = pieces.slice(0, MOST_SENTENCES).find((piece) => saysCalledOff(piece.text));
  const host = pieces.filter((piece) => piece.kind === 'organiser');
  const [organiser] = peopleIn(host.map((piece) => piece.text).join('\n'));
  const guests = peopleIn(text).filter((guest) => guest.email !== organiser?.email);
  const place = pieces.find((piece) => piece.kind === 'where' && piece.text !== '');
  if (
    !when.day &&
    when.doubts.every((doubt) => doubt.choices.length === 0) &&
    !call.conference &&
    guests.length === 0 &&
    !organiser
  )
    return refused(
      '',
      'No date, link or address can be read in this text. Paste the whole invitation, or fill in the form.',
    );
  return good({
    ...when,
    title,
    organiser: organiser ? fact(organiser, host[0]?.line ?? '', 'certain') : null,
    guests: guests.length > 0 ? fact(guests, guests.map((guest) => guest.email).join(', '), 'likely') : null,
    location: place ? fact(place.text, place.line, 'certain') : null,
    conference: call.conference,
    description: fact(text, 'the pasted text', 'certain'),
    status: off
      ? fact('cancelled', off.line, 'likely')
      : said
        ? fact(said, title?.evidence ?? '', 'likely')
        : null,
    doubts: [...when.doubts, ...call.doubts],
  });
}
