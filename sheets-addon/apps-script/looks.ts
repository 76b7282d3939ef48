import type { CellLook, TabLook } from '#shared/table/dress/dress-lacks.ts';
import type { StandingTab } from '#shared/table/dress/standing-tabs.ts';
import type { Services, Sheet } from './services.ts';

/** How programs name the format of numbers where nobody chose one. */
const NO_FORMAT = ['', 'General', '0.###############'];

const NO_LOOK: CellLook = { note: false, format: false, list: false };

/** Reads how a tab of ours looks: its cells down to the first free row, one call for each kind of look. */
export function lookOf(sheet: Sheet, { dress, rows }: StandingTab, services: Services): TabLook {
  const { rangeName } = dress;
  const tones = sheet.getConditionalFormatRules().map((rule) => ({
    words: (rule.getBooleanCondition()?.getCriteriaValues() ?? []).map(String),
    ranges: rule.getRanges().map((range) => [range.getColumn() - 1, range.getNumColumns()] as const),
  }));
  return {
    rows: Math.min(rows, sheet.getMaxRows()),
    frozenRows: sheet.getFrozenRows(),
    hidden: sheet.isSheetHidden(),
    guarded: sheet.getProtections(services.wholeSheet).length > 0,
    named: rangeName !== null && services.spreadsheet().getRangeByName(rangeName) !== null,
    isHidden: (column) => sheet.isColumnHiddenByUser(column + 1),
    hasTone: (column, word) =>
      tones.some(
        ({ words, ranges }) =>
          words.includes(word) && ranges.some(([first, width]) => column >= first && column < first + width),
      ),
    cell: dress.kind === 'words' ? () => NO_LOOK : cellsOf(sheet, rows),
  };
}

function cellsOf(sheet: Sheet, rows: number): TabLook['cell'] {
  const height = Math.min(rows, sheet.getMaxRows());
  const range = sheet.getRange(1, 1, height, sheet.getMaxColumns());
  const [notes, formats, rules] = [range.getNotes(), range.getNumberFormats(), range.getDataValidations()];
  return (row, column) =>
    row >= height
      ? NO_LOOK
      : {
          note: (notes[row]?.[column] ?? '') !== '',
          format: !NO_FORMAT.includes(formats[row]?.[column] ?? ''),
          list: (rules[row]?.[column] ?? null) !== null,
        };
}
