import type { TalkLanguage } from './heard.ts';

/** One turn of a transcript; the speaker is null where none is named. */
export interface TalkTurn {
  readonly speaker: string | null;
  readonly text: string;
}

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const NAME = String.raw`[\p{L}][\p{L}\p{M}'’.()|\- ]{0,50}`;
/** Lines of a subtitle or an export that nobody said. */
const UNSAID = new RegExp(
  `^(?:WEBVTT.*|NOTE\\b.*|STYLE\\b.*|Kind:.*|Language:.*|\\d+|[0-9a-f]{8}-[0-9a-f-]+(?:/[\\d-]+)?|@?\\[?${CLOCK}\\]?|${CLOCK}\\s*-->\\s*${CLOCK}.*|Transcribed by .*|https?://\\S+|\\[?(?:inaudible|crosstalk|silence|music)\\]?)$`,
  'iu',
);
/** A line that only names who speaks next: “Ana Silva  0:12”, “[Ana] 10:02:33”, “0:12 - Ana Silva (Northwind)”. */
const HEADS = [
  new RegExp(`^\\[?(${NAME}?)\\]?\\s{1,6}\\(?\\[?${CLOCK}\\]?\\)?$`, 'u'),
  new RegExp(`^@?\\[?${CLOCK}\\]?\\s*[-–—]?\\s*(${NAME})$`, 'u'),
];
/** Words said behind the name of who says them, with or without a time before. */
const SAID = new RegExp(
  `^(?:\\[?${CLOCK}\\]?\\s*[-–—]?\\s*)?(?:\\*\\*)?(${NAME}?)(?:\\*\\*)?(?:\\s*\\(?\\[?${CLOCK}\\]?\\)?)?\\s*:\\s+(?:\\*\\*\\s*)?(\\S.*)$`,
  'u',
);
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^\s<>][^<>]{0,200})>(.*)$/u;

/** Who speaks and what, of one line; null where it only goes on. */
function headed(line: string): { speaker: string; text: string } | null {
  const voice = VOICE.exec(line) ?? SAID.exec(line);
  if (voice) return { speaker: nameOf(voice[1]), text: voice[2] ?? '' };
  for (const head of HEADS) {
    const found = head.exec(line);
    if (found) return { speaker: nameOf(found[1]), text: '' };
  }
  return null;
}

const nameOf = (name: string | undefined): string => (name ?? '').replace(/\s*\([^)]*\)\s*$/, '').trim();

/** A part of a .vtt that styles it or is a note to whoever edits it; it ends with the next blank line. */
const ASIDE = /^(?:NOTE|STYLE|REGION)\b/;
const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };
const unmarked = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => MARKS[name] ?? '');

/** Reads a transcript (.vtt, .srt, .txt, the text of a .docx; Meet, Zoom, Teams, Otter, Fathom, Granola) into turns. What nobody said is left out; turns of one speaker in a row are one. */
export function turnsOf(transcript: string): TalkTurn[] {
  const turns: { speaker: string | null; text: string }[] = [];
  const lines = transcript.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const isVtt = /^WEBVTT/.test(lines[0] ?? '');
  let aside = false;
  for (const raw of lines) {
    const line = raw.trim();
    aside = line !== '' && (aside || (isVtt && ASIDE.test(line)));
    if (line === '' || aside || UNSAID.test(line)) continue;
    const head = headed(line);
    const text = unmarked(head?.text ?? line).trim();
    const last = turns.at(-1);
    if (head && (!last || last.speaker !== head.speaker)) turns.push({ speaker: head.speaker, text });
    else if (last) last.text = `${last.text} ${text}`.trim();
    else turns.push({ speaker: null, text });
  }
  return turns.filter(({ text }) => text !== '');
}

/** Everyone who speaks, in the order of their first word. */
export const speakersOf = (turns: readonly TalkTurn[]): string[] => [
  ...new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))),
];

const GERMAN = /\b(?:der|die|das|und|ich|wir|nicht|ist|ein|eine|zu|mit|auf|es|sie|dass|aber|haben|für)\b/gi;
const ENGLISH = /\b(?:the|and|i|we|not|is|a|to|with|on|it|you|that|but|have|for|of|in)\b/gi;

/** Which of the languages that are heard a text is in. */
export const languageOf = (text: string): TalkLanguage =>
  (text.match(GERMAN)?.length ?? 0) > (text.match(ENGLISH)?.length ?? 0) ? 'de' : 'en';
