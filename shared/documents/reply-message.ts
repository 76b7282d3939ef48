import type { Answer } from './ask-message.ts';

/** What a pasted reply says; a person looks at it before anything is recorded. */
export interface Reply {
  /** The code as it stands in the book, or null when none is there. */
  readonly code: string | null;
  readonly answer: Answer | null;
  /** How well homework went, from 0 to 4, where the client says it plainly. */
  readonly quality: number | null;
  /** The client's own words without quoted text, labels and code; null when there are none. */
  readonly words: string | null;
}

const CODE = '[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{6}(?:-\\d{1,6})?';
const CODE_MARKS = [new RegExp(`\\[(${CODE})\\]`), new RegExp(`\\bcode\\s*:?\\s*(${CODE})\\b`, 'i')];

const ANSWERS: readonly (readonly [Answer, RegExp])[] = [
  ['partly', /^(?:partly|partially|in part|somewhat|teilweise|teils|zum teil|halb)(?![\p{L}\p{N}])/iu],
  ['no', /^(?:no|nope|not at all|nein|nicht|gar nicht|überhaupt nicht)(?![\p{L}\p{N}])/iu],
  ['yes', /^(?:yes|yep|yeah|fully|ja|jawohl|ganz|voll und ganz)(?![\p{L}\p{N}])/iu],
];

/** Words that begin like an answer and are none. */
const NO_ANSWER =
  /^(?:no (?:problem|worries|idea|doubt|need|time)|not (?:sure|yet|fully|quite|really|entirely)|nicht (?:sicher|ganz|so|wirklich|immer)|nein danke|ganz (?:ehrlich|kurz))(?![\p{L}\p{N}])/iu;

const LABEL = /^(?:answer|antwort)\s*:\s*/i;
const DROPPED =
  /^(?:in my words|in meinen worten)\s*:?\s*|^(?:how well|wie gut)\b[^?:]{0,60}\b0\D{1,5}4\s*[?:]?\s*|^(?:subject|betreff)\s*:.*$/i;
/** A number from 0 to 4 that is a line of its own, or that says its scale: “3”, “3/4”, “3 of 4”. */
const QUALITY = /^(?:([0-4])[.!]?$|([0-4])\s*(?:\/|(?:out )?of|von)\s*4(?:[.!,;]?$|[.!,;–—]\s))/i;

const QUOTED = /^\s*[>|]/;

/** Where a mail program puts what was there before: attribution lines and separators of common programs. */
const EARLIER = [
  /^-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht)\s*-{2,}/i,
  /^_{8,}\s*$/,
  /^(?:on|am)\s.{4,300}\s(?:wrote|schrieb)\b.{0,200}:\s*$/i,
  /^(?:from|von)\s*:\s.+@.+/i,
];
const SIGNATURE = /^--\s*$|^(?:sent from my|von meinem .* gesendet|gesendet mit)\b/i;

/** The line and up to two that follow, joined: programs break attribution lines. */
const joinedAt = (lines: readonly string[], index: number, count: number): string =>
  lines
    .slice(index, index + count)
    .map((line) => line.trim())
    .join(' ');

const opensEarlier = (lines: readonly string[], index: number): boolean =>
  EARLIER.some((pattern) => [1, 2, 3].some((count) => pattern.test(joinedAt(lines, index, count))));

/** The head of a mail, as programs copy it above its text. */
const HEAD = /^(?:from|von|to|an|cc|date|datum|sent|gesendet|subject|betreff|reply-to)\s*:/i;
const WRITTEN = /^(?:date|datum|sent|gesendet)\s*:\s*(.+)$/i;
const ATTRIBUTION =
  /^(?:on|am)\s(.{4,120}?\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)(?![\d:]).{0,200}\b(?:wrote|schrieb)\b.{0,200}:\s*$/i;

interface Headed {
  readonly written: string | null;
  readonly lines: readonly string[];
}

/** The text below the head of the client’s mail, and when that was written. */
function belowHead(lines: readonly string[]): Headed {
  const first = lines.findIndex((line) => line.trim() !== '');
  const length = lines.slice(first).findIndex((line) => !HEAD.test(line.trim()));
  const head = first < 0 || length < 0 ? [] : lines.slice(first, first + length);
  const written = head.map((line) => WRITTEN.exec(line.trim())?.[1]).find((line) => line !== undefined);
  if (written === undefined && !head.some((line) => /^(?:from|von)\s*:/i.test(line.trim())))
    return quoted(lines);
  return { written: written ?? null, lines: lines.slice(first + length) };
}

