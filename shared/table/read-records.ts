import { emptyBook, type Book } from '../model/book.ts';
import { entities, entityNames, type EntityName } from '../model/entities.ts';
import { recordSchema } from '../model/entity.ts';

/** One stored record as a home hands it over: not trusted, perhaps of an earlier version. */
export interface StoredRecord {
  readonly tab: string;
  readonly record: unknown;
}

/** A record that does not fit: where it stands and which field. */
export interface Misfit {
  readonly index: number;
  readonly tab: EntityName | null;
  readonly field: string;
}

const schemas = new Map(entityNames.map((name) => [name as string, recordSchema(entities[name])]));

/** The book of stored records; those that do not fit are listed and left out. Fields unknown to an earlier version are blank. */
export function readRecords(stored: readonly StoredRecord[]): { book: Book; misfits: Misfit[] } {
  const book = emptyBook() as unknown as Record<string, unknown[]>;
  const misfits: Misfit[] = [];
  stored.forEach((one, index) => {
    const schema = schemas.get(one?.tab);
    const read = schema?.safeParse(withBlanks(one.tab as EntityName, one.record));
    if (read?.success) book[one.tab]?.push(read.data);
    else
      misfits.push({
        index,
        tab: schema ? (one.tab as EntityName) : null,
        field: String(read?.error?.issues[0]?.path[0] ?? 'the row'),
      });
  });
  return { book: book as unknown as Book, misfits };
}

function withBlanks(name: EntityName, record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  const blanks = Object.entries(entities[name].fields).map(([key, field]) => [
    key,
    field.kind === 'references' ? [] : null,
  ]);
  return { ...Object.fromEntries(blanks), ...record };
}
