import type { Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/proposals.ts';
import type { ClientDocument } from '#shared/documents/block.ts';
import { verifyFrozen } from '#shared/documents/freeze.ts';
import { frozenParts, writeDocument, type WrittenKind } from '#shared/workflows/document-texts.ts';
import type { Context } from '#shared/workflows/workflow.ts';

/** The document on screen: what was frozen when it was sent, else as it would go out now. */
export function documentOf(
  book: Book,
  id: string,
  kind: WrittenKind,
  proposal: Proposal,
  context: Context,
): ClientDocument {
  if (kind === 'proposal' && proposal.sentAt && proposal.contentHash) {
    const frozen = verifyFrozen(frozenParts(book, proposal.id, 'proposal'), proposal.contentHash);
    if (!frozen.ok) throw new Error(frozen.problems[0]?.message);
    return frozen.value.document;
  }
  const written = writeDocument(book, id, kind, proposal, context);
  if (!written.ok) throw new Error(written.problems[0]?.message);
  return written.value;
}

/** The document as a self-contained page; the writer is loaded when it is first asked for. */
export async function writeHtml(
  book: Book,
  id: string,
  kind: WrittenKind,
  proposal: Proposal,
  context: Context,
): Promise<string> {
  const { htmlOf } = await import('#shared/documents/html.tsx');
  return htmlOf(documentOf(book, id, kind, proposal, context));
}
