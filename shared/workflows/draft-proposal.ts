import { addDays } from '../base/day.ts';
import { good, refused, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Proposal } from '../model/value/proposals.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { GONE, newRecord, planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Makes the first draft of a proposal, or the next version of one that was sent. */
export interface DraftProposal extends Command {
  readonly kind: 'draftProposal';
  readonly engagement: string;
  readonly values: Partial<Proposal>;
}

/** Days a proposal stays valid unless the person says otherwise. */
const VALID_DAYS = 28;

/** Plans the draft. One draft at a time; what was sent is copied into a new version that supersedes it. */
export function draftProposal(book: Book, command: DraftProposal, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const known = rowsOf(book, 'proposals', engagement.id);
  if (known.some((one) => !one.sentAt && !one.withdrawnOn))
    return refused('', 'A draft is open already. Send it or withdraw it before you begin another.');
  const sent =
    known.filter((one) => one.sentAt).sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0] ?? null;
  const today = dayAt(context.now, context.zone);
  const draft = newRecord('proposals', command, {
    ...(sent ? copyOf(sent) : firstDraft(book, engagement.id, today)),
    datedOn: today,
    validUntil: addDays(today, VALID_DAYS),
    ...command.values,
    engagement: engagement.id,
    version: (sent?.version ?? 0) + 1,
    supersedes: sent?.id ?? null,
  });
  const edited = sent ? editedBlocks(book, command, sent.id, draft.id) : [];
  return good(
    planOf(
      [adding('proposals', draft), ...edited],
      `Drafted the proposal for ${engagement.title}`,
      command,
      context,
    ),
  );
}

/** Words of the sent version that go on: its answers, not its send marks. */
function copyOf(sent: Proposal): Partial<Proposal> {
  const { number, language, option, firstSteps, doneMeans, clientDuties, providerDuties } = sent;
  return { number, language, option, firstSteps, doneMeans, clientDuties, providerDuties };
}

const editedBlocks = (book: Book, command: Command, from: string, to: string) =>
  book.documents
    .filter((one) => one.owner === from && one.block !== null)
    .map(({ id: _, ...block }, n) =>
      adding('documents', newRecord('documents', command, { ...block, owner: to }, n)),
    );

function firstDraft(book: Book, engagementId: string, today: string): Partial<Proposal> {
  const engagement = recordOf(book, 'engagements', engagementId);
  const client = recordOf(book, 'clients', engagement?.client ?? null);
  const options = rowsOf(book, 'options', engagementId);
  return {
    number: nextNumber(book, today),
    language: client?.language ?? settingsOf(book).language,
    option: (options.find((one) => one.recommended) ?? options[0])?.id ?? null,
    firstSteps: null,
  };
}

/** The first number of the year that no proposal has. */
export function nextNumber(book: Book, today: string): string {
  const numbers = new Set(book.proposals.map((one) => one.number));
  const nth = (n: number) => `${today.slice(0, 4)}-${String(n).padStart(2, '0')}`;
  let next = 1;
  while (numbers.has(nth(next))) next += 1;
  return nth(next);
}
