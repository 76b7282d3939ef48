import { plainLetters } from '../../base/names.ts';

/** Where a text holds what was looked for: pairs of first letter and the letter after the last. */
export type Marks = readonly (readonly [from: number, to: number])[];

/** Letters without case and accents: "Tomás" is found by "tomas", "Straße" by "strasse". */
export const foldLetters = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : plainLetters(text).toLowerCase();

const isPlain = (text: string): boolean => !/[^\u0000-\u007f]/.test(text);

/** The words that are looked for, each once. */
export const wordsOf = (typed: string): string[] => [
  ...new Set(foldLetters(typed).split(/\s+/).filter(Boolean)),
];

/** Where the words occur in a text as it is written. */
export function marksIn(text: string, words: readonly string[]): Marks {
  const { plain, at } = traced(text);
  return words
    .flatMap((word) => {
      const from = plain.indexOf(word);
      return from < 0 ? [] : [[at[from] ?? 0, at[from + word.length] ?? text.length] as const];
    })
    .sort(([a], [b]) => a - b);
}

/** The plain letters of a text, and for each where it is in the text. */
function traced(text: string) {
  const at: number[] = [];
  let [plain, place] = ['', 0];
  for (const letter of text) {
    const part = foldLetters(letter);
    for (let n = 0; n < part.length; n++) at.push(place);
    plain += part;
    place += letter.length;
  }
  return { plain, at };
}

const BEFORE = 24;
const LENGTH = 80;

/** The piece of a long text around the first word that is found, with "…" where it was cut. */
export function pieceAround(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = marksIn(line, words)[0]?.[0] ?? 0;
  if (line.length <= LENGTH) return line;
  const from = first <= BEFORE ? 0 : line.lastIndexOf(' ', first - BEFORE) + 1;
  const end = line.lastIndexOf(' ', from + LENGTH);
  const to = from + LENGTH >= line.length ? line.length : end > first ? end : from + LENGTH;
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}
