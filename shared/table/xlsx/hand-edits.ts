import type { Moment } from '../../base/time.ts';
import type { FormulaCell, Rows } from '../cells/cell.ts';
import { columnLetters, quotedTab } from '../cells/cell.ts';
import type { ReadBook } from '../book/read-book.ts';
import type { TabEdit } from '../book/tab-edit.ts';
import { bookDress } from '../dress/dress.ts';
import { readSheet } from './read-sheet.ts';
import { sharedTexts } from './shared-texts.ts';
import { partText, workbookPart, type XlsxPackage } from './xlsx-package.ts';
import { readBefore, withSameTexts, type ReadParts } from './read-parts.ts';

/** Cells of a tab that a person may edit; rows and columns counted from 0, the last ones included. */
interface Area {
  readonly tab: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Whether rows that are added below count as well. */
  readonly isOpen: boolean;
}

const LAST_ROW = 1_048_576;
/** Programs take no longer formula. */
const LONGEST = 8_000;

/**
 * A formula for the cell that says since when the derived tabs are out of date: it adds up what the input tabs hold, and speaks up
 * where that is no longer what it was when they were computed. So an edit by hand shows at once, in whatever program. It takes the
 * place of a mark that says so already. Null where the workbook has no such cell.
 */
export function handEdits(
  pack: XlsxPackage,
  read: ReadBook,
  asOf: Moment,
  before?: ReadParts,
): TabEdit | null {
  const { settings } = read;
  const row = settings?.rows['staleSince'];
  if (!settings || row === undefined) return null;
  // A workbook that counts from another day shows its days otherwise than it stores them, which is what the formula sees.
  const asStored = before?.context.dayShift === 0 ? withSameTexts(pack, before) : undefined;
  const known = new Map<string, Rows>();
  const rowsOf = (tab: string): Rows => {
    const path = pack.sheets.get(tab) ?? '';
    const rows = known.get(tab) ?? (readBefore(pack, path, asStored) ?? readAsStored(pack, path))?.rows ?? [];
    known.set(tab, rows);
    return rows;
  };
  const terms: string[] = [];
  const total = { sum: 0, pairs: 0 };
  for (const area of areasOf(read, row, rowsOf)) {
    const formula = sumFormula(area);
    if (terms.join('+').length + formula.length > LONGEST) break;
    terms.push(formula);
    addUp(rowsOf(area.tab), area, total);
  }
  const differs = (wanted: number) => `ABS(${terms.join('+')}-${wanted})>0.01`;
  // Programs count a sign beyond the first 65,536 as one letter or as two.
  const changed =
    total.pairs === 0
      ? differs(total.sum)
      : `AND(ABS(${terms.join('+')}-${total.sum})>0.01,${differs(total.sum - total.pairs)})`;
  const since = asOf.slice(0, 16).replace('T', ' ');
  const cell: FormulaCell = { formula: `IF(IFERROR(${changed},FALSE),"${since}","")`, result: '' };
  return { tab: settings.tab, cells: [{ row, column: settings.valueColumn, cell, format: 'General' }] };
}

const readAsStored = (pack: XlsxPackage, path: string) =>
  readSheet(partText(pack, path), {
    texts: sharedTexts(partText(pack, workbookPart(pack, 'sharedStrings') ?? '')),
    kinds: [],
    dayShift: 0,
  });

/** The records of the visible input tabs, and the values of all other settings. */
function areasOf(read: ReadBook, staleRow: number, rowsOf: (tab: string) => Rows): Area[] {
  const visible = new Set(bookDress([]).flatMap(({ entity, hidden }) => (hidden ? [] : [entity])));
  const tabs = [...read.layouts].flatMap(([name, { plan }]): Area[] => {
    const columns = Object.values(plan.columns);
    if (!visible.has(name)) return [];
    const bounds = { left: Math.min(...columns), right: Math.max(...columns), isOpen: true };
    return [{ tab: plan.tab, top: plan.headerRow + 1, bottom: rowsOf(plan.tab).length - 1, ...bounds }];
  });
  const { tab = '', valueColumn = 0, rows = {} } = read.settings ?? {};
  const own = Object.values(rows).sort((a, b) => a - b);
  const value = { tab, left: valueColumn, right: valueColumn, isOpen: false };
  const above = { ...value, top: own[0] ?? 0, bottom: staleRow - 1 };
  const below = { ...value, top: staleRow + 1, bottom: own.at(-1) ?? 0 };
  return [above, below, ...tabs].filter((area) => area.isOpen || area.bottom >= area.top);
}

/** What stands in an area as one number: for each cell its text’s length, first and last letter, or its number, by its place. */
function sumFormula({ tab, top, bottom, left, right, isOpen }: Area): string {
  const range = (from: number, to: number) =>
    `${quotedTab(tab)}!$${columnLetters(left)}$${from}:$${columnLetters(right)}$${to}`;
  const below = isOpen ? [`COUNTA(${range(Math.max(top, bottom + 1) + 1, LAST_ROW)})`] : [];
  if (bottom < top) return below.join('+');
  const all = range(top + 1, bottom + 1);
  const place = `(ROW(${all})+37*COLUMN(${all}))`;
  const letters = `LEN(${all})+_xlfn.UNICODE(LEFT(${all}&" ",1))+_xlfn.UNICODE(RIGHT(" "&${all},1))`;
  return [
    `SUMPRODUCT(ISTEXT(${all})*(${letters})*${place})`,
    // Some programs take TRUE for the number 1 here, others for none: both ways come to the same sum.
    `SUMPRODUCT((1-ISLOGICAL(${all}))*${place},${all})`,
    `SUMPRODUCT(ISLOGICAL(${all})*(${all}=TRUE)*${place})`,
    ...below,
  ].join('+');
}

/** The same as the formula, over the cells that were read. */
function addUp(rows: Rows, { top, bottom, left, right }: Area, total: { sum: number; pairs: number }): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const cell = rows[row]?.[column] ?? null;
      const place = row + 1 + 37 * (column + 1);
      if (typeof cell === 'number' || typeof cell === 'boolean') total.sum += Number(cell) * place;
      if (typeof cell !== 'string') continue;
      const letters = [...cell];
      const [first = ' ', last = ' '] = [letters[0], letters.at(-1)];
      total.sum += (cell.length + (first.codePointAt(0) ?? 0) + (last.codePointAt(0) ?? 0)) * place;
      total.pairs += (cell.length - letters.length) * place;
    }
}
