import type { Entity } from '../../model/entity.ts';
import { misfitOfRecord } from '../../model/entity.ts';

/** One stored record as a home hands it over: not trusted, perhaps of an earlier version. */
export interface StoredRecord {
  readonly tab: string;
  readonly record: unknown;
}

/** A record that fits, with the fields it brought that nobody knows; or the field in which it does not. */
export type ReadRecord =
  | { readonly tab: string; readonly record: unknown; readonly unknown: readonly string[] }
  | { readonly tab: string | null; readonly misfit: string };

/** Reads stored records of some entities; a page that needs few of them carries few of them. Fields unknown to an earlier version are blank. */
export function recordReader(among: Readonly<Record<string, Entity>>): (one: StoredRecord) => ReadRecord {
  return (one) => {
    const entity = Object.hasOwn(among, one?.tab) ? among[one.tab] : undefined;
    if (!entity) return { tab: null, misfit: 'the row' };
    const { record, unknown } = ofEntity(entity, one.record);
    const misfit = misfitOfRecord(entity, record);
    return misfit === null ? { tab: one.tab, record, unknown } : { tab: one.tab, misfit };
  };
}

/** The fields of an entity as a record has them, blank where it has none; what else it has is named. */
function ofEntity(
  entity: Entity,
  record: unknown,
): { readonly record: unknown; readonly unknown: readonly string[] } {
  if (typeof record !== 'object' || record === null) return { record, unknown: [] };
  const values = record as Readonly<Record<string, unknown>>;
  const known: Record<string, unknown> = {};
  for (const key in entity.fields) {
    const blank = entity.fields[key]?.kind === 'references' ? [] : null;
    known[key] = Object.hasOwn(values, key) ? values[key] : blank;
  }
  known['id'] = values['id'];
  return { record: known, unknown: Object.keys(values).filter((key) => !Object.hasOwn(known, key)) };
}
