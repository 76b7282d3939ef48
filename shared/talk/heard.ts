import { cues, has, type Cue, type Plain, type WordLists } from './cue.ts';
import de from './cues/de.json' with { type: 'json' };
import en from './cues/en.json' with { type: 'json' };

/** Languages in which talk is heard. */
export type TalkLanguage = 'en' | 'de';

/**
 * What is listened for in each language: lists of words that cues name; cues of what can be heard on the arc, by code, each with words
 * that show it is something else; guards, which tell whose matter a sentence is; and what the provider's notes hold.
 */
export const CUES: Readonly<Record<TalkLanguage, Omit<typeof en, 'lists'> & { readonly lists: WordLists }>> =
  { en, de };

const NOT: Readonly<Record<TalkLanguage, RegExp>> = {
  en: / (?:not|no|never|none|nobody(?:'s)?|nothing|neither|nor|without|hardly|cannot|[^ ]+n't|have'nt|havent|dont|doesnt) /,
  de: / (?:nicht|nichts|nie|niemals|niemand|kein|keine|keinen|keiner|keinem|weder|kaum|ohne) /,
};
const PART = / (?:,|:|but|and|aber|und|sondern|because|weil|denn|then|doch) /;

/** The cues of one kind of one language, made ready by name. */
export const cuesOf = <K extends 'guards' | 'notes'>(kind: K, language: TalkLanguage) =>
  Object.fromEntries(
    Object.entries(CUES[language][kind]).map(([name, lines]) => [name, cues(lines, CUES[language].lists)]),
  ) as unknown as Readonly<Record<keyof (typeof en)[K], readonly Cue[]>>;

/** Cues made ready once. */
export interface Saying {
  readonly say: readonly Cue[];
  readonly unless: readonly Cue[];
}

/** Makes cues ready to be compared. */
export const sayingOf = (
  { say, unless }: Readonly<Record<keyof Saying, readonly string[]>>,
  language: TalkLanguage,
): Saying => ({
  say: cues(say, CUES[language].lists),
  unless: cues(unless, CUES[language].lists),
});

/** Whether "not" stands in the same part of the sentence: before it, in German also after it. */
function negated(sentence: string, start: number, words: string, language: TalkLanguage): boolean {
  const end = start + words.length;
  const before =
    sentence
      .slice(0, start + (/^(?: [,"])*/.exec(words)?.[0].length ?? 0) + 1)
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
