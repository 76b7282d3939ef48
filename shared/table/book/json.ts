import { good, refused, type Checked } from '../../base/checked.ts';
import type { Book } from '../../model/book.ts';
import { entities, entityNames, type EntityName } from '../../model/entities.ts';
import type { CheckItem } from './gateway.ts';
import { tooManyRows } from '../import/limits.ts';
import { readRecords } from './read-records.ts';

/** Version of the JSON file; a newer one is not read by an older program. */
const VERSION = 2;

/** The whole book as a JSON file; importing it gives the same book. */
export function bookToJson(book: Book): string {
  const rows = Object.fromEntries(entityNames.map((tab) => [tab, book[tab]]));
  return JSON.stringify({ valueback: VERSION, book: rows }, null, 1);
}

/** Some rows as short as they can be written: what is blank is left out, and is blank again when they are read. */
export const shortJson = (book: Book): string =>
  JSON.stringify({ valueback: VERSION, book }, (_, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );

const NOT_OURS = 'This file was not written by Valueback. Choose the file that “Export everything” saved.';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A book from a JSON file, and what was set aside of it. */
export interface JsonBook {
  readonly book: Book;
  readonly check: readonly CheckItem[];
}

/** Reads a JSON file of ours. A row that does not fit is set aside and named; the others come in. */
export function jsonToBook(text: string): Checked<JsonBook> {
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
  if (!(parsed['valueback'] >= 1) || !Number.isInteger(parsed['valueback']))
    return refused(
      '',
      `This file says version ${parsed['valueback']}, which no Valueback wrote. ${NOT_OURS}`,
    );
  const rows = parsed['book'];
  const listOf = (tab: string): readonly unknown[] => {
    const list = Object.hasOwn(rows, tab) ? rows[tab] : null;
    return Array.isArray(list) ? list : [];
  };
  const tooMany = tooManyRows(entityNames.reduce((sum, tab) => sum + listOf(tab).length, 0));
  if (tooMany !== null) return refused('', tooMany);
  const stored = entityNames.flatMap((tab) => listOf(tab).map((record, row) => ({ tab, record, row })));
  return good(checkedBook(stored, Object.keys(rows)));
}

function checkedBook(
  stored: readonly { readonly tab: EntityName; readonly record: unknown; readonly row: number }[],
  tabs: readonly string[],
): JsonBook {
  const { book, misfits, strange } = readRecords(stored);
  const at = (index: number) =>
    `${entities[stored[index]?.tab ?? 'settings'].tab} row ${(stored[index]?.row ?? 0) + 1}`;
  const item = (index: number, message: string): CheckItem => ({
    tab: stored[index]?.tab ?? null,
    id: null,
    field: at(index),
    message,
  });
  return {
    book,
    check: [
      ...misfits.map(({ index, field }) =>
        item(
          index,
          `This row is set aside: ${field} does not fit. Correct it in the file, then import it again; the other rows come in.`,
        ),
      ),
      ...strange.map(({ index, fields }) =>
        item(
          index,
          `This version does not know ${fields
            .slice(0, 5)
            .map((field) => `“${field.slice(0, 40)}”`)
            .join(', ')}; the rest of the row comes in.`,
        ),
      ),
      ...unknownLists(tabs),
    ],
  };
}

const unknownLists = (tabs: readonly string[]): CheckItem[] =>
  tabs
    .filter((tab) => !entityNames.some((name) => name === tab))
    .map((tab) => ({
      tab: null,
      id: null,
      field: '',
      message: `This version does not know the list “${tab.slice(0, 40)}”; its rows are left out.`,
    }));
