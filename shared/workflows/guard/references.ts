import type { Problem } from '../../base/checked.ts';
import { recordOf, type Book } from '../../model/book.ts';
import { entities, entityNames, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Values } from '../../table/book/change.ts';
import type { Step } from './step.ts';

type RecordRow = Values & { readonly id: string };

const idsIn = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/** References a plan makes to rows that are not there, and circles it closes: a version that supersedes itself by detours. */
export function referenceProblems({ tab, id, before, after, set }: Step, book: Book): Problem[] {
  if (!after) return [];
  const one: Entity = entities[tab];
  return Object.entries(one.fields).flatMap(([name, field]): Problem[] => {
    if (!field.to || (set && !(name in set))) return [];
    const known = idsIn(before?.[name]);
    const made = idsIn(after[name]).filter((to) => !known.includes(to));
    if (made.some((to) => recordOf(book, field.to as EntityName, to) === null))
      return [{ field: name, message: `${field.label}: this row is not in the book. Choose one that is.` }];
    const circle = field.to === tab && made.some((to) => leadsTo(book, tab, name, to, id));
    return circle
      ? [
          {
            field: name,
            message: `${field.label} would lead back to this ${one.one} itself. Choose another.`,
          },
        ]
      : [];
  });
}

/** Whether following a reference from a row comes to another one. */
function leadsTo(book: Book, tab: EntityName, field: string, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...idsIn((recordOf(book, tab, id) as Values | null)?.[field]));
  }
  return false;
}

/** A row that still points to one a plan removes. */
export function danglingProblems(steps: readonly Step[], book: Book): Problem[] {
  const gone = new Map<EntityName, Set<string>>();
  for (const { tab, id, after } of steps) if (!after) gone.set(tab, (gone.get(tab) ?? new Set()).add(id));
  if (gone.size === 0) return [];
  return entityNames.flatMap((tab) => {
    const one: Entity = entities[tab];
    const fields = Object.entries(one.fields).flatMap(([name, { to }]) => {
      const ids = gone.get(to as EntityName);
      return ids ? [{ name, ids, to: to as EntityName }] : [];
    });
    const user = (row: RecordRow) =>
      fields.find(({ name, ids }) => idsIn(row[name]).some((id) => ids.has(id)));
    const found = fields.length > 0 ? (book[tab] as readonly RecordRow[]).map(user).find(Boolean) : undefined;
    return found
      ? [
          {
            field: '',
            message: `A ${one.one} still points to this ${entities[found.to].one}. Change that one first.`,
          },
        ]
      : [];
  });
}
