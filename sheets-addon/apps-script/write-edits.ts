import { isErrorCell, type Cell } from '#shared/table/cells/cell.ts';
import type { FormattedCell, TabEdit } from '#shared/table/book/tab-edit.ts';
import type { FormulaCell } from '#shared/table/cells/cell.ts';
import { isPercentFormat } from '#shared/table/cells/number-format.ts';
import { blocksOf, type Block } from './blocks.ts';
import type { Range, Services, Sheet, Spreadsheet } from './services.ts';

type Writing = Pick<Services, 'textOf'>;

/** Writes edits into the spreadsheet; a tab that is not there is added at the end. What no edit names stays as it is. */
export function writeEdits(spreadsheet: Spreadsheet, edits: readonly TabEdit[], services: Writing): void {
  for (const edit of edits) {
    if (edit.cells.length === 0 && !edit.whole) continue;
    const sheet = spreadsheet.getSheetByName(edit.tab) ?? addTab(spreadsheet, edit);
    if (edit.whole) clearOurs(sheet, edit);
    for (const block of blocksOf(edit.cells)) writeBlock(sheet, block, edit.whole ?? false, services);
  }
}

/** Empties our columns down to the end of the grid; what stands right of them stays. */
function clearOurs(sheet: Sheet, { cells }: TabEdit): void {
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 1);
  makeRoom(sheet, 1, width);
  sheet.getRange(1, 1, sheet.getMaxRows(), width).clearContent();
}

function addTab(spreadsheet: Spreadsheet, { tab, hidden }: TabEdit): Sheet {
  const sheet = spreadsheet.insertSheet(tab, spreadsheet.getSheets().length);
  if (hidden) sheet.hideSheet();
  return sheet;
}

/** Makes the grid large enough: nothing can be written beyond it. */
export function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

function writeBlock(sheet: Sheet, block: Block, ours: boolean, services: Writing): void {
  const [height, width] = [block.cells.length, block.cells[0]?.length ?? 0];
  makeRoom(sheet, block.row + height, block.column + width);
  const range = sheet.getRange(block.row + 1, block.column + 1, height, width);
  setFormats(range, block, ours);
  range.setValues(block.cells.map((row) => row.map(({ cell }) => plainValue(cell))));
  block.cells.forEach((row, down) =>
    row.forEach(({ cell }, right) => {
      if (isFormula(cell)) range.getCell(down + 1, right + 1).setFormula(`=${cell.formula}`);
      else if (typeof cell === 'string' && isRisky(cell))
        range.getCell(down + 1, right + 1).setRichTextValue(services.textOf(cell));
    }),
  );
}

const isFormula = (cell: FormattedCell['cell']): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/**
 * Texts that a cell might take for a formula, whatever its format, or whose first sign a cell might swallow. They go in as
 * rich text, which is only ever a text.
 */
const isRisky = (text: string): boolean => /^\s*['=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text);

function plainValue(cell: FormattedCell['cell']): string | number | boolean {
  if (cell === null || isFormula(cell)) return '';
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === 'string' && isRisky(cell) ? '' : cell;
}

const TEXT = '@';
const NO_FORMAT = ['', 'General', '0.###############', TEXT];

/** Texts get the text format first, so that “1/2” stays “1/2”; numbers keep the look people gave them, but for tabs of `ours`, and shares in plain cells. */
function setFormats(range: Range, block: Block, ours: boolean): void {
  const before = ours ? [] : range.getNumberFormats();
  const wanted = block.cells.map((row, down) =>
    row.map(({ cell, format }, right) => formatFor(cell, before[down]?.[right] ?? '', format)),
  );
  const same = wanted.every((row, down) => row.every((format, right) => format === before[down]?.[right]));
  if (!same) range.setNumberFormats(wanted);
}

function formatFor(cell: Cell | FormulaCell, before: string, format: string): string {
  if (cell === null) return before || format;
  if (typeof cell === 'string') return TEXT;
  if (isFormula(cell)) return before === TEXT ? 'General' : before;
  const isPlain = isPercentFormat(format) && !isPercentFormat(before);
  return isPlain || NO_FORMAT.includes(before) ? format : before;
}
