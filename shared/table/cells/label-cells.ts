import type { Book } from '../../model/book.ts';
import { entityNames, type EntityName } from '../../model/entities.ts';
import type { Field } from '../../model/field.ts';
import type { Cell, SheetRows } from './cell.ts';
import { codecOf } from './codec.ts';
import { columnsOf, entityNamed } from '../book/columns.ts';
import type { ReadBook } from '../book/read-book.ts';
import type { BookWriting } from '../book/write-book.ts';

/** One reference cell whose label no longer says what it points to. */
export interface LabelCell {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly cell: Cell;
}

/**
 * The reference cells a refresh writes again: a client was renamed, or a bare name was typed where `Label · CODE` belongs.
 * What was not found, or points to a row that is gone, keeps the person's own words.
 */
export function labelCells(
  { book, layouts }: ReadBook,
  sheets: readonly SheetRows[],
  writing: BookWriting,
): LabelCell[] {
  const ids = idsByEntity(book);
  const words = { ...writing.place, currency: null, show: writing.show };
  const isThere = ({ to }: Field, id: string): boolean => {
    const target = entityNamed(to ?? '');
    return target !== null && ids(target).has(id);
  };
  return [...layouts].flatMap(([entity, { plan, rowOf }]) => {
    const rows = sheets.find(({ name }) => name === plan.tab)?.rows ?? [];
    const fields = columnsOf(entity).filter(({ field }) => field?.kind.startsWith('reference'));
    return (book[entity] as readonly Values[]).flatMap((record) =>
      fields.flatMap(({ name, field }): LabelCell[] => {
        const shown = rows[rowOf.get(record.id) ?? -1]?.[plan.columns[name] ?? -1];
        if (!field || typeof shown !== 'string' || !wholly(shown, record[name], (id) => isThere(field, id)))
          return [];
        const wanted = codecOf(field).write(record[name], words);
        return wanted === shown ? [] : [{ entity, id: record.id, field: name, cell: wanted }];
      }),
    );
  });
}

type Values = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Whether everything a cell says was found: then its words may be replaced by the label. */
function wholly(shown: string, value: unknown, isThere: (id: string) => boolean): boolean {
  if (typeof value === 'string') return isThere(value);
  if (!Array.isArray(value)) return false;
  const parts = shown.split(';').filter((part) => part.trim() !== '');
  return parts.length === value.length && value.every((id) => isThere(String(id)));
}

function idsByEntity(book: Book): (name: EntityName) => ReadonlySet<string> {
  const sets = new Map(
    entityNames.map((name) => [name, new Set((book[name] as readonly Values[]).map(({ id }) => id))]),
  );
  return (name) => sets.get(name) ?? new Set();
}