/** A mail that is quoted whole, with nothing said above or below it: what is quoted is what the client wrote. */
function quoted(lines: readonly string[]): Headed {
  const said = lines.filter((line) => line.trim() !== '');
  const count = [1, 2, 3].find((lead) => ATTRIBUTION.test(joinedAt(said, 0, lead))) ?? 0;
  const rest = said.slice(count);
  if (count === 0 || rest.length === 0 || !rest.every((line) => QUOTED.test(line)))
    return { written: null, lines };
  return {
    written: ATTRIBUTION.exec(joinedAt(said, 0, count))?.[1] ?? null,
    lines: rest.map((line) => line.replace(QUOTED, '').trimStart()),
  };
}

/** What the client wrote: text above the earlier message, or below a quote when there is nothing above. */
function ownLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(
    (line, index) => QUOTED.test(line) || opensEarlier(lines, index) || SIGNATURE.test(line.trim()),
  );
  const above = end < 0 ? lines : lines.slice(0, end);
  if (above.some((line) => meaning(line) !== '')) return above;
  const lastQuoted = lines.reduce((last, line, index) => (QUOTED.test(line) ? index : last), -1);
  const below = lastQuoted < 0 ? [] : lines.slice(lastQuoted + 1);
  const stop = below.findIndex((line) => SIGNATURE.test(line.trim()));
  return stop < 0 ? below : below.slice(0, stop);
}

/** A line without label and code: what it says. */
const meaning = (line: string): string =>
  CODE_MARKS.reduce((rest, mark) => rest.replace(mark, ''), line.trim())
    .replace(DROPPED, '')
    .trim();

const codeIn = (text: string): string | null => {
  for (const mark of CODE_MARKS) {
    const found = mark.exec(text)?.[1];
    if (found) return found.toUpperCase();
  }
  return null;
};

interface Led {
  readonly answer: Answer | null;
  /** What follows the answer on its line. */
  readonly rest: string;
}

function ledBy(line: string): Led {
  const text = line.replace(LABEL, '');
  if (NO_ANSWER.test(text)) return { answer: null, rest: line };
  for (const [answer, pattern] of ANSWERS)
    if (pattern.test(text)) return { answer, rest: text.replace(pattern, '').replace(/^[\s.,;:!–—-]+/, '') };
  return { answer: null, rest: line.replace(LABEL, '') };
}

/** The one number that is said of how well it went; null where none is, or two differ. */
function qualityIn(lines: readonly string[]): number | null {
  const all = lines.flatMap((line) => {
    const found = QUALITY.exec(line);
    return found ? [Number(found[1] ?? found[2])] : [];
  });
  return new Set(all).size === 1 ? (all[0] ?? null) : null;
}

const plain = (pasted: string): string =>
  pasted.replace(/\r\n?/g, '\n').replace(/[\u200b-\u200f\ufeff]/g, '');

/** The line of a pasted mail that says when the client wrote it; null where none is there. */
export const writtenLine = (pasted: string): string | null => belowHead(plain(pasted).split('\n')).written;

/**
 * Reads a pasted reply, English or German: the code from brackets or after “Code”, the answer only where the first
 * line of the client's own text begins with it, and the client's words. What is not plain stays null; silence is no answer.
 */
export function parseReply(pasted: string): Reply {
  const text = plain(pasted);
  const own = ownLines(belowHead(text.split('\n')).lines);
  const lines = own.map(meaning);
  const first = lines.findIndex((line) => line !== '' && !isGreeting(line));
  const led = first < 0 ? { answer: null, rest: '' } : ledBy(lines[first] ?? '');
  const said = [led.rest, ...(first < 0 ? [] : lines.slice(first + 1))];
  const words = said
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    code: codeIn(own.join('\n')) ?? codeIn(text),
    answer: led.answer,
    quality: qualityIn(said),
    words: words === '' ? null : words,
  };
}

const isGreeting = (line: string): boolean =>
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|guten (?:tag|morgen|abend)|hallo|liebe|lieber|sehr geehrte|moin|servus)(?:[rn]?)\b[^.?]{0,60}[,!]?$/i.test(
    line,
  );
