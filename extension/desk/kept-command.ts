import { refused, type Checked } from '#shared/base/checked.ts';
import type { Book } from '#shared/model/book.ts';
import type { Plan } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Planner } from './practice.ts';

/**
 * Plans a command that lay on this disk. One that not even planning can read, damaged or of an older version, is refused like any
 * other: it keeps no later one from the workbook, and no page from opening.
 */
export function planKept(plan: Planner, book: Book, command: AnyCommand, context: Context): Checked<Plan> {
  try {
    return plan(book, command, context);
  } catch (error) {
    return refused('', `This cannot be read (${error instanceof Error ? error.message : 'damaged'}).`);
  }
}
