import { dayAt } from '../../base/moment.ts';
import type { Day, Instant } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import { clientVerdict, type ClientVerdict } from '../results/client-verdict.ts';
import { judgedResult, type Judged } from '../learning/judge.ts';
import { knownBy } from '../results/known-by.ts';
import { resultProgress } from '../results/minimum-results.ts';
import type { ResultProgress } from '../results/result-found.ts';
import { termsOf, zoneOf, type Terms } from './terms.ts';

/** What the rules of a guarantee read: its terms, facts and the client's words, as known at an instant. */
export interface GuaranteeView {
  readonly book: Book;
  readonly engagement: string;
  readonly terms: Terms | null;
  readonly today: Day;
  readonly now: Instant;
  readonly progress: readonly ResultProgress[];
  readonly judged: Judged;
  readonly verdict: ClientVerdict;
}

/** Gathers once what the rules of a guarantee read. */
export function guaranteeView(practice: Book, engagement: string, now: Instant): GuaranteeView {
  const { book } = knownBy(practice, now);
  const today = dayAt(now, zoneOf(book, engagement));
  const terms = termsOf(book, engagement, undefined, today);
  const results =
    terms?.minimumResults ??
    rowsOf(book, 'minimumResults', engagement).sort((a, b) => a.id.localeCompare(b.id));
  const progress = results.map((one) => resultProgress(book, one, terms, today));
  return {
    book,
    engagement,
    terms,
    today,
    now,
    progress,
    judged: judgedResult(book, engagement, terms, progress),
    verdict: clientVerdict(book, engagement, terms),
  };
}
