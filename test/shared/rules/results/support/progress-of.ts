import type { Evidence } from '#shared/model/guarantee/evidence.ts';
import type { MinimumResult } from '#shared/model/guarantee/minimum-results.ts';
import { resultProgress } from '#shared/rules/results/minimum-results.ts';
import { termsOf } from '#shared/rules/guarantee/terms.ts';
import {
  bookWith,
  ENGAGEMENT,
  MONEY_RESULT,
  SIGNED_TERMS,
  type RowsGiven,
} from '#test/support/build-book.ts';

/** A day inside the term. */
export const ON = '2026-10-22';
/** How far the result of seed 004 is reached by this evidence, when the result reads otherwise and with more rows. */
export function progressOf(
  evidence: readonly Partial<Evidence>[],
  result: Partial<MinimumResult> = {},
  more: RowsGiven = {},
) {
  const book = bookWith({
    contracts: [SIGNED_TERMS],
    minimumResults: [{ ...MONEY_RESULT, ...result }],
    evidence,
    ...more,
  });
  return resultProgress(book, book.minimumResults[0]!, termsOf(book, ENGAGEMENT), '2026-11-24');
}
