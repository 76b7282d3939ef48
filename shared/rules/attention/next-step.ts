import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { AttentionItem } from './attention-types.ts';
import type { LooseEnd } from '../loose-ends/loose-end-found.ts';
import { clientWord } from '../who.ts';

/** The one next step of an engagement: what presses most, else what its stage waits for; once it is closed only what presses. */
export function nextStep(
  book: Book,
  engagement: string,
  attention: readonly AttentionItem[],
  ends: readonly LooseEnd[],
): AttentionItem | null {
  const row = recordOf(book, 'engagements', engagement);
  if (!row) return null;
  return attention[0] ?? (row.closedOn === null ? quietStep(book, row, ends) : null);
}

/** What the stage waits for where nothing presses. */
function quietStep(book: Book, row: Engagement, ends: readonly LooseEnd[]): AttentionItem {
  const step = (told: Pick<AttentionItem, 'what' | 'detail' | 'action' | 'button'>): AttentionItem => ({
    engagement: row.id,
    who: clientWord(book, row.id),
    record: { tab: 'engagements', id: row.id },
    since: null,
    group: 'now',
    tone: 'active',
    rank: 100,
    ...told,
  });
  if (row.stage === 'deliver') return step(DELIVER);
  if (row.stage === 'done' || row.stage === 'whatNow') return step(AFTER);
  if (rowsOf(book, 'proposals', row.id).some((one) => one.sentAt !== null)) return step(WAIT);
  const first = ends.find(({ gate }) => gate);
  if (!first) return step(READY);
  return {
    ...step({ what: first.text, detail: first.fix, action: 'tieLooseEnds', button: 'Tie up the loose end' }),
    record: first.record ?? null,
  };
}

const DELIVER = {
  what: 'Nothing is open.',
  detail: 'When is the next session?',
  action: 'planSessions',
  button: 'Plan the next sessions',
} as const;

const AFTER = {
  what: 'It is done.',
  detail: 'What do they need next?',
  action: 'prepare',
  button: 'Ask what comes next',
} as const;

const WAIT = {
  what: 'The proposal is out.',
  detail: 'They read; you wait.',
  action: 'reviewProposal',
  button: 'Open the proposal',
} as const;

const READY = {
  what: 'Nothing is loose.',
  detail: 'Write the proposal.',
  action: 'reviewProposal',
  button: 'Write the proposal',
} as const;
