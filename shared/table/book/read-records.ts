import { emptyBook, type Book } from '../../model/book.ts';
import { entities, type EntityName } from '../../model/entities.ts';
import { recordReader, type StoredRecord } from '../cells/record-reader.ts';

/** A record that does not fit: where it stands and which field. */
export interface Misfit {
  readonly index: number;
  readonly tab: EntityName | null;
  readonly field: string;
}

/** A record that is read, and the fields of it that this version does not know. */
export interface Strange {
  readonly index: number;
  readonly tab: EntityName;
  readonly fields: readonly string[];
}

const read = recordReader(entities);

/** The book of stored records; those that do not fit are listed and left out, fields that nobody knows are named. */
export function readRecords(stored: readonly StoredRecord[]): {
  book: Book;
  misfits: Misfit[];
  strange: Strange[];
} {
  const book = emptyBook() as unknown as Record<string, unknown[]>;
  const misfits: Misfit[] = [];
  const strange: Strange[] = [];
  const seen = new Set<string>();
  stored.forEach((one, index) => {
    const found = read(one);
    if (!('record' in found))
      return misfits.push({ index, tab: found.tab as EntityName | null, field: found.misfit });
    const key = `${found.tab}/${String((found.record as { readonly id: unknown }).id)}`;
    if (seen.has(key)) return misfits.push({ index, tab: found.tab as EntityName, field: SAME_ID });
    seen.add(key);
    if (found.unknown.length > 0)
      strange.push({ index, tab: found.tab as EntityName, fields: found.unknown });
    return book[found.tab]?.push(found.record);
  });
  return { book: book as unknown as Book, misfits, strange };
}

/** What a second record of one id is set aside for. */
export const SAME_ID = 'its ID, which another record has';
