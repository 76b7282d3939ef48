import type { EntityName, RecordNamed } from '../../model/entities.ts';

/** The values of some fields of a record. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * One change to one record. `set` names only the fields that change and `was` what they were: where a stored value no
 * longer equals `was`, the change is a conflict.
 */
export type Change = { readonly tab: EntityName; readonly id: string } & (
  | { readonly add: Values & { readonly id: string } }
  | { readonly set: Values; readonly was: Values }
  | { readonly remove: Values & { readonly id: string } }
);

/** What a workflow wants done, and how to take it back. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly undo: readonly Change[];
}

/** Adds a record. */
export const adding = <N extends EntityName>(tab: N, record: RecordNamed<N>): Change => ({
  tab,
  id: record.id,
  add: record,
});
