import { emptyBook } from '../model/book.ts';
import { columnLetters, type SheetRows } from './cell.ts';
import type { DerivedTab } from './derived-tab.ts';
import { bookDress, LOOKS, type TabDress } from './dress.ts';
import type { TabEdit } from './edit-xlsx.ts';
import { hasOthersLists, LISTS_TAB, listsOf, type Lists } from './lists.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { styleWithFormat, styleWithGround } from './xlsx-styles.ts';
import { toXml } from './xml-text.ts';

const SPARE_ROWS = 2000;
const WORDS_AT_MOST = 1000;
const PROMPT_TITLE = 32;
const PROMPT = 255;

/**
 * The empty sheet of a tab that joins a workbook of somebody's own: widths, hidden columns, number formats, the header kept in
 * sight, lists, and the help of each column as the message of its header cell, so that no other part of the file is needed.
 */
export function dressedSheet(pack: XlsxPackage, dress: TabDress, withLists: boolean): string {
  const below = dress.headerRow + 2;
  const pane = `<pane ySplit="${below - 1}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/>`;
  const columns = dress.columns.map(({ width, hidden, format }, n) => {
    const style = format === 'General' ? null : styleWithFormat(pack, format);
    return `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"${style === null ? '' : ` style="${style}"`}${hidden ? ' hidden="1"' : ''}/>`;
  });
  const rules = [...promptRules(dress), ...(withLists ? listRules(dress) : [])];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData/>',
    rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '',
    '</worksheet>',
  ].join('');
}

/** The look of a header cell in this file. */
export const headerStyle = (pack: XlsxPackage): number | null =>
  styleWithGround(pack, LOOKS.header.ground, LOOKS.header.ink);

const promptRules = ({ columns, headerRow }: TabDress): string[] =>
  columns.flatMap(({ header, note }, n) =>
    note
      ? [
          `<dataValidation allowBlank="1" showInputMessage="1" sqref="${columnLetters(n)}${headerRow + 1}" promptTitle="${toXml(header.slice(0, PROMPT_TITLE))}" prompt="${toXml(note.slice(0, PROMPT))}"/>`,
        ]
      : [],
  );

/** Warns and lets the person have their way. A list that grows has room to grow. */
function listRules({ columns, settings, headerRow }: TabDress): string[] {
  const fixed = listsOf(emptyBook());
  const rule = (list: number | null, cells: string) => {
    if (list === null) return [];
    const letters = columnLetters(list);
    const from = fixed.rangeOf(list) ?? `${LISTS_TAB}!$${letters}$1:$${letters}$${WORDS_AT_MOST}`;
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Not in the list" error="This is not one of the words in the list." sqref="${cells}"><formula1>${from}</formula1></dataValidation>`,
    ];
  };
  return [
    ...columns.flatMap(({ list }, n) =>
      rule(list, `${columnLetters(n)}${headerRow + 2}:${columnLetters(n)}${headerRow + 2 + SPARE_ROWS}`),
    ),
    ...settings.flatMap(({ list }, n) => rule(list, `B${headerRow + 2 + n}`)),
  ];
}

/** The words of the dropdowns as a tab to write. */
export const listsEdit = ({ rows }: Lists): TabEdit => ({
  tab: LISTS_TAB,
  hidden: true,
  whole: true,
  cells: rows.flatMap((words, row) =>
    words.map((cell, column) => ({ row, column, cell, format: 'General' })),
  ),
});

/** How our tabs look in a file; without dropdowns where their words have no place. */
export function fileDress(
  derived: readonly Pick<DerivedTab, 'name' | 'columns'>[],
  sheets: readonly SheetRows[],
): TabDress[] {
  const dresses = bookDress(derived);
  if (!hasOthersLists(sheets)) return dresses;
  const plain = <T extends { list: number | null }>(one: T): T => ({ ...one, list: null });
  return dresses.map((dress) => ({
    ...dress,
    columns: dress.columns.map(plain),
    settings: dress.settings.map(plain),
  }));
}
