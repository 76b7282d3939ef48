import { aText, anything, listOf, objectOf } from '#shared/base/shape.ts';
import type { Change, Plan } from '#shared/table/book/change.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';

/** One save that can be taken back or done again: what it did in words, and the changes that turn it round. */
export interface SavedStep {
  readonly what: string;
  readonly changes: readonly Change[];
}

/** The saves of this device, the latest first: those that can be taken back, and those that were. */
export interface Steps {
  readonly done: readonly SavedStep[];
  readonly undone: readonly SavedStep[];
}

export const NO_STEPS: Steps = { done: [], undone: [] };

/** Where the steps are kept across reloads, and under which name. */
export interface StepShelf {
  read(key: string): unknown;
  keep(key: string, value: unknown): void;
}

export const STEPS = 'steps';

/** How many saves can be taken back. */
const MOST = 30;

const kept = listOf(objectOf({ what: aText, changes: listOf(anything) }));
const shape = objectOf({ done: kept, undone: kept });

/** The steps that were kept on this device; none where what is there is not ours. */
export const stepsKept = (stored: unknown): Steps => (shape(stored) ? (stored as Steps) : NO_STEPS);

/** The steps after a save. One that turned a step round moves it to the other list; any other save begins a new way on. */
export function stepsAfter(before: Steps, command: AnyCommand, plan: Plan): Steps {
  // What was erased is kept nowhere: neither are the steps that would bring it back.
  if (command.kind === 'eraseClient') return NO_STEPS;
  if (plan.undo.length === 0) return before;
  if (command.kind !== 'takeBack') {
    const step = { what: whatOf(plan.changes), changes: plan.undo };
    return { done: [step, ...before.done].slice(0, MOST), undone: [] };
  }
  const turned = (list: readonly SavedStep[]) => list.find((one) => one.changes === command.changes);
  const without = (list: readonly SavedStep[]) => list.filter((one) => one.changes !== command.changes);
  const [back, again] = [turned(before.done), turned(before.undone)];
  const step = (what: string) => ({ what, changes: plan.undo });
  if (back) return { done: without(before.done), undone: [step(back.what), ...before.undone] };
  if (again) return { done: [step(again.what), ...before.done], undone: without(before.undone) };
  return before;
}

/** What changes do in words, as their line in the History says it. */
export function whatOf(changes: readonly Change[]): string {
  const line = changes.find(({ tab }) => tab === 'history');
  return line && 'add' in line ? String(line.add['what'] ?? '') : '';
}
