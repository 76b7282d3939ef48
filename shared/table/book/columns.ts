import { entities, entityNames, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Field } from '../../model/field.ts';

/** One column of a tab: a field, or the hidden id in the last one (`field` is null). */
export interface Column {
  /** The field's name in code, or `id`. */
  readonly name: string;
  readonly header: string;
  readonly field: Field | null;
}

/** Header of the hidden last column. */
export const ID_HEADER = 'Row ID';

const made = new Map<EntityName, readonly Column[]>();

/** The columns of an entity in the order of its fields, the hidden id last. */
export function columnsOf(name: EntityName): readonly Column[] {
  const known = made.get(name);
  if (known) return known;
  const taken = new Set<string>();
  const columns = Object.entries(entityOf(name).fields).map(([key, field]): Column => {
    // Two columns of one header could not be told apart in a file without defined names.
    const header = taken.has(field.label) ? `${field.label} 2` : field.label;
    taken.add(header);
    return { name: key, header, field };
  });
  columns.push({ name: 'id', header: ID_HEADER, field: null });
  made.set(name, columns);
  return columns;
}

/** An entity without its own field names in the type, for code that treats all alike. */
export const entityOf = (name: EntityName): Entity => entities[name];

/** A field of an entity by its name; null where there is none. */
export const fieldOf = (name: EntityName, field: string): Field | null =>
  entityOf(name).fields[field] ?? null;

/** The entity of a name from outside; null where there is none. */
export const entityNamed = (name: string): EntityName | null =>
  entityNames.find((one) => one === name) ?? null;

/** Name a column is found by in an .xlsx file, whatever its header says: `vb.sessions.start`. */
export const definedName = (entity: EntityName, field: string): string => `vb.${entity}.${field}`;

/** Title of an entity's tab in a workbook. Excel keeps “History” for itself and refuses a tab of that name. */
export const tabTitle = (name: EntityName): string =>
  entityOf(name).tab === 'History' ? 'History of changes' : entityOf(name).tab;
