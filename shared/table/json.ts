import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import { entities, entityNames } from '../model/entities.ts';
import { readRecords } from './read-records.ts';

/** Version of the JSON file; a newer one is not read by an older program. */
const VERSION = 1;

/** The whole book as a JSON file; importing it gives the same book. */
export const bookToJson = (book: Book): string => JSON.stringify({ valueback: VERSION, book }, null, 1);

const NOT_OURS = 'This file was not written by Valueback. Choose the file that “Export everything” saved.';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON file of ours. Rows that do not fit are named with tab and number; nothing is brought in then. */
export function jsonToBook(text: string): Checked<Book> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused('', `This is not a JSON file. ${NOT_OURS}`);
  }
  if (!isObject(parsed) || typeof parsed['valueback'] !== 'number' || !isObject(parsed['book']))
    return refused('', NOT_OURS);
  if (parsed['valueback'] > VERSION)
    return refused('', 'This file was written by a newer Valueback. Update this one, then import it again.');
  const rows = parsed['book'];
  const stored = entityNames.flatMap((tab) => {
    const list = rows[tab];
    return Array.isArray(list) ? list.map((record: unknown, row) => ({ tab, record, row })) : [];
  });
  const { book, misfits } = readRecords(stored);
  if (misfits.length === 0) return good(book);
  return refusedAll(
    misfits.map((one) => ({
      field: one.tab ? `${entities[one.tab].tab} row ${(stored[one.index]?.row ?? 0) + 1}` : '',
      message: `${one.field} does not fit. Correct it in the file; nothing was brought in.`,
    })),
  );
}
