import { cues, has } from './cue.ts';
import { BEING_DE } from './cues/signals-de-being.ts';
import { DOING_DE } from './cues/signals-de-doing.ts';
import { BEING_EN } from './cues/signals-en-being.ts';
import { DOING_EN } from './cues/signals-en-doing.ts';
import { OTHERS } from './cues/others.ts';
import { LISTS, said, sayingOf, type Saying, type TalkLanguage } from './heard.ts';
import { sentencesOf, type Sentence } from './line.ts';
import type { ArcCode } from './signal-cues.ts';

/** A line of a talk: words as they were spoken, or a note the provider typed. */
export interface TalkLine {
  readonly language: TalkLanguage;
  readonly kind: 'quote' | 'note';
  readonly text: string;
}

const ready = (
  all: Readonly<Record<string, { say: string; unless: string } | undefined>>,
  language: TalkLanguage,
) =>
  Object.entries(all).flatMap(([code, one]) =>
    one ? [[code as ArcCode, sayingOf(one, language)] as const] : [],
  );

const SAYINGS: Readonly<Record<TalkLanguage, readonly (readonly [ArcCode, Saying])[]>> = {
  en: [...ready(DOING_EN, 'en'), ...ready(BEING_EN, 'en')],
  de: [...ready(DOING_DE, 'de'), ...ready(BEING_DE, 'de')],
};

const GUARDS = {
  en: Object.fromEntries(Object.entries(OTHERS.en).map(([name, text]) => [name, cues(text, LISTS.en)])),
  de: Object.fromEntries(Object.entries(OTHERS.de).map(([name, text]) => [name, cues(text, LISTS.de)])),
} as Readonly<Record<TalkLanguage, Readonly<Record<keyof typeof OTHERS.en, ReturnType<typeof cues>>>>>;

/** What of a sentence may count: nothing of irony; of other people's stories and our own doings only what speaks of us. */
function mayCount(code: ArcCode, { said, voice }: Sentence, line: TalkLine): boolean {
  const guards = GUARDS[line.language];
  const addressed =
    line.kind === 'quote'
      ? has(said, guards.addressed)
      : / (?:us|we|our|uns|wir|von uns) /.test(`${said.text} `);
  if (voice === 'provider' || has(said, guards.irony)) return false;
  if (has(said, guards.past) && code !== 'B5' && code !== 'B6') return false;
  if (has(said, guards.staff) && code !== 'B5' && code !== 'B6' && !addressed) return false;
  if (voice === 'note' && has(said, guards.ownDoing) && code !== 'D7' && code !== 'D5') return false;
  return !has(said, guards.others) || addressed || code === 'B5';
}

/** Codes that take another's place: the first is kept, the second goes. */
const INSTEAD: readonly (readonly [ArcCode, ArcCode])[] = [
  ['D7', 'D1'],
  ['D6', 'B4'],
  ['D6', 'D1'],
  ['B1', 'D1'],
  ['B4', 'D1'],
  ['B2', 'B7'],
  ['D5', 'B3'],
  ['D4', 'B7'],
];

/** What a line says on the decision arc, at most two things, with the words that say it. */
export function signalsIn(line: TalkLine): { readonly code: ArcCode; readonly words: string }[] {
  const found = new Map<ArcCode, string>();
  for (const sentence of sentencesOf(line.text, line.kind === 'quote' ? 'client' : 'note'))
    for (const [code, saying] of SAYINGS[line.language]) {
      if (found.has(code) || !mayCount(code, sentence, line)) continue;
      const words = said(sentence.said, saying, line.language);
      if (words !== null) found.set(code, words.trim());
    }
  for (const [kept, gone] of INSTEAD) if (found.has(kept)) found.delete(gone);
  return [...found].map(([code, words]) => ({ code, words })).slice(0, 2);
}
