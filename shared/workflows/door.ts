import { andThen, good, refused, type Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Plan } from '../table/book/change.ts';
import { isDone } from '../table/book/history-line.ts';
import { WORKFLOWS, type AnyCommand } from './commands.ts';
import { guarded } from './guard/guard.ts';
import type { Context } from './workflow.ts';

/**
 * Plans any command; the one door every shell uses. One that was carried out before, its answer lost, changes nothing: planned
 * again it would be numbered and matched as a second one.
 */
export function runCommand(book: Book, command: AnyCommand, context: Context): Checked<Plan> {
  if (isDone(book, command.id)) return good({ changes: [], undo: [] });
  const workflow = WORKFLOWS[command.kind] as
    ((book: Book, command: AnyCommand, context: Context) => Checked<Plan>) | undefined;
  if (!workflow) return refused('', 'This version does not know what was asked for.');
  return andThen(workflow(book, command, context), (plan) => guarded(book, plan, command, context));
}
