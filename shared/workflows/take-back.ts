import { good, type Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Change, Plan } from '../table/book/change.ts';
import { planOf } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Takes a save back: the undo of its plan, applied as a change of its own. */
export interface TakeBack extends Command {
  readonly kind: 'takeBack';
  readonly changes: readonly Change[];
  /** What is taken back or done again, in words. */
  readonly what?: string;
}

/** Plans the undo. Where a row was changed since, the gateway answers with a conflict and nothing is lost. */
export const takeBack = (_: Book, command: TakeBack, context: Context): Checked<Plan> =>
  good(planOf(command.changes, command.what ?? 'Took a save back', command, context));
