import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import { isArchived } from '../archived.ts';
import type { AttentionItem } from './attention-types.ts';
import { QUIET } from './attention-words.ts';
import type { LooseEnd } from '../loose-ends/loose-end-found.ts';
import { clientWord } from '../who.ts';

/** The one next step of an engagement: what presses most, else what its stage waits for; once it is closed only what presses, put away nothing. */
export function nextStep(
  book: Book,
  engagement: string,
  attention: readonly AttentionItem[],
  ends: readonly LooseEnd[],
): AttentionItem | null {
  const row = recordOf(book, 'engagements', engagement);
  if (!row) return null;
  return (
    attention[0] ?? (row.closedOn === null && !isArchived(book, row) ? quietStep(book, row, ends) : null)
  );
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
  if (row.stage === 'deliver') return step(QUIET.deliver);
  if (row.stage === 'done' || row.stage === 'whatNow') return step(QUIET.after);
  if (rowsOf(book, 'proposals', row.id).some((one) => one.sentAt !== null)) return step(QUIET.wait);
  const first = ends.find(({ gate }) => gate);
  if (!first) return step(QUIET.ready);
  return {
    ...step({ what: first.text, detail: first.fix, action: 'tieLooseEnds', button: QUIET.loose.button }),
    record: first.record ?? null,
  };
}
