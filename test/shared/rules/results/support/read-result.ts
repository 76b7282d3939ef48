import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import { resultProgress } from '#shared/rules/results/minimum-results.ts';
import { bookWith, ENGAGEMENT, SIGNED_TERMS } from '#test/support/build-book.ts';

/** A piece of evidence as a test writes it: said by the client inside the term, unless it says otherwise. */
export type Row = Partial<Evidence>;

/** How the one result of a signed contract reads over these rows. */
export function read(result: Partial<MinimumResult>, ...evidence: Row[]) {
  const book = bookWith({
    contracts: [SIGNED_TERMS],
    minimumResults: [{ name: 'Leads the call', ...result }],
    evidence: evidence.map((one) => ({
      minimumResult: 'min_1',
      what: 'Review',
      on: '2026-10-01',
      source: 'clientSaid',
      ...one,
    })),
  });
  const [row] = book.minimumResults;
  if (!row) throw new Error('The book has no result.');
  return resultProgress(book, row, termsOf(book, ENGAGEMENT), '2026-11-24');
}
