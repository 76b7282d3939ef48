import { recordOf, type Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Field } from '../../model/field.ts';
import type { Values } from '../../table/book/change.ts';
import { fieldInWords, type FormReader } from '../../table/book/form.ts';
import { labelOf } from '../../table/cells/label.ts';

/** One field in which two versions differ, in words; blank where a version says nothing. */
export interface Difference {
  readonly field: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/** What differs between two versions of a row, field by field, so that a person reads the change and not the whole. */
export function differences(
  book: Book,
  tab: EntityName,
  versions: readonly [before: Values, after: Values],
  reading: FormReader,
  leave: readonly string[] = [],
): Difference[] {
  const one: Entity = entities[tab];
  return Object.entries(one.fields).flatMap(([field, spec]): Difference[] => {
    if (leave.includes(field) || versions.some((row) => !(field in row))) return [];
    const [was = '', now = ''] = versions.map((row) => inWords(book, spec, row[field], reading));
    return was === now ? [] : [{ field, label: spec.label, was, now }];
  });
}

/** A difference in one line. */
export const differenceLine = ({ label, was, now }: Difference): string =>
  `${label}: ${was || 'not said'} → ${now || 'not said'}`;

/** A value in words; rows it points to by their names. */
function inWords(book: Book, field: Field, value: unknown, reading: FormReader): string {
  if (!field.to) return fieldInWords(field, value, reading);
  const tab = field.to as EntityName;
  return [value]
    .flat()
    .map((id) => recordOf(book, tab, typeof id === 'string' ? id : null))
    .filter((row) => row !== null)
    .map((row) => labelOf(book, tab, row as unknown as Values))
    .join(', ');
}
