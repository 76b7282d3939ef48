import { rowsOf, type Book } from '../../model/book.ts';
import type { Why } from '../../model/work/whys.ts';
import type { Reason } from '../explain.ts';
import { talkAbout } from './talk-about.ts';

/** What the client answered when asked to understand, and what became of it. */
export interface WhyAnswers {
  readonly answered: readonly Why[];
  /** Answers that are in no outcome, in no driver and not kept for later. */
  readonly unused: readonly Why[];
  /** The latest of them, to be used or left; null where there is none. */
  readonly ask: Reason | null;
}

/** Reads where the answers went: by the row they name, else by their words in it. */
export function whyAnswers(book: Book, engagement: string): WhyAnswers {
  const texts = [
    ...rowsOf(book, 'outcomes', engagement).flatMap(({ why, words }) => [why, words]),
    ...rowsOf(book, 'drivers', engagement).map(({ source }) => source),
    ...rowsOf(book, 'reviews', engagement).map(({ text }) => text),
  ].filter((text) => text !== null);
  const answered = rowsOf(book, 'whys', engagement)
    .filter(({ answer }) => answer?.trim())
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id));
  const unused = answered.filter(
    ({ answer, outcome, driver }) =>
      outcome === null && driver === null && !texts.some((text) => text.includes(answer?.trim() ?? '')),
  );
  return { answered, unused, ask: askOf(unused.at(-1)) };
}

const askOf = (last: Why | undefined): Reason | null =>
  last ? talkAbout('answer', { tab: 'whys', id: last.id }, last.answer) : null;

/** The answers in words; null while there is none. */
export const answersWord = ({ answered, unused }: WhyAnswers): string | null =>
  answered.length === 0
    ? null
    : `${answered.length - unused.length} of ${answered.length} used in an outcome or a driver, or kept for later`;
