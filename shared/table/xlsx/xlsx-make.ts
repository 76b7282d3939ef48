import { writeXlsx, type Workbook } from 'hucre/xlsx';
import type { Book } from '../../model/book.ts';
import { bookSheets } from '../book/book-sheets.ts';
import { columnLetters, quotedTab, type FormulaCell } from '../cells/cell.ts';
import { columnsOf, definedName } from '../book/columns.ts';
import { asOfFormula, asOfText, OUT_OF_DATE, type DerivedTab } from '../book/derived-tab.ts';
import { dictionaryRows } from '../dress/dictionary.ts';
import { bookDress, type TabDress } from '../dress/dress.ts';
import { LISTS_TAB, listsOf, type Lists } from '../dress/lists.ts';
import type { Place } from '../cells/place.ts';
import { settingRows } from '../book/read-settings.ts';
import { finished } from './xlsx-finished.ts';
import { xlsxSheet, type TabToMake } from './xlsx-sheets.ts';

type NamedRange = NonNullable<Workbook['namedRanges']>[number];

/** The tabs of a book that are wanted, with its rows. */
export function bookTabs(
  book: Book,
  device: Place,
  derived: readonly DerivedTab[],
  isWanted: (dress: TabDress) => boolean = () => true,
): TabToMake[] {
  const dresses = bookDress(derived).filter(isWanted);
  const entities = new Set(dresses.map(({ entity }) => entity));
  const sheets = bookSheets(book, device, (name) => entities.has(name));
  const stale = (book.settings[0]?.staleSince ?? null) !== null;
  return dresses.map((dress): TabToMake => {
    const tab = derived.find(({ name }) => dress.kind === 'derived' && name === dress.title);
    const sheet = sheets.find(({ entity }) => entity === dress.entity);
    if (tab) return { dress, rows: tab.rows, first: firstRow(tab, stale) };
    if (sheet) return { dress, rows: sheet.rows.slice(1), first: null };
    return { dress, rows: dress.title === LISTS_TAB ? listsOf(book).rows : dictionaryRows(), first: null };
  });
}

const firstRow = (tab: DerivedTab, stale: boolean): FormulaCell => ({
  formula: asOfFormula(tab),
  result: stale ? OUT_OF_DATE : asOfText(tab),
});

/**
 * Tabs as a new .xlsx file, our columns and settings marked by names; `names` are more of the workbook's. Words of cells stand in
 * a part of their own, which keeps their spaces; `inline` puts them into the cells, for tabs that move to another file.
 */
export async function makeXlsx(
  tabs: readonly TabToMake[],
  lists: Lists,
  names: readonly NamedRange[],
  stringMode: 'shared' | 'inline' = 'shared',
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: tabs.map((tab) => xlsxSheet(tab, lists)),
    namedRanges: [...tabs.flatMap(({ dress }) => markNames(dress)), ...names],
    properties: { creator: 'Valueback' },
    stringMode,
  });
  return finished(bytes);
}

/** The names our columns are found by, whatever their headers say; the settings' stand on their values. */
function markNames({ title, entity, headerRow }: TabDress): NamedRange[] {
  if (entity === null) return [];
  const mark = (field: string, row: number, column: number) => ({
    name: definedName(entity, field),
    range: `${quotedTab(title)}!$${columnLetters(column)}$${row + 1}`,
  });
  return entity === 'settings'
    ? settingRows.map(({ name }, n) => mark(name, headerRow + 1 + n, 1))
    : columnsOf(entity).map(({ name }, column) => mark(name, headerRow, column));
}

/** What the file's cells were written by, for a reader whose device differs and settings that say nothing. */
export const placeNames = ({ zone, locale }: Place): NamedRange[] => [
  { name: 'vb.zone', range: `"${zone}"` },
  { name: 'vb.locale', range: `"${locale}"` },
];
