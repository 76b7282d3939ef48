import type { Money } from '../base/money.ts';
import type { Day } from '../base/time.ts';
import type { BlockOf } from './block.ts';
import type { DocumentFacts } from './fact-types.ts';
import { dayText, moneyRun } from './figures.ts';
import { fill, fillText, type Filling, type Run, type Runs } from './run.ts';
import { pluralOf } from './words/phrase.ts';
import type { WordKey, Words } from './words/en.ts';
import { wordsIn } from './words/of.ts';

type OneForm = { [K in WordKey]: Words[K] extends string ? K : never }[WordKey];
type TwoForms = Exclude<WordKey, OneForm>;

/** Writes in the language of one document: sentences from the word lists, figures and days in its locale. */
export interface Writer {
  readonly words: Words;
  readonly locale: string;
  /** A sentence as a line, its gaps filled. */
  readonly say: (key: OneForm, fillings?: Readonly<Record<string, Filling>>) => Runs;
  /** A sentence as plain words. */
  readonly text: (key: OneForm, fillings?: Readonly<Record<string, string>>) => string;
  /** A sentence in the form its count asks for; `{n}` is the count. */
  readonly count: (key: TwoForms, n: number, fillings?: Readonly<Record<string, Filling>>) => Runs;
  readonly money: (money: Money) => Run;
  readonly day: (day: Day) => string;
  /** A dashed block that names what is missing. */
  readonly open: (key: string, missing: Runs) => BlockOf<'open'>;
}

/** The writer of a document language. */
export function writerFor({ language, locale }: Pick<DocumentFacts, 'language' | 'locale'>): Writer {
  const words = wordsIn(language);
  return {
    words,
    locale,
    say: (key, fillings) => fill(words[key], fillings),
    text: (key, fillings) => fillText(words[key], fillings),
    count: (key, n, fillings) => fill(pluralOf(words[key], n), { n: String(n), ...fillings }),
    money: (money) => moneyRun(money, locale),
    day: (day) => dayText(day, locale),
    open: (key, runs) => ({ kind: 'open', key: `open:${key}`, label: words.open, runs }),
  };
}

/** Lines joined into one paragraph, a space between. */
export const sentences = (...lines: readonly (Runs | null)[]): Runs =>
  lines
    .filter((line) => line !== null)
    .flatMap((line, index): Runs => (index === 0 ? line : [{ kind: 'text', text: ' ' }, ...line]));
