import type { ARC_CODE } from '../model/words.ts';
import { has } from './cue.ts';
import { CUES, cuesOf, said, sayingOf, type Saying, type TalkLanguage } from './heard.ts';
import { sentencesOf, type Sentence } from './line.ts';

/** What can be heard on the arc, by its code. */
export type ArcCode = keyof typeof ARC_CODE;

/** A line of a talk: words as they were spoken, or a note the provider typed. */
export interface TalkLine {
  readonly language: TalkLanguage;
  readonly kind: 'quote' | 'note';
  readonly text: string;
}

const sayings = (language: TalkLanguage) =>
  Object.entries(CUES[language].signals).map(
    ([code, one]) => [code as ArcCode, sayingOf(one, language)] as const,
  );

const SAYINGS: Readonly<Record<TalkLanguage, readonly (readonly [ArcCode, Saying])[]>> = {
  en: sayings('en'),
  de: sayings('de'),
};

const GUARDS = { en: cuesOf('guards', 'en'), de: cuesOf('guards', 'de') };

/** What of a sentence may count: nothing of irony; of other people's stories and our own doings only what speaks of us. */
function mayCount(code: ArcCode, { said, voice }: Sentence, line: TalkLine): boolean {
  const guards = GUARDS[line.language];
  const addressed =
    line.kind === 'quote'
      ? has(said, guards.addressed)
      : / (?:us|we|our|uns|wir|von uns) /.test(`${said.text} `);
  if (voice === 'provider' || has(said, guards.irony)) return false;
  if (has(said, guards.past) && code !== 'B5') return false;
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
  ['D5', 'B1'],
  ['D5', 'B3'],
  ['D4', 'B7'],
  ['D5', 'B7'],
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
