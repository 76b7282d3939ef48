import { rowsOf, type Book } from '#shared/model/book.ts';
import type { Standing } from '#shared/rules/standing.ts';
import { stillDue } from '#shared/rules/money/still-due.ts';
import type { EngagementView } from './messages.ts';

/** What the sidebar needs to note what happens to a guarantee; null where no terms are signed. */
export function claimOf({ guarantee, mayDecline, money, steps }: Standing): EngagementView['claim'] {
  if (!guarantee.terms?.signed && steps.length === 0) return null;
  return {
    id: guarantee.claim?.id ?? null,
    words: guarantee.claim?.words ?? null,
    decision: guarantee.decision?.id ?? null,
    steps,
    grounds: mayDecline ? [...mayDecline.reasons, ...mayDecline.missing].map(({ text }) => text) : [],
    due: stillDue(money.refund),
  };
}

/** The questions that were asked of the client, for a reply to be matched with. */
export const asksOf = (book: Book, id: string): EngagementView['asks'] =>
  rowsOf(book, 'asks', id).map(({ id: ask, kind, code, note }) => ({ id: ask, kind, code, note }));
