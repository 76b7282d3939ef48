import type { Entity } from '../model/entity.ts';
import { recordSchema } from '../model/entity.ts';

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
  const schemas = new Map(Object.entries(among).map(([name, entity]) => [name, recordSchema(entity)]));
  return (one) => {
    const [schema, entity] = [schemas.get(one?.tab), among[one?.tab]];
    if (!schema || !entity) return { tab: null, misfit: 'the row' };
    const read = schema.safeParse(withBlanks(entity, one.record));
    return read.success
      ? { tab: one.tab, record: read.data }
      : { tab: one.tab, misfit: String(read.error.issues[0]?.path[0] ?? 'the row') };
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
