import { emptyBook, type Book } from '../model/book.ts';
import { entities, type EntityName } from '../model/entities.ts';
import { recordReader, type StoredRecord } from './record-reader.ts';

/** A record that does not fit: where it stands and which field. */
export interface Misfit {
  readonly index: number;
  readonly tab: EntityName | null;
  readonly field: string;
}

const read = recordReader(entities);

/** The book of stored records; those that do not fit are listed and left out. */
export function readRecords(stored: readonly StoredRecord[]): { book: Book; misfits: Misfit[] } {
  const book = emptyBook() as unknown as Record<string, unknown[]>;
  const misfits: Misfit[] = [];
  stored.forEach((one, index) => {
    const found = read(one);
    if ('record' in found) book[found.tab]?.push(found.record);
    else misfits.push({ index, tab: found.tab as EntityName | null, field: found.misfit });
  });
  return { book: book as unknown as Book, misfits };
}
