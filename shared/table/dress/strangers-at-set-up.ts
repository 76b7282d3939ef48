import { entityNames } from '../../model/entities.ts';
import { sameWords, type Cell, type SheetRows } from '../cells/cell.ts';
import { OUT_OF_DATE, type DerivedTab } from '../book/derived-tab.ts';
import { DICTIONARY_COLUMNS, DICTIONARY_TAB } from './dictionary.ts';
import { isOthersLists, LISTS_TAB } from './lists.ts';
import type { ReadBook } from '../book/read-book.ts';
import { hasWords, holdsMost, refuseStranger, strangerNamed } from './strangers.ts';

/** Refuses to set up where a tab of records, the settings or a derived tab would be made on something else. */
export function refuseStrangers(
  read: ReadBook,
  sheets: readonly SheetRows[],
  derived: readonly Pick<DerivedTab, 'name' | 'columns'>[],
): void {
  for (const name of entityNames) refuseStranger(strangerNamed(name, read, sheets));
  refuseOthersDerived(sheets, derived);
}

/** The same before a refresh: a tab that came with a newer version may bear the name of one of the person's own. */
export function refuseOthersDerived(
  sheets: readonly SheetRows[],
  derived: readonly Pick<DerivedTab, 'name' | 'columns'>[],
): void {
  for (const { name, columns } of derived)
    refuseStranger(titled(name, sheets).find((sheet) => !isDerived(sheet, columns))?.name);
}

/** The same for the tabs that only help: the words of the dropdowns, and the dictionary. */
export function refuseOthersWords(sheets: readonly SheetRows[]): void {
  refuseStranger(titled(LISTS_TAB, sheets).find(isOthersLists)?.name);
  refuseStranger(
    titled(DICTIONARY_TAB, sheets).find(({ rows }) => !holdsMost(rows[0], DICTIONARY_COLUMNS))?.name,
  );
}

const titled = (title: string, sheets: readonly SheetRows[]): SheetRows[] =>
  sheets.filter((one) => sameWords(one.name) === sameWords(title) && hasWords(one));

function isDerived({ rows }: SheetRows, columns: DerivedTab['columns']): boolean {
  const headers = columns.map(({ header }) => header);
  return isAsOf(rows[0]?.[0]) || rows.some((row) => holdsMost(row, headers));
}

/** What row 1 of a derived tab says, whatever its columns were called in another version. */
const isAsOf = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && (cell.startsWith('As of ') || cell === OUT_OF_DATE);
