import { rowsOf, type Book } from '../../model/book.ts';
import type { Decision } from '../../model/guarantee/decisions.ts';
import type { ResultProgress, ResultState } from '../results/result-found.ts';
import { combinedResult } from '../results/result-combine.ts';
import type { Terms } from '../guarantee/terms.ts';

/** Who says whether the value came back. */
export interface Judge {
  readonly kind: 'client' | 'measure' | 'thirdPerson';
  readonly name: string | null;
}

/** The result as the facts and the judge of the terms have it. */
export interface Judged {
  readonly result: ResultState;
  readonly judge: Judge;
  /** The noted judgement of the named third person. */
  readonly judgement: Decision | null;
  /** Whether "met" is the judge's word, so that the client's partly or no does not undo it. */
  readonly overrulesClient: boolean;
}

/** Reads who judges, and what follows: the noted judgement of a named third person takes the measure's place. */
export function judgedResult(
  book: Book,
  engagement: string,
  terms: Terms | null,
  progress: readonly ResultProgress[],
): Judged {
  const judge: Judge = {
    kind: terms?.contract.judge ?? 'client',
    name: terms?.contract.judgeName ?? null,
  };
  const judgement = judge.kind === 'thirdPerson' ? latestJudgement(book, engagement) : null;
  const result = judgement?.finding ?? combinedResult(progress, terms);
  const isJudges = judge.kind === 'measure' || judgement !== null;
  return { result, judge, judgement, overrulesClient: isJudges && result === 'met' };
}

/** The latest judgement with a finding, a name and words; without them it says nothing. */
const latestJudgement = (book: Book, engagement: string): Decision | null =>
  rowsOf(book, 'decisions', engagement)
    .filter((one) => one.kind === 'judgement' && one.finding !== null)
    .filter((one) => Boolean(one.by?.trim()) && Boolean(one.reason?.trim()))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id.localeCompare(b.id)))
    .at(-1) ?? null;
