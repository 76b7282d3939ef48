import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { Values } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { startOf, wishOf, type Task } from '#shared/workflows/tasks/task.ts';
import { TASKS, type TaskId } from '#shared/workflows/tasks/tasks.ts';
import { instantOf } from '#shared/base/moment.ts';
import { act, cmd } from './act.ts';
import { ENGAGEMENT } from './build-book.ts';

let count = 500;

/** The book after the form of a task is filled with some values and saved, as a screen does it. */
export function throughTask(
  book: Book,
  name: TaskId,
  typed: Values,
  when: string,
  record: string | null = null,
): Book {
  const task: Task = TASKS[name];
  const now: Instant = instantOf(when);
  const seen = { book, engagement: ENGAGEMENT, now, zone: 'Europe/Berlin', locale: 'en-GB', record };
  const start = startOf(task, seen);
  const names = [...task.fields, ...(task.more ?? [])];
  const values = { ...Object.fromEntries(names.map((field) => [field, start[field] ?? null])), ...typed };
  const was = Object.fromEntries(Object.keys(typed).map((field) => [field, start[field] ?? null]));
  const wish = wishOf(task, seen, { values, changed: { set: typed, was } });
  return act(book, { ...wish, id: cmd((count += 1)) } as AnyCommand, when);
}
