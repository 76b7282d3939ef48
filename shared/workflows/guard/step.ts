import type { EntityName } from '../../model/entities.ts';
import type { Change, Values } from '../../table/book/change.ts';

/** One row before and after a plan; null where it is not there. */
export interface Step {
  readonly tab: EntityName;
  readonly id: string;
  readonly before: Values | null;
  readonly after: Values | null;
  /** What the plan sets; null for a row it adds or removes. */
  readonly set: Values | null;
}

/** What a plan does to each row it touches, several changes of one row as one. */
export function stepsOf(
  changes: readonly Change[],
  before: (tab: EntityName, id: string) => Values | null,
  after: (tab: EntityName, id: string) => Values | null,
): Step[] {
  const steps = new Map<string, Step>();
  for (const change of changes) {
    const { tab, id } = change;
    const key = `${tab} ${id}`;
    const known = steps.get(key);
    const was = before(tab, id);
    const set = was && 'set' in change ? { ...known?.set, ...change.set } : (known?.set ?? null);
    steps.set(key, { tab, id, before: was, after: after(tab, id), set });
  }
  return [...steps.values()];
}
