import { refused, type Checked } from '#shared/base/checked.ts';
import type { Book } from '#shared/model/book.ts';
import { applyChanges, equalValues } from '#shared/table/book/apply-changes.ts';
import type { Plan } from '#shared/table/book/change.ts';
import { conflictWords } from '#shared/table/book/conflict-words.ts';
import type { ConflictRow } from '#shared/table/book/gateway.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Planner } from './practice.ts';
import type { Queued } from './queue.ts';

/** What queued commands are planned with. */
export interface Planning {
  readonly plan: Planner;
  readonly context: (book: Book) => Context;
}

/**
 * Plans a command that lay on this disk. One that not even planning can read, damaged or of an older version, is refused like any
 * other: it keeps no later one from the workbook, and no page from opening.
 */
export function planQueued({ plan, context }: Planning, book: Book, command: AnyCommand): Checked<Plan> {
  try {
    return plan(book, command, context(book));
  } catch (error) {
    return refused('', `This cannot be read (${error instanceof Error ? error.message : 'damaged'}).`);
  }
}

/** The book as it will be once what waits is in it. A command that stopped changes nothing: the workbook wins. */
export const overlaid = (book: Book, queue: readonly Queued[], planning: Planning): Book =>
  queue.reduce((now, one) => {
    const planned = one.refused ? null : planQueued(planning, now, one.command);
    if (!planned?.ok) return now;
    const applied = applyChanges(now, planned.value.changes);
    return applied.kind === 'applied' ? applied.book : now;
  }, book);

/** The one question where someone else was faster; null where no cell differs. */
export const conflictSaid = (rows: readonly ConflictRow[]): string | null =>
  rows.length === 0 ? null : `Someone changed this in the sheet meanwhile: ${conflictWords(rows)}.`;

/** What of a plan would overwrite values the person never saw. A form says itself what was seen, and a capture overwrites nothing. */
export const changedSince = (seen: Queued['seen'], { changes }: Plan): ConflictRow[] =>
  seen === undefined
    ? []
    : changes.flatMap((change) => {
        if (!('set' in change)) return [];
        const before = seen.find((one) => one.tab === change.tab && one.id === change.id);
        const was = before && 'was' in before ? before.was : {};
        const fields = Object.keys(change.set).filter(
          (name) => !(name in was && equalValues(was[name], change.was[name])),
        );
        return fields.length === 0 ? [] : [{ tab: change.tab, id: change.id, fields }];
      });
