import type { Book } from '../../model/book.ts';
import { LEARNED } from './learning-words.ts';

/** A word that several clients or sessions used for what was missing. */
export interface MissingPattern {
  readonly word: string;
  readonly sessions: number;
  readonly engagements: number;
  /** What was said, each once. */
  readonly words: readonly string[];
}

const SHORTEST = 4;
const FEWEST = 2;
const SMALL = new Set(
  'more some with what that this from have been were would could should there about enough really just much very only than then them they their your ours time less missing missed needed wanted nothing something anything mehr noch nicht eine einen einer keine kein etwas mich mein meine aber auch hätte habe haben wäre dass wenn über gefehlt fehlte wieder genug sehr nichts zeit'.split(
    ' ',
  ),
);

const wordsIn = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= SHORTEST && !SMALL.has(word))
      .map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')),
  );

/** What clients said was missing, by the words that come again: the most frequent first; what was said once is no pattern. */
export function missingPatterns(book: Book): MissingPattern[] {
  const saidWith = new Map<string, { readonly engagement: string; readonly missing: string }[]>();
  for (const { engagement, missing } of book.sessions) {
    if (missing === null) continue;
    for (const word of wordsIn(missing)) {
      const of = saidWith.get(word) ?? [];
      of.push({ engagement, missing });
      saidWith.set(word, of);
    }
  }
  return [...saidWith]
    .map(([word, of]) => ({ word, of }))
    .filter(({ of }) => of.length >= FEWEST)
    .map(({ word, of }) => ({
      word,
      sessions: of.length,
      engagements: new Set(of.map(({ engagement }) => engagement)).size,
      words: [...new Set(of.map(({ missing }) => missing))].sort(),
    }))
    .sort((a, b) => b.engagements - a.engagements || b.sessions - a.sessions || a.word.localeCompare(b.word));
}

/** A pattern in words. */
export const patternWord = ({ word, sessions, engagements }: MissingPattern): string =>
  LEARNED.pattern(word, sessions, engagements);
