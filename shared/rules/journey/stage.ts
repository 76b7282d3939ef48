import type { Day } from '../../base/time.ts';
import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { StageVisit } from '../../model/work/stage-visits.ts';
import { STAGE, type Stage } from '../../model/words.ts';

const ORDER = Object.keys(STAGE) as readonly Stage[];

/** How far along the ring a stage is, from 0. */
export const placeOnRing = (stage: Stage): number => ORDER.indexOf(stage);

/** The visit an engagement is in now: the latest one nobody left, of the stage its row names; null where none was noted. */
export function visitNow(book: Book, engagement: string): StageVisit | null {
  const stage = recordOf(book, 'engagements', engagement)?.stage;
  const open = rowsOf(book, 'stageVisits', engagement).filter(
    (one) => one.stage === stage && one.leftOn === null,
  );
  return open.sort((a, b) => a.enteredOn.localeCompare(b.enteredOn)).at(-1) ?? null;
}

/** Since which day an engagement is in its stage; null where that was not noted. */
export const stageSince = (book: Book, engagement: string): Day | null =>
  visitNow(book, engagement)?.enteredOn ?? null;
