import type { sheets_v4 } from '@googleapis/sheets';
import { columnLetters, type SheetRows } from '../../table/cells/cell.ts';
import { isPercentFormat } from '../../table/cells/number-format.ts';
import type { TabEdit } from '../../table/book/tab-edit.ts';
import { rangeOfTab } from '../wire/wire-sheets.ts';

/** What of some cells is asked to know how they are shown. */
export const PERCENT_FIELDS =
  'sheets(properties(title),data(startRow,startColumn,rowData(values(effectiveValue(numberValue),effectiveFormat(numberFormat(type,pattern))))))';

interface Asked {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

const keyOf = (tab: string, row: number, column: number): string => `${row},${column},${tab}`;

/**
 * Which numbers of a spreadsheet are shown in per cent. What was seen so is remembered with its value and not asked again; a cell
 * that was plain is, because a person may have given it the sign meanwhile.
 */
export class PercentCells {
  private readonly shown = new Map<string, number>();
  private wanted: Asked[] = [];
  /** Whether the last reading met a share that is shown as a plain number. */
  isAnyPlain = false;

  /** The tabs as they are read: a number nobody asked about yet is noted, and not known. */
  asking(sheets: readonly SheetRows[]): SheetRows[] {
    this.wanted = [];
    this.isAnyPlain = false;
    return this.over(sheets, (asked) => {
      this.wanted.push(asked);
      return null;
    });
  }

  /** The tabs with all that is known: a number that was not seen in per cent is a plain one. */
  known(sheets: readonly SheetRows[]): SheetRows[] {
    this.isAnyPlain = false;
    return this.over(sheets, () => {
      this.isAnyPlain = true;
      return false;
    });
  }

  private over(sheets: readonly SheetRows[], other: (asked: Asked) => boolean | null): SheetRows[] {
    return sheets.map((sheet) => ({
      ...sheet,
      isPercent: (row, column) => {
        const [tab, value] = [sheet.name, sheet.rows[row]?.[column]];
        if (typeof value !== 'number') return null;
        return this.shown.get(keyOf(tab, row, column)) === value || other({ tab, row, column, value });
      },
    }));
  }

  /** One range for each column that holds numbers to be asked about. */
  ranges(): string[] {
    const columns = new Map<string, Asked[]>();
    for (const one of this.wanted) {
      const key = `${rangeOfTab(one.tab)}!${columnLetters(one.column)}`;
      const column = columns.get(key);
      if (column) column.push(one);
      else columns.set(key, [one]);
    }
    return [...columns].map(([key, cells]) => {
      const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
      const first = cells.reduce((least, { row }) => Math.min(least, row), last);
      return `${key}${first + 1}:${key.slice(key.lastIndexOf('!') + 1)}${last + 1}`;
    });
  }

  /** Takes the answer; false where a number is another one by now, so that the rest must be read again too. */
  take({ sheets = [] }: sheets_v4.Schema$Spreadsheet): boolean {
    const cells = new Map<string, sheets_v4.Schema$CellData>();
    for (const { properties, data } of sheets)
      for (const { startRow, startColumn, rowData } of data ?? [])
        (rowData ?? []).forEach(({ values }, row) =>
          (values ?? []).forEach((cell, column) =>
            cells.set(
              keyOf(properties?.title ?? '', (startRow ?? 0) + row, (startColumn ?? 0) + column),
              cell,
            ),
          ),
        );
    return this.wanted.every(({ tab, row, column, value }) => {
      const key = keyOf(tab, row, column);
      const cell = cells.get(key);
      if (cell?.effectiveValue?.numberValue !== value) return false;
      if (isPercent(cell)) this.shown.set(key, value);
      return true;
    });
  }

  /** What we wrote ourselves as a share is shown as one. */
  wrote(edits: readonly TabEdit[]): void {
    for (const { tab, cells } of edits)
      for (const { row, column, cell, format } of cells)
        if (typeof cell === 'number' && isPercentFormat(format))
          this.shown.set(keyOf(tab, row, column), cell);
  }
}

const isPercent = ({ effectiveFormat }: sheets_v4.Schema$CellData): boolean =>
  effectiveFormat?.numberFormat?.type === 'PERCENT' ||
  isPercentFormat(effectiveFormat?.numberFormat?.pattern ?? '');
