import { cues, has, type Cue, type Plain } from './cue.ts';
import { LISTS_DE, LISTS_EN } from './cues/words.ts';
import type { SayingCues } from './signal-cues.ts';

/** Languages in which talk is heard. */
export type TalkLanguage = 'en' | 'de';

/** Lists of words by language. */
export const LISTS = { en: LISTS_EN, de: LISTS_DE } as const;

const NOT: Readonly<Record<TalkLanguage, RegExp>> = {
  en: / (?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|cannot|[^ ]+n't|have'nt|havent|dont|doesnt) /,
  de: / (?:nicht|nichts|nie|niemals|niemand|kein|keine|keinen|keiner|keinem|weder|kaum|ohne) /,
};
const PART = / (?:,|:|but|and|aber|und|sondern|because|weil|denn|then|doch) /;

/** Cues made ready once. */
export interface Saying {
  readonly say: readonly Cue[];
  readonly unless: readonly Cue[];
}

/** Makes cues ready to be compared. */
export const sayingOf = ({ say, unless }: SayingCues, language: TalkLanguage): Saying => ({
  say: cues(say, LISTS[language]),
  unless: cues(unless, LISTS[language]),
});

/** Whether "not" stands in the same part of the sentence: before it, in German also after it. */
function negated(sentence: string, start: number, words: string, language: TalkLanguage): boolean {
  const end = start + words.length;
  const before =
    sentence
      .slice(0, start + 1)
      .split(PART)
      .at(-1) ?? '';
  const after = language === 'de' ? (sentence.slice(end).split(PART)[0] ?? '') : '';
  return NOT[language].test(` ${before} ${words} `) || NOT[language].test(` ${after} `);
}

/** Where the sentence says it, or null: no cue, the cue is negated, or other words show that it is something else. */
export function said(sentence: Plain, saying: Saying, language: TalkLanguage): string | null {
  for (const cue of saying.say)
    for (const found of cue.in(sentence))
      if (
        (cue.negative && NOT[language].test(`${found[0]} `)) ||
        !negated(sentence.text, found.index, found[0], language)
      )
        return has(sentence, saying.unless) ? null : found[0];
  return null;
}
