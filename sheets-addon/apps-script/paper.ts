import { recordOf, rowsOf, type Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import { documentOf, type WrittenKind } from '#shared/workflows/document-texts.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Answer } from './messages.ts';

/**
 * A document of an engagement for the dialog: what was sent, else the draft as it would go out now, open ends and all. The
 * dialog makes the page of it, so that the script need not hold the writers.
 */
export function paperOf(book: Book, asked: string | null, kind: WrittenKind, context: Context): Answer {
  const engagement = recordOf(book, 'engagements', asked);
  if (!engagement) return { kind: 'noPaper', engagement: null, message: NOT_CHOSEN };
  const [proposal] = proposalsOf(book, engagement.id);
  if (!proposal) {
    const message = `There is no proposal for ${engagement.title} yet. It is written from what the rows say.`;
    return { kind: 'noPaper', engagement: engagement.id, message };
  }
  const written = documentOf(book, engagement.id, kind, proposal, context);
  if (!written.ok) return { kind: 'refused', problems: [...written.problems] };
  return {
    kind: 'paper',
    engagement: engagement.id,
    document: JSON.stringify(written.value),
    proposal: proposalWord(proposal),
  };
}

const NOT_CHOSEN = 'Select a row of an engagement, then open the proposal.';

/** The proposals of an engagement that stand, the latest first. */
export const proposalsOf = (book: Book, engagement: string): Proposal[] =>
  rowsOf(book, 'proposals', engagement)
    .filter((one) => one.withdrawnOn === null)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0));

/** A proposal in words, and whether it went out. */
export const proposalWord = (one: Proposal) => ({
  id: one.id,
  word: `${one.number ?? 'Proposal'}, version ${one.version ?? 1}`,
  sent: one.sentAt !== null,
});
