import { bytesOfText, textInLetters } from '../../base/letters.ts';
import { isIcs } from '../when/calendar-text.ts';

/** What a mail that was saved whole holds for us: its calendar, and its head and words as a person reads them. */
export interface SavedMail {
  readonly calendar: string | null;
  readonly text: string;
  /** What of it could not be read, and what to do; null where all was. */
  readonly lost: string | null;
}

interface Part {
  readonly head: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Fields that nobody types: where one of them stands in its head, a text is a mail as programs keep it. */
const KEPT =
  /^(?:mime-version|message-id|received|return-path|delivered-to|content-type|content-transfer-encoding|x-[\w-]{1,60})$/;
const FIELD = /^([!-9;-~]{1,80}):[ \t]?(.*)$/;
/** No calendar or text of a mail is longer, and none has more parts or lies deeper. */
const [LONGEST, MOST, DEEPEST, LINES] = [1_000_000, 60, 6, 1000];

/** Head and body of a mail or of one of its parts; null where the text does not begin with a head. */
function partOf(text: string): Part | null {
  const head = new Map<string, string>();
  let name = '';
  for (let [at, lines] = [0, 0]; at <= text.length && lines < LINES; lines++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end);
    if (line.trim() === '') return { head, body: end < 0 ? '' : text.slice(end + 1) };
    const [, field, value = ''] = FIELD.exec(line) ?? [];
    if (/^[ \t]/.test(line) && name !== '') head.set(name, `${head.get(name)} ${line.trim()}`);
    else if (field === undefined) return null;
    else {
      name = field.toLowerCase();
      // The first of two is the one that programs show.
      if (head.has(name)) name = `${name} again`;
      head.set(name, value.trim());
    }
    if (end < 0) return { head, body: '' };
    at = end + 1;
  }
  return null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64, one letter a byte. */
function base64(text: string): string {
  let bytes = '';
  let [bits, count] = [0, 0];
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) continue;
    [bits, count] = [((bits << 6) | value) & 0xffff, count + 6];
    if (count >= 8) bytes += String.fromCharCode((bits >> (count -= 8)) & 0xff);
  }
  return bytes;
}

/** The bytes of quoted-printable, soft line breaks joined. */
const printable = (text: string): string =>
  text
    .replace(/=[ \t]{0,9}\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const inLetters = (bytes: string, letters: string): string | null => {
  const codes = bytesOfText(bytes);
  return codes && textInLetters(codes, letters.replace(/\*.*$/, ''));
};

const WORD = /=\?([\w.:-]{1,40})(?:\*\w{1,9})?\?([bq])\?([^?\s]{0,2000})\?=/gi;

/** A field of a head with its encoded words as letters: "=?UTF-8?Q?Pr=C3=BCfung?="; words that follow each other may share a letter. */
const decoded = (field: string): string =>
  field.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?[\w.:*-]{1,50}\?[bq]\?[^?\s]{0,2000}\?=)+/gi, (run) => {
    const words = [...run.matchAll(WORD)].map(([, letters = '', how = '', text = '']) => ({
      letters: letters.toLowerCase(),
      bytes: /b/i.test(how) ? base64(text) : printable(text.replace(/_/g, ' ')),
    }));
    const joined: typeof words = [];
    for (const word of words) {
      const last = joined.at(-1);
      if (last?.letters === word.letters) last.bytes += word.bytes;
      else joined.push(word);
    }
    return joined.map(({ letters, bytes }) => inLetters(bytes, letters) ?? '').join('');
  });

