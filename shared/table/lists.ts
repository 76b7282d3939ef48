import type { Book } from '../model/book.ts';
import { entityNames } from '../model/entities.ts';
import type { Field } from '../model/field.ts';
import { columnLetters, type Cell } from './cell.ts';
import { columnsOf, entityNamed } from './columns.ts';
import { referenceTexts } from './label.ts';

/** Name of the hidden last tab that holds the words of all dropdowns. */
export const LISTS_TAB = 'Lists';

/** All dropdowns of a book: each a column of the Lists tab, because a list in the cell itself breaks at commas. */
export interface Lists {
  readonly rows: readonly (readonly Cell[])[];
  /** The range a field's dropdown draws from, or null for a field without one. */
  rangeFor(field: Field): string | null;
}

/** Gathers the words of every choice, of yes and no, and of every tab that is pointed to. */
export function listsOf(book: Book): Lists {
  const columns: { readonly key: string; readonly words: readonly string[] }[] = [];
  const placed = new Map<string, number>();
  const place = (key: string, words: () => readonly string[]): void => {
    if (placed.has(key)) return;
    placed.set(key, columns.length);
    columns.push({ key, words: words() });
  };
  for (const name of entityNames) {
    for (const { field } of columnsOf(name)) {
      const key = field ? keyOf(field) : null;
      if (field && key !== null) place(key, () => wordsFor(field, book));
    }
  }
  const height = Math.max(0, ...columns.map(({ words }) => words.length));
  const rows = Array.from({ length: height }, (_, row) => columns.map(({ words }) => words[row] ?? null));
  return {
    rows,
    rangeFor: (field) => {
      const at = placed.get(keyOf(field) ?? '');
      const length = at === undefined ? 0 : (columns[at]?.words.length ?? 0);
      if (at === undefined || length === 0) return null;
      return `${LISTS_TAB}!$${columnLetters(at)}$1:$${columnLetters(at)}$${length}`;
    },
  };
}

function keyOf(field: Field): string | null {
  if (field.kind === 'choice') return Object.values(field.choices ?? {}).join('\u001f');
  if (field.kind === 'flag') return 'flag';
  return field.kind === 'reference' ? `to ${field.to ?? ''}` : null;
}

function wordsFor(field: Field, book: Book): readonly string[] {
  if (field.kind === 'flag') return ['Yes', 'No'];
  if (field.kind === 'choice') return Object.values(field.choices ?? {});
  const name = entityNamed(field.to ?? '');
  return name ? [...referenceTexts(book, name).values()] : [];
}
