import type { Book } from '#shared/model/book.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import type { ClientDocument } from '#shared/documents/block.ts';
import { documentOf, type WrittenKind } from '#shared/workflows/document-texts.ts';
import type { Context } from '#shared/workflows/workflow.ts';

/** The document on screen; a frozen one that was tampered with is no page to show. */
export function documentOnScreen(
  book: Book,
  id: string,
  kind: WrittenKind,
  proposal: Proposal | null,
  context: Context,
): ClientDocument {
  const document = documentOf(book, id, kind, proposal, context);
  if (!document.ok) throw new Error(document.problems[0]?.message);
  return document.value;
}

/** The document as a self-contained page; the writer is loaded when it is first asked for. */
export async function writeHtml(
  book: Book,
  id: string,
  kind: WrittenKind,
  proposal: Proposal | null,
  context: Context,
): Promise<string> {
  const { htmlOf } = await import('#shared/documents/html.tsx');
  return htmlOf(documentOnScreen(book, id, kind, proposal, context));
}
