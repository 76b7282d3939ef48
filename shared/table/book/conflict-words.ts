import { entities } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { ConflictRow } from './gateway.ts';

/** Which rows and fields someone else changed, in words: "engagement (Title, Planned end)". Every home says it the same way. */
export const conflictWords = (rows: readonly ConflictRow[]): string =>
  rows
    .map(({ tab, fields }) => {
      const one: Entity = entities[tab];
      const names = fields.map((name) => one.fields[name]?.label).filter((label) => label !== undefined);
      return names.length > 0 ? `${one.one} (${names.join(', ')})` : one.one;
    })
    .join('; ');
