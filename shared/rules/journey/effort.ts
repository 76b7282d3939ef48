import type { Instant } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import { doneBy } from './silence.ts';

/** Pieces of work that moved the outcome or the relationship, and those that only were done. Counted in pieces, never in hours. */
export interface Effort {
  readonly invested: number;
  readonly spent: number;
  /** Work below the line on which nothing was said: it counts as neither. */
  readonly unsaid: number;
  /** Invested of both, 0 to 1; null while nothing was said. */
  readonly share: number | null;
  /** The pieces on which it was said. */
  readonly said: readonly Touchpoint[];
}

/** Reads what was done by now, in one engagement or in the whole practice. */
export function effortOf(book: Book, now: Instant, engagement?: string): Effort {
  const rows = engagement === undefined ? book.touchpoints : rowsOf(book, 'touchpoints', engagement);
  const done = rows.filter((one) => doneBy(one, now));
  const said = done.filter(({ effort }) => effort !== null).sort((a, b) => a.id.localeCompare(b.id));
  const invested = said.filter(({ effort }) => effort === 'invested').length;
  return {
    invested,
    spent: said.length - invested,
    unsaid: done.filter(({ line, effort }) => line === 'below' && effort === null).length,
    share: said.length === 0 ? null : invested / said.length,
    said,
  };
}

/** How the share is counted. */
export const HOW_EFFORT =
  'pieces of work invested ÷ those invested and spent; what was not said counts as neither';

/** The effort in words; null while nothing was said. */
export const effortWord = ({ invested, spent, unsaid, share }: Effort): string | null =>
  share === null
    ? null
    : `${invested} invested, ${spent} spent (${Math.round(share * 100)} % invested)${unsaid > 0 ? `; ${unsaid} not said` : ''}`;
