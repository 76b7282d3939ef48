import { textOfBytes } from '../../base/letters.ts';
import { isIcs } from '../when/calendar-text.ts';

/** What a mail that was saved whole holds for us: its calendar, and its head and words as a person reads them. */
export interface SavedMail {
  readonly calendar: string | null;
  readonly text: string;
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
/** Sets of letters whose bytes tell themselves; a text in another one is left out, since it would be read wrong. */
const READABLE = /^(?:utf-?8|(?:us-)?ascii|iso-8859-15?|latin1|windows-1252|cp1252)?$/i;

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

function base64(text: string): string {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) continue;
    [bits, count] = [((bits << 6) | value) & 0xffff, count + 6];
    if (count >= 8) bytes.push((bits >> (count -= 8)) & 0xff);
  }
  return textOfBytes(Uint8Array.from(bytes));
}

/** The letters of quoted-printable, soft line breaks joined. */
const printable = (text: string): string =>
  text
    .replace(/=[ \t]{0,9}\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (run) =>
      textOfBytes(Uint8Array.from(run.split('=').slice(1), (one) => Number.parseInt(one, 16))),
    );

/** A field of a head with its encoded words as letters: "=?UTF-8?Q?Pr=C3=BCfung?=". */
const decoded = (field: string): string =>
  field
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{1,40})(?:\*\w{1,9})?\?([bq])\?([^?\s]{0,2000})\?=/gi,
      (_, letters: string, how: string, text: string) =>
        !READABLE.test(letters) ? '' : /b/i.test(how) ? base64(text) : printable(text.replace(/_/g, ' ')),
    );

const param = (field: string, name: string): string =>
  new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field)?.slice(1).find(Boolean) ??
  '';

function bodyOf({ head, body }: Part): string {
  const how = head.get('content-transfer-encoding') ?? '';
  const type = head.get('content-type') ?? '';
  if (body.length > 2 * LONGEST || !READABLE.test(param(type, 'charset'))) return '';
  const text = /base64/i.test(how) ? base64(body) : /quoted/i.test(how) ? printable(body) : body;
  return /format="?flowed/i.test(type) ? text.replace(/ \n(?!\n|>|-- )/g, ' ') : text;
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

/** Reads a mail that was saved whole (.eml, or its source); null for a text that is no such mail. When it was sent is left out. */
export function savedMail(whole: string): SavedMail | null {
  const text = whole
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n*(?:(?:>?From |--)[^\n]*\n)?/, '');
  const mail = partOf(text);
  if (!mail || ![...mail.head.keys()].some((name) => KEPT.test(name))) return null;
  const parts = leaves(mail);
  const calendar = parts.filter(isCalendar).map(bodyOf).find(isIcs) ?? null;
  const words = (kind: RegExp) =>
    parts
      .filter(({ head }) => kind.test(head.get('content-type') ?? 'text/plain'))
      .filter(({ head }) => !/^attachment/i.test(head.get('content-disposition') ?? ''))
      .map(bodyOf)
      .filter((one) => one.trim() !== '');
  const plain = words(/^text\/plain/i);
  const shown = plain.some((one) => /\d/.test(one)) ? plain : [...plain, ...words(/^text\/html/i)];
  const head = (['From', 'To', 'Cc', 'Subject'] as const).flatMap((name) => {
    const said = decoded(mail.head.get(name.toLowerCase()) ?? '').trim();
    return said === '' ? [] : [`${name}: ${said}`];
  });
  return { calendar, text: [...head, '', ...shown].join('\n') };
}
