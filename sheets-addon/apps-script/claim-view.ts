import { rowsOf, type Book } from '#shared/model/book.ts';
import { mayDecline } from '#shared/rules/decline.ts';
import type { GuaranteeStatus } from '#shared/rules/guarantee.ts';
import { refundDue } from '#shared/rules/refund.ts';
import { stillDue } from '#shared/rules/still-due.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { EngagementView } from './messages.ts';

/** What the sidebar needs to note what happens to a guarantee; null where no terms are signed. */
export function claimOf(
  book: Book,
  id: string,
  { terms, claim }: GuaranteeStatus,
  { now }: Context,
): EngagementView['claim'] {
  if (!terms?.signed) return null;
  const decline = claim ? mayDecline(book, claim, now) : null;
  return {
    id: claim?.id ?? null,
    words: claim?.words ?? null,
    grounds: decline ? [...decline.reasons, ...decline.missing].map(({ text }) => text) : [],
    due: stillDue(refundDue(book, id, now)),
  };
}

/** The questions that were asked of the client, for a reply to be matched with. */
export const asksOf = (book: Book, id: string): EngagementView['asks'] =>
  rowsOf(book, 'asks', id).map(({ id: ask, kind, code }) => ({ id: ask, kind, code }));