/** A parameter of a field, its parts joined where it was too long for a line: `name*0="meet"; name*1="ing.ics"`. */
const param = (field: string, name: string): string =>
  [...field.matchAll(new RegExp(`;\\s*${name}(?:\\*\\d{1,2})?\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'gi'))]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .join('');

/** The letters that a part says it is written in, else those that its page says. */
const lettersOf = (type: string, body: string): string =>
  param(type, 'charset') ||
  (/<meta[^<>]{1,200}charset\s?=\s?["']?([\w-]{1,40})/i.exec(body.slice(0, 3000))?.[1] ?? '');

/** The words of a part; null where its letters are unknown here. `isBytes`: one letter of the mail is one byte. */
function bodyOf({ head, body }: Part, isBytes: boolean): string | null {
  const how = head.get('content-transfer-encoding') ?? '';
  const type = head.get('content-type') ?? '';
  if (body.length > 2 * LONGEST) return '';
  const bytes = /base64/i.test(how) ? base64(body) : /quoted/i.test(how) ? printable(body) : body;
  // What was pasted is in letters already, but for what is coded in plain signs.
  const isCoded = isBytes || /base64|quoted/i.test(how) || !/[^\u0000-\u007f]/.test(body);
  const text = isCoded ? inLetters(bytes, lettersOf(type, bytes)) : bytes;
  return text !== null && /format="?flowed/i.test(type) ? text.replace(/ \n(?!\n|>|-- )/g, ' ') : text;
}

/** The parts between the marks of a mail of several. */
function split(body: string, mark: string): readonly string[] {
  const parts = `\n${body}`.split(`\n--${mark}`).slice(1, MOST);
  return parts.filter((part) => !part.startsWith('--')).map((part) => part.replace(/^[ \t]*\n/, ''));
}

/** All parts that say something, the innermost in their order; those of a mail that was sent on among them. */
function leaves(part: Part, depth = 0): readonly Part[] {
  const type = part.head.get('content-type') ?? 'text/plain';
  const mark = param(type, 'boundary');
  const inner =
    /^multipart\//i.test(type) && mark !== ''
      ? split(part.body, mark)
      : /^message\/rfc822/i.test(type)
        ? [part.body]
        : [];
  if (inner.length === 0 || depth > DEEPEST) return [part];
  return inner.flatMap((text) => {
    const one = partOf(text) ?? { head: new Map(), body: text };
    return leaves(one, depth + 1);
  });
}

const isCalendar = ({ head }: Part): boolean => {
  const [type, disposition] = [head.get('content-type') ?? '', head.get('content-disposition') ?? ''];
  return (
    /^(?:text\/calendar|application\/(?:ics|calendar))/i.test(type) ||
    /\.ics$/i.test(param(type, 'name')) ||
    /\.ics$/i.test(param(disposition, 'filename'))
  );
};

/** What is said of a winmail.dat. */
export const TNEF =
  'The invitation of this mail is a winmail.dat, which only Outlook reads. Ask for it as a calendar file (.ics), or open the mail in Outlook and paste its text.';
const lettersLost = (letters: string): string =>
  `This mail is written in letters that cannot be read here (${letters.slice(0, 40)}). Open it in your mail program and paste its text.`;

/** Reads a mail that was saved whole (.eml, or its source); null for a text that is no such mail. When it was sent is left out. */
export function savedMail(whole: string, isBytes = false): SavedMail | null {
  const text = whole
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n*(?:(?:>?From |--)[^\n]*\n)?/, '');
  const mail = partOf(text);
  if (!mail || ![...mail.head.keys()].some((name) => KEPT.test(name))) return null;
  const parts = leaves(mail).map((part) => ({
    ...part,
    type: part.head.get('content-type') ?? 'text/plain',
  }));
  const lost = new Set<string>();
  const bodies = (some: readonly (typeof parts)[number][]) =>
    some.flatMap((part) => {
      const body = bodyOf(part, isBytes);
      if (body === null) lost.add(lettersLost(lettersOf(part.type, part.body)));
      return body === null || body.trim() === '' ? [] : [body];
    });
  const calendar = bodies(parts.filter(isCalendar)).find(isIcs) ?? null;
  const words = (kind: RegExp) =>
    bodies(
      parts.filter(
        ({ type, head }) => kind.test(type) && !/^attachment/i.test(head.get('content-disposition') ?? ''),
      ),
    );
  const plain = words(/^text\/plain/i);
  const shown = plain.some((one) => /\d/.test(one)) ? plain : [...plain, ...words(/^text\/html/i)];
  if (parts.some(({ type }) => /ms-tnef/i.test(type) || /^winmail\.dat$/i.test(param(type, 'name'))))
    lost.add(TNEF);
  const head = (['From', 'To', 'Cc', 'Subject'] as const).flatMap((name) => {
    const field = mail.head.get(name.toLowerCase()) ?? '';
    const said = decoded(isBytes ? (inLetters(field, '') ?? field) : field).trim();
    return said === '' ? [] : [`${name}: ${said}`];
  });
  return { calendar, text: [...head, '', ...shown].join('\n'), lost: [...lost][0] ?? null };
}
