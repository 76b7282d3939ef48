import { ensure } from '#shared/base/ensure.ts';
import { newId } from '#shared/base/id.ts';
import type { Problem } from '#shared/base/checked.ts';
import type { Moment } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import { applyChanges } from '#shared/table/book/apply-changes.ts';
import type { Change, Plan } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { runCommand } from '#shared/workflows/door.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import { at } from '#test/support/build-book.ts';

/** A command id, the n-th of a test. */
export const cmd = (n: number): string =>
  newId('cmd', Date.UTC(2026, 6, 1), new Uint8Array([n >> 8, n & 255, 0, 0]));

/** Nora in Berlin at a moment. */
export const on = (moment: Moment): Context => ({
  now: at(moment),
  zone: 'Europe/Berlin',
  who: 'Nora Lindqvist',
});

/** The plan of a command that is not refused; throws with the problems where it is. */
export function planFor(book: Book, command: AnyCommand, moment: Moment): Plan {
  const checked = runCommand(book, command, on(moment));
  ensure(
    checked.ok,
    checked.ok ? '' : checked.problems.map((one) => `${one.field}: ${one.message}`).join(' '),
  );
  return (checked as Extract<typeof checked, { ok: true }>).value;
}

/** The book after changes; throws on a conflict. */
export function after(book: Book, changes: readonly Change[]): Book {
  const applied = applyChanges(book, changes);
  ensure(applied.kind === 'applied', `conflict: ${JSON.stringify(applied)}`);
  return (applied as Extract<typeof applied, { kind: 'applied' }>).book;
}

/** The book after a command. */
export const act = (book: Book, command: AnyCommand, moment: Moment): Book =>
  after(book, planFor(book, command, moment).changes);

/** What a refused command says; nothing where it was not refused. */
export function problemsOf(book: Book, command: AnyCommand, moment: Moment): readonly Problem[] {
  const checked = runCommand(book, command, on(moment));
  return checked.ok ? [] : checked.problems;
}
