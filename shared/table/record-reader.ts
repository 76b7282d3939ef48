import type { Entity } from '../model/entity.ts';
import { misfitOfRecord } from '../model/entity.ts';

/** One stored record as a home hands it over: not trusted, perhaps of an earlier version. */
export interface StoredRecord {
  readonly tab: string;
  readonly record: unknown;
}

/** A record that fits, or the field in which it does not. */
export type ReadRecord =
  | { readonly tab: string; readonly record: unknown }
  | { readonly tab: string | null; readonly misfit: string };

/** Reads stored records of some entities; a page that needs few of them carries few of them. Fields unknown to an earlier version are blank. */
export function recordReader(among: Readonly<Record<string, Entity>>): (one: StoredRecord) => ReadRecord {
  return (one) => {
    const entity = among[one?.tab];
    if (!entity) return { tab: null, misfit: 'the row' };
    const record = withBlanks(entity, one.record);
    const misfit = misfitOfRecord(entity, record);
    return misfit === null ? { tab: one.tab, record } : { tab: one.tab, misfit };
  };
}

function withBlanks(entity: Entity, record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  const blanks = Object.entries(entity.fields).map(([key, field]) => [
    key,
    field.kind === 'references' ? [] : null,
  ]);
  return { ...Object.fromEntries(blanks), ...record };
}
