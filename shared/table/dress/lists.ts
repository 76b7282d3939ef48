import { emptyBook, type Book } from '../../model/book.ts';
import { entityNames } from '../../model/entities.ts';
import type { Field } from '../../model/field.ts';
import { columnLetters, type Cell, type SheetRows } from '../cells/cell.ts';
import { plainCells } from './cell-looks.ts';
import { columnsOf, entityNamed } from '../book/columns.ts';
import type { TabEdit } from '../book/tab-edit.ts';
import { referenceTexts } from '../cells/label.ts';

/** Name of the hidden last tab that holds the words of all dropdowns. */
export const LISTS_TAB = 'Lists';

/** All dropdowns of a book: each a column of the Lists tab, because a list in the cell itself breaks at commas. */
export interface Lists {
  readonly rows: readonly (readonly Cell[])[];
  /**
   * The filled cells a dropdown draws from, by its column of the Lists tab, as a formula; those of a tab that is pointed to grow with
   * it. Null where there are no lists.
   */
  rangeOf(column: number): string | null;
}

function keyOf(field: Field): string | null {
  if (field.kind === 'choice') return Object.values(field.choices ?? {}).join('\u001f');
  if (field.kind === 'flag') return 'flag';
  return field.kind === 'reference' ? `to ${field.to ?? ''}` : null;
}

/** The fields of which each dropdown is one, in the order of the Lists tab's columns. */
const listed = new Map<string, Field>();
for (const name of entityNames)
  for (const { field } of columnsOf(name)) {
    const key = field ? keyOf(field) : null;
    if (field && key !== null && !listed.has(key)) listed.set(key, field);
  }

const placed = new Map([...listed.keys()].map((key, n) => [key, n]));

/** The column of the Lists tab a field's dropdown draws from, counted from 0; null for a field without one. */
export const listColumnOf = (field: Field): number | null => placed.get(keyOf(field) ?? '') ?? null;

/** Gathers the words of every choice, of yes and no, and of every tab that is pointed to. */
export function listsOf(book: Book): Lists {
  const fields = [...listed.values()];
  const columns = fields.map((field) => wordsFor(field, book));
  const height = Math.max(0, ...columns.map((words) => words.length));
  const rows = Array.from({ length: height }, (_, row) => columns.map((words) => words[row] ?? null));
  return {
    rows,
    rangeOf: (column) => {
      const letters = columnLetters(column);
      const first = `${LISTS_TAB}!$${letters}$1`;
      return fields[column]?.kind === 'reference'
        ? `OFFSET(${first},0,0,MAX(1,COUNTA(${LISTS_TAB}!$${letters}:$${letters})),1)`
        : `${first}:$${letters}$${columns[column]?.length ?? 1}`;
    },
  };
}

/** The words of the dropdowns of a book as a tab to write; most columns are shorter than the longest by far. */
export const listsEdit = (book: Book): TabEdit => ({
  tab: LISTS_TAB,
  hidden: true,
  whole: true,
  cells: plainCells(listsOf(book).rows, (cell, row) => cell !== null || row === 0),
});

/** Where the words of dropdowns have no place. */
export const noLists: Lists = { rows: [], rangeOf: () => null };

function wordsFor(field: Field, book: Book): readonly string[] {
  if (field.kind === 'flag') return ['Yes', 'No'];
  if (field.kind === 'choice') return Object.values(field.choices ?? {});
  const name = entityNamed(field.to ?? '');
  return name ? [...referenceTexts(book, name).values()] : [];
}

/** Whether a file's tab of that name is somebody's own. */
export const hasOthersLists = (sheets: readonly SheetRows[]): boolean =>
  sheets.some((sheet) => sheet.name === LISTS_TAB && isOthersLists(sheet));

/** Whether a tab that bears the name of the lists is somebody's own: it holds too few of the words that are always ours. */
export function isOthersLists({ rows: [words = []] }: SheetRows): boolean {
  const ours = (listsOf(emptyBook()).rows[0] ?? []).filter((word) => word !== null);
  return ours.filter((word) => words.includes(word)).length * 2 < ours.length;
}
