import type { EntityName } from '../../model/entities.ts';
import type { Fields } from '../../model/entity.ts';
import type { Values } from '../../table/book/change.ts';

/** What a form asks: which fields of what, in which order, and in which words. */
export interface FormAsk {
  /** A tab of the book, or fields of the form’s own. */
  readonly entity: EntityName | Fields;
  /** Field names in the order they are asked; at most seven are shown at first. */
  readonly fields: readonly string[];
  /** Fields that are shown once they are asked for. */
  readonly more?: readonly string[] | undefined;
  /** Fields that are asked only where the others say so. */
  readonly only?: Readonly<Record<string, (values: Values) => boolean>> | undefined;
  /** What a field is called in this form, where its own name says less. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** Asks a field only where another one says one of these. */
export const where =
  (field: string, ...said: readonly unknown[]) =>
  (values: Values): boolean =>
    said.includes(values[field] ?? null);

/** Asks several fields only where another one says one of these. */
export const askedWhere = (fields: readonly string[], field: string, ...said: readonly unknown[]) =>
  Object.fromEntries(fields.map((name) => [name, where(field, ...said)]));
