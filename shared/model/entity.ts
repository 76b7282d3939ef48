import { shortText } from '../base/shape.ts';
import type { Field } from './field.ts';

/** The fields of one entity by their names in code. */
export type Fields = Readonly<Record<string, Field>>;

/** One kind of thing: one tab, one list of fields. */
export interface Entity<N extends string = string, F extends Fields = Fields> {
  /** Name in code and in the book, plural: `sessions`. */
  readonly name: N;
  /** Prefix of its ids: `ses`. */
  readonly prefix: string;
  /** Title of its tab: `Sessions`. */
  readonly tab: string;
  /** What one of it is called in a sentence: `session`. */
  readonly one: string;
  /** Whether its tab is visible; the others are hidden and last. */
  readonly visible: boolean;
  /** The fields whose values make its label in reference cells, joined by a comma. */
  readonly labelFields: readonly string[];
  /** Exactly one record, laid out as setting and value. */
  readonly single?: boolean | undefined;
  /** Rows that were sent, signed or paid are superseded, never edited: the field that freezes a row once filled. */
  readonly frozenBy?: string | undefined;
  /** The fields that may still be filled in once the row is frozen, while they are blank. */
  readonly laterFields?: readonly string[] | undefined;
  readonly fields: F;
}

/** What the compiler holds an entity's own field names against. */
interface OwnNames<F extends Fields> {
  readonly labelFields: readonly (keyof F & string)[];
  readonly frozenBy?: keyof F & string;
  readonly laterFields?: readonly (keyof F & string)[];
}

/** Declares an entity; the type of its records follows from its fields. */
export const entity = <const N extends string, const F extends Fields>(
  spec: Entity<N, F> & OwnNames<F>,
): Entity<N, F> => spec;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The record type of an entity. */
export type RecordOf<E> =
  E extends Entity<string, infer F>
    ? { readonly id: string } & { readonly [K in keyof F]: ValueOf<F[K]> }
    : never;

const anId = shortText(60);

/** The first field in which a value is no record of an entity, `the row` where none is to blame; null for a record. Bulk rows use the table layer's codec. */
export function misfitOfRecord(one: Entity, record: unknown): string | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return 'the row';
  const values = record as Readonly<Record<string, unknown>>;
  if (!anId(values['id']) || values['id'] === '') return 'id';
  const names = Object.keys(one.fields);
  const wrong = names.find((name) => !one.fields[name]?.fits(values[name]));
  return wrong ?? (Object.keys(values).length > names.length + 1 ? 'the row' : null);
}
