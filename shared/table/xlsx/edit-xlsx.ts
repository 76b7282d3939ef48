import { largest } from '../../base/largest.ts';
import { good, refused, type Checked } from '../../base/checked.ts';
import { quotedTab, type Cell, type FormulaCell } from '../cells/cell.ts';
import type { DerivedTab, StaleCell } from '../book/derived-tab.ts';
import { asOfFormula, asOfText, DERIVED_FORMATS } from '../book/derived-tab.ts';
import { editSheet, type CellEdit } from './sheet-data.ts';
import type { FormattedCell, TabEdit } from '../book/tab-edit.ts';
import { addSheet, dropCalcChain } from './add-parts.ts';
import { extendTables, moveTotals } from './tables.ts';
import { isPercentFormat } from '../cells/number-format.ts';
import { dayShiftOf } from './day-shift.ts';
import { faultIn, openPackage, packageBytes, partText, setPart, type XlsxPackage } from './xlsx-package.ts';
import { kindsOf, styleWithFormat, wrapsOf } from './xlsx-styles.ts';

/**
 * Writes cells into an .xlsx file that is not only ours: in each tab only its rows change, and every other part of the file
 * keeps its bytes. A tab that is missing is added bare. A number format is added to the styles, and a table is lengthened, only
 * where the new cells need it. `last` is asked, over what the others made of the file, for one edit more.
 */
export function editXlsx(
  bytes: Uint8Array,
  edits: readonly TabEdit[],
  last: (pack: XlsxPackage) => TabEdit | null = () => null,
): Checked<Uint8Array> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const pack = opened.value;
  for (const edit of edits) {
    const done = editTab(pack, edit);
    if (!done.ok) return done;
  }
  const more = last(pack);
  const done = more === null ? good(true) : editTab(pack, more);
  return done.ok ? finishedPackage(pack) : done;
}

/** The bytes of a package that was written, once a strict reader has nothing against its parts. */
export function finishedPackage(pack: XlsxPackage): Checked<Uint8Array> {
  const fault = faultIn(pack);
  return fault === null ? good(packageBytes(pack)) : refused('', `${UNREADABLE} (${fault})`);
}

const UNREADABLE =
  'Written into, this workbook could not be opened again, so nothing was written. Save it once more from your spreadsheet program as .xlsx, then try again';

function editTab(pack: XlsxPackage, edit: TabEdit): Checked<true> {
  if (!pack.sheets.has(edit.tab)) addSheet(pack, edit.tab, edit.hidden ?? false);
  const path = pack.sheets.get(edit.tab) ?? '';
  const { headerRow = 0, whole = false } = edit;
  const cells = cellsOf(pack, edit);
  const lastRow = largest(
    edit.cells.map(({ row, cell }) => (cell === null ? -1 : row)),
    -1,
  );
  if (!whole && moveTotals(pack, path, lastRow) === false)
    return refused(
      edit.tab,
      'Below the totals row of the table there are other cells, so no row can be added to it. Move them to another place, then try again; nothing was written.',
    );
  const context = { headerRow, whole, wraps: wrapsOf(pack), kinds: kindsOf(pack) };
  const written = editSheet(partText(pack, path), cells, context);
  if (!written)
    return refused(edit.tab, `The tab “${edit.tab}” is not a table of cells. Nothing was written.`);
  const [shared] = written.refused;
  if (shared !== undefined)
    return refused(
      `${quotedTab(edit.tab)}!${shared}`,
      'This cell holds a formula that other cells share. Replace it by its value, then try again; nothing was written.',
    );
  setPart(pack, path, written.xml);
  if (written.formulasGone) dropCalcChain(pack);
  extendTables(pack, path, written.lastRowBefore, written.lastRowAfter);
  return good(true);
}

/** What a number format means for the cells that have it, found once for each. */
interface Look {
  readonly style: number | null;
  readonly isDay: boolean;
  readonly isShare: boolean;
}

const lookIn = (pack: XlsxPackage, format: string): Look => ({
  style: format === 'General' ? null : styleWithFormat(pack, format),
  isDay: /^yyyy/.test(format),
  isShare: isPercentFormat(format),
});

/** The cells of an edit with the looks that this file has for them. */
function cellsOf(pack: XlsxPackage, edit: TabEdit): CellEdit[] {
  const looks = new Map<string, Look>();
  const lookOf = (format: string): Look => {
    const known = looks.get(format) ?? lookIn(pack, format);
    looks.set(format, known);
    return known;
  };
  const shift = dayShiftOf(pack);
  return edit.cells.map(({ row, column, cell, format }): CellEdit => {
    const look = lookOf(cell === null ? 'General' : format);
    const isNumber = typeof cell === 'number';
    const own = isNumber && look.isDay ? cell - shift : cell;
    return { row, column, cell: own, style: look.style, isShare: isNumber && look.isShare };
  });
}

/** Derived tabs as edits: each written whole, row 1 says how fresh it is. `stale`: where this workbook's Settings say so. */
export function derivedEdits(tabs: readonly DerivedTab[], stale?: StaleCell): TabEdit[] {
  return tabs.map((tab) => {
    const row = (cells: readonly (Cell | FormulaCell)[], at: number, text: boolean): FormattedCell[] =>
      cells.map((cell, column) => ({
        row: at,
        column,
        cell,
        format: text ? 'General' : DERIVED_FORMATS[tab.columns[column]?.format ?? 'text'],
      }));
    const first = { formula: asOfFormula(tab, stale), result: asOfText(tab) };
    const header = tab.columns.map(({ header: text }) => text);
    const cells = [
      ...row([first], 0, true),
      ...row(header, 1, true),
      ...tab.rows.flatMap((one, n) => row(one, n + 2, false)),
    ];
    return { tab: tab.name, whole: true, headerRow: 1, cells };
  });
}
