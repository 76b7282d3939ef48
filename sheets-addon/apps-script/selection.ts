import { sha256Hex } from '#shared/base/sha256.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import { underWay } from '#shared/rules/archived.ts';
import { sameWords } from '#shared/table/cells/cell.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';
import type { Spreadsheet } from './services.ts';

/** The row a person is in. */
export interface Selection {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  /** Its first cells as shown: a derived tab says there whom it is about. */
  readonly words: readonly string[];
  /** Is another as soon as another row is selected, or something else stands in it. */
  readonly mark: string;
}

/** Reads what is selected: one row, so that the sidebar can ask every few seconds. */
export function selectionIn(spreadsheet: Spreadsheet): Selection | null {
  const range = spreadsheet.getActiveRange();
  if (!range) return null;
  const sheet = range.getSheet();
  const row = range.getRow();
  const there = row <= sheet.getMaxRows();
  const shown = there ? sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getDisplayValues() : [];
  const words = shown[0] ?? [];
  const mark = sha256Hex(JSON.stringify([sheet.getSheetId(), row, words]));
  return { sheet: sheet.getName(), row, words, mark };
}

/** What is selected in words: `Engagements, row 14`. */
export const selectionWord = (selection: Selection | null): string | null =>
  selection ? `${selection.sheet}, row ${selection.row}` : null;

/** The engagement a row belongs to: its own, that of its record, the only one of its client, or the one a derived row names. */
export function engagementAt(read: ReadBook, selection: Selection | null): string | null {
  if (!selection) return null;
  for (const [tab, { plan, rowOf }] of read.layouts) {
    if (plan.tab !== selection.sheet) continue;
    const id = [...rowOf].find(([, row]) => row === selection.row - 1)?.[0] ?? null;
    const record = recordOf(read.book, tab, id) as { id: string; engagement?: string } | null;
    if (tab === 'engagements') return record?.id ?? null;
    return record?.engagement ?? (tab === 'clients' && id ? onlyOf(read.book, id) : null);
  }
  return namedBy(read.book, selection.words);
}

function onlyOf(book: Book, client: string): string | null {
  const own = book.engagements.filter((one) => one.client === client);
  const open = underWay({ ...book, engagements: own });
  const [first, ...others] = open.length > 0 ? open : own;
  return first && others.length === 0 ? first.id : null;
}

function namedBy(book: Book, [client = '', title = '']: readonly string[]): string | null {
  if (client === '') return null;
  const known = book.clients.filter((one) => sameWords(one.name) === sameWords(client)).map(({ id }) => id);
  const own = book.engagements.filter((one) => known.includes(one.client));
  return (
    own.find((one) => sameWords(one.title) === sameWords(title))?.id ??
    (own.length === 1 ? (own[0]?.id ?? null) : null)
  );
}
