import type { Problem } from '#shared/base/checked.ts';
import { recordOf, rowsOf } from '#shared/model/book.ts';
import type { ClientDocument } from '#shared/documents/block.ts';
import { documentOf, type WrittenKind } from '#shared/workflows/document-texts.ts';
import type { SheetBook } from '#sheets-addon/apps-script/messages.ts';

/** A document for the dialog, or why there is none: `engagement` then names the one that has no proposal yet. */
export type Paper =
  | {
      readonly kind: 'paper';
      readonly document: ClientDocument;
      readonly word: string;
      readonly sent: boolean;
    }
  | { readonly kind: 'noPaper'; readonly engagement: string | null; readonly message: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * A document of an engagement: what was sent, else the draft as it would go out now, open ends and all. It is written in the page,
 * so that the script, which Google loads for every cell function, need not hold the words of documents.
 */
export function paperOf({ book, engagement: asked, context }: SheetBook, kind: WrittenKind): Paper {
  const engagement = recordOf(book, 'engagements', asked);
  if (!engagement) return { kind: 'noPaper', engagement: null, message: NOT_CHOSEN };
  const [proposal] = rowsOf(book, 'proposals', engagement.id)
    .filter((one) => one.withdrawnOn === null)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0));
  if (!proposal) {
    const message = `There is no proposal for ${engagement.title} yet. It is written from what the rows say.`;
    return { kind: 'noPaper', engagement: engagement.id, message };
  }
  const written = documentOf(book, engagement.id, kind, proposal, context);
  if (!written.ok) return { kind: 'refused', problems: written.problems };
  const word = `${proposal.number ?? 'Proposal'}, version ${proposal.version ?? 1}`;
  return { kind: 'paper', document: written.value, word, sent: proposal.sentAt !== null };
}

const NOT_CHOSEN = 'Select a row of an engagement, then open the proposal.';
