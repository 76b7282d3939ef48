import { andThen, good, refused, type Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Plan } from '../table/book/change.ts';
import { isDone } from '../table/book/history-line.ts';
import { WORKFLOWS, type AnyCommand, type Workflows } from './commands.ts';
import { guarded } from './guard/guard.ts';
import type { Context } from './workflow.ts';

/**
 * Plans any command; the one door every shell uses. One that was carried out before, its answer lost, changes nothing: planned
 * again it would be numbered and matched as a second one.
 */
export const runCommand = (book: Book, command: AnyCommand, context: Context): Checked<Plan> =>
  throughDoor(WORKFLOWS, book, command, context);

/** The same door for a home that has only some workflows. */
export function throughDoor<K extends AnyCommand['kind']>(
  workflows: Workflows<K>,
  book: Book,
  command: Extract<AnyCommand, { kind: K }>,
  context: Context,
): Checked<Plan> {
  if (isDone(book, command.id)) return good({ changes: [], undo: [] });
  const workflow = workflows[command.kind as K] as
    ((book: Book, command: AnyCommand, context: Context) => Checked<Plan>) | undefined;
  if (!workflow) return refused('', 'This version does not know what was asked for.');
  return andThen(workflow(book, command, context), (plan) => guarded(book, plan, command, context));
}
