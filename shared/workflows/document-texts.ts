import { andThen, good, type Checked } from '../base/checked.ts';
import { inLocale, recordOf, settingsOf, type Book } from '../model/book.ts';
import type { DocumentText } from '../model/value/documents.ts';
import type { Proposal } from '../model/value/proposals.ts';
import type { ClientDocument } from '../documents/block.ts';
import { editsOf, withEdits } from '../documents/edits.ts';
import { gatherFacts } from '../documents/facts.ts';
import { verifyFrozen } from '../documents/freeze.ts';
import { kickOffDocument } from '../documents/kick-off.ts';
import { proposalDocument } from '../documents/proposal.ts';
import { summaryDocument } from '../documents/summary.ts';
import { termsDocument } from '../documents/terms.ts';
import { localeOf } from '../rules/who.ts';
import type { Context } from './workflow.ts';
import type { Language } from '../model/words.ts';

/** The documents a client gets. */
export type WrittenKind = 'proposal' | 'terms' | 'summary' | 'kickOff';

const WRITERS = {
  proposal: proposalDocument,
  terms: termsDocument,
  summary: summaryDocument,
  kickOff: kickOffDocument,
} as const;

/** Facts and locale of one proposal, for whoever writes from it. */
export const gatherFor = (book: Book, engagement: string, proposal: Proposal | null, context: Context) =>
  gatherFacts(book, engagement, {
    now: context.now,
    zone: context.zone,
    locale: localeOf(inLocale(book, context.locale)),
    ...(proposal ? { proposal: proposal.id } : {}),
  });

/** Writes a document of an engagement as it would go out now, with the person's own wording. */
export function writeDocument(
  book: Book,
  engagement: string,
  kind: WrittenKind,
  proposal: Proposal | null,
  context: Context,
): Checked<ClientDocument> {
  const facts = gatherFor(book, engagement, proposal, context);
  if (!facts.ok) return facts;
  const edits = proposal ? editsOf(book.documents, proposal.id, kind) : {};
  const { look } = facts.value;
  return good(withEdits({ ...WRITERS[kind](facts.value), ...(look ? { look } : {}) }, edits));
}

/** The document as a person reads it: what was frozen when it was sent, else as it would go out now. */
export function documentOf(
  book: Book,
  engagement: string,
  kind: WrittenKind,
  proposal: Proposal | null,
  context: Context,
): Checked<ClientDocument> {
  if (kind !== 'proposal' || !proposal?.sentAt || !proposal.contentHash)
    return writeDocument(book, engagement, kind, proposal, context);
  const frozen = verifyFrozen(frozenParts(book, proposal.id, 'proposal'), proposal.contentHash);
  return andThen(frozen, ({ document }) => good(document));
}

/** The frozen parts of a sent document in order. */
export const frozenParts = (book: Book, owner: string, kind: DocumentText['kind']): string[] =>
  book.documents
    .filter((one) => one.owner === owner && one.kind === kind && one.block === null)
    .sort((a, b) => a.part - b.part)
    .map((one) => one.content ?? '');

/** The language a document of an engagement is written in. */
export const documentLanguage = (book: Book, engagement: string): Language =>
  recordOf(book, 'clients', recordOf(book, 'engagements', engagement)?.client ?? null)?.language ??
  settingsOf(book).language ??
  'en';
