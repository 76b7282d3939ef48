import { recordOf } from '../../model/book.ts';
import { STAGE, type Stage } from '../../model/words.ts';
import { proposedStage, stageAfter } from './move-form.ts';
import type { Seen } from './task.ts';
import { isOffered, TASK_ROOMS, type TaskId } from './tasks.ts';

/** What each stage needs, the most wanted first. */
const NEEDED: Readonly<Record<Stage, readonly TaskId[]>> = {
  need: ['outcome', 'success', 'minimumResult', 'heard', 'talk', 'expectation', 'onlyPaid'],
  explore: ['outcome', 'success', 'minimumResult', 'worth', 'heard', 'objection', 'why'],
  narrow: ['minimumResult', 'success', 'alternative', 'heard', 'objection', 'taking', 'stageLead'],
  choose: ['minimumResult', 'contract', 'objection', 'heard', 'alternative', 'reassure', 'sureness'],
  contract: ['minimumResult', 'contract', 'scope', 'commitment', 'series', 'expectation', 'stageLead'],
  deliver: ['evidence', 'series', 'action', 'adjustment', 'moment', 'event', 'scope'],
  done: ['evidence', 'expected', 'scope', 'moment', 'action', 'referral', 'grows'],
  whatNow: ['referral', 'grows', 'evidence', 'expected', 'expectation', 'tryThing'],
};

/** A contract that waits for a signature comes before all else. */
const FIRST: readonly TaskId[] = ['providerSigned', 'clientSigned'];
const AT_ONCE = 7;

/** The tasks of an engagement by when they are wanted. */
export interface TasksByStage {
  /** The stage that is meant, in words. */
  readonly stage: string;
  readonly now: readonly TaskId[];
  /** What the stage that follows needs. */
  readonly next: TitledTasks;
  /** All others, by what they are about. */
  readonly rarely: readonly TitledTasks[];
}

interface TitledTasks {
  readonly title: string;
  readonly tasks: readonly TaskId[];
}

/** What the stage needs now, seven tasks at most; what the next one needs; and the rest. The facts tell the stage where it was not moved yet. */
export function tasksByStage(seen: Seen): TasksByStage {
  const { book, engagement, now: at } = seen;
  const stage =
    proposedStage(book, engagement, at) ?? recordOf(book, 'engagements', engagement)?.stage ?? 'need';
  const after = stageAfter(stage);
  const offered = (tasks: readonly TaskId[], ...without: readonly (readonly TaskId[])[]) =>
    tasks.filter((one) => isOffered(one, seen) && !without.flat().includes(one));
  const now = offered([...FIRST, ...NEEDED[stage]]).slice(0, AT_ONCE);
  const next = after === stage ? [] : offered(NEEDED[after], now);
  return {
    stage: STAGE[stage],
    now,
    next: { title: `Next: ${STAGE[after]}`, tasks: next },
    rarely: TASK_ROOMS.map(({ title, tasks }) => ({ title, tasks: offered(tasks, now, next) })).filter(
      ({ tasks }) => tasks.length > 0,
    ),
  };
}
