import { entities, entityNames, type EntityName, type RecordNamed } from './entities.ts';
import type { Settings } from './settings.ts';

/** All records of a practice; the order of rows never matters to a rule. */
export type Book = { readonly [N in EntityName]: readonly RecordNamed<N>[] };

/** The id of the one settings record. */
export const SETTINGS_ID = 'set_practice';

/** A book without a row. */
export const emptyBook = (): Book =>
  Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as Book;

/** A record with every field blank or at its initial value; fill in what is known. */
export const blankRecord = <N extends EntityName>(name: N, id: string): RecordNamed<N> =>
  ({
    id,
    ...Object.fromEntries(
      Object.entries(entities[name].fields).map(([key, field]) => [
        key,
        field.kind === 'references' ? [] : (field.initial ?? null),
      ]),
    ),
  }) as unknown as RecordNamed<N>;

/** The practice's settings; presets where the book has none yet. */
export const settingsOf = (book: Book): Settings => book.settings[0] ?? blankRecord('settings', SETTINGS_ID);

/** One record by its id, or null. */
export const recordOf = <N extends EntityName>(
  book: Book,
  name: N,
  id: string | null,
): RecordNamed<N> | null =>
  (book[name] as readonly RecordNamed<N>[]).find((record) => record.id === id) ?? null;

/** The records of one entity that belong to an engagement. */
export const rowsOf = <N extends EntityName>(book: Book, name: N, engagement: string): RecordNamed<N>[] =>
  (book[name] as readonly (RecordNamed<N> & { engagement?: string | null })[]).filter(
    (record) => record.engagement === engagement,
  );
