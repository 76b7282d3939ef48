import type { Instant } from '../base/time.ts';
import { entities } from '../model/entities.ts';
import type { Entity } from '../model/entity.ts';
import { brokenInvariants } from '../rules/invariants/list.ts';
import { toLookAt } from '../rules/results/look-at.ts';
import type { CheckItem, Loaded } from '../table/book/gateway.ts';

/**
 * All that a person should look at in a practice: cells that cannot be read, and rows that break what the guard would have refused,
 * typed by hand into a cell or come from an older book. Each stands at its cell, in a home without cells at its tab and field.
 */
export function checkList({ book, check, cellOf }: Omit<Loaded, 'revision'>, now: Instant): CheckItem[] {
  const found = [...brokenInvariants({ book, now }), ...toLookAt({ book, now })];
  const broken = found.map(({ tab, id, field, message }): CheckItem => {
    const one: Entity = entities[tab];
    return { tab, id, field: cellOf?.(tab, id, field) ?? `${one.tab}, ${one.fields[field]?.label}`, message };
  });
  return [...check, ...broken];
}
