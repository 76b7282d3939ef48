import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt, momentAt } from '../base/moment.ts';
import { freeze, snapshotOf } from '../documents/freeze.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import type { Proposal } from '../model/value/proposals.ts';
import type { LooseEnd } from '../rules/loose-ends/loose-end-found.ts';
import { standing } from '../rules/standing.ts';
import { closingsOf } from '../rules/learning/closings.ts';
import { trackRecord } from '../rules/learning/track-record.ts';
import { adding, type Change, type Plan } from '../table/book/change.ts';
import { gatherFor, writeDocument } from './document-texts.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Freezes a draft with its value snapshot and marks it sent. Nothing leaves the machine by itself. */
export interface SendProposal extends Command {
  readonly kind: 'sendProposal';
  readonly proposal: string;
  readonly sentTo: string | null;
  /** Why it is sent although something is loose. */
  readonly looseEndsReason?: string | null;
}

/** Plans the frozen copy, its hash, p as it is now, and the end of the version before. */
export function sendProposal(book: Book, command: SendProposal, context: Context): Checked<Plan> {
  const proposal = recordOf(book, 'proposals', command.proposal);
  if (!proposal) return refused('', GONE);
  if (proposal.sentAt) return refused('', 'This version was sent already. A change needs a new version.');
  if (!rowsOf(book, 'options', proposal.engagement).some((one) => one.fee !== null))
    return refused('options', 'No option has a fee yet. Fix at least one before you send.');
  const ends = standing(book, proposal.engagement, context.now).looseEnds;
  const reason = reasonIn(command);
  if (ends[0] && reason === null) return refused('looseEndsReason', looseWords(ends.length, ends[0]));
  const document = writeDocument(book, proposal.engagement, 'proposal', proposal, context);
  const facts = gatherFor(book, proposal.engagement, proposal, context);
  if (!document.ok) return document;
  if (!facts.ok) return facts;
  const frozen = freeze(document.value, snapshotOf(facts.value));
  const today = dayAt(context.now, context.zone);
  const record = trackRecord(book, closingsOf(book, context.now));
  const sent = setting('proposals', proposal, {
    sentAt: momentAt(context.now, context.zone),
    sentTo: command.sentTo,
    contentHash: frozen.contentHash,
    looseEndsReason: ends.length > 0 ? reason : null,
    probability:
      rowsOf(book, 'pricings', proposal.engagement)[0]?.probability ?? record.chance?.cautious ?? null,
  });
  const before = recordOf(book, 'proposals', proposal.supersedes);
  const superseded = before ? setting('proposals', before, { supersededOn: today }) : null;
  const changes = [...changesOf(sent, superseded), ...partsOf(frozen.parts, proposal, command)];
  return good(
    planOf(
      changes,
      `Sent proposal ${proposal.number ?? ''} version ${proposal.version ?? 1}`,
      command,
      context,
    ),
  );
}

/** The frozen text as rows. */
const partsOf = (parts: readonly string[], { id: owner }: Proposal, command: SendProposal): Change[] =>
  parts.map((content, n) =>
    adding(
      'documents',
      newRecord('documents', command, { owner, kind: 'proposal', part: n + 1, content }, n),
    ),
  );

const reasonIn = ({ looseEndsReason }: SendProposal): string | null => looseEndsReason?.trim() || null;

const looseWords = (count: number, first: LooseEnd): string =>
  `${count === 1 ? 'One loose end:' : `${count} loose ends. The first:`} ${first.text} Tie up what is loose, or say in words why you send it now.`;
