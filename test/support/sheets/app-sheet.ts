import { columnNumber } from './lines.ts';
import { FakeRange } from './app-range.ts';
import { FakeRangeList } from './range-list.ts';
import type { FakeSpreadsheet } from './app-spreadsheet.ts';
import type { FakeTab } from './tab.ts';
import { Refusal, type ConditionalRule } from './types.ts';
import type { FakeWorkbook } from './workbook.ts';

/** A rule of how cells look, as the script hands it round. */
export interface FakeLook {
  readonly rule: ConditionalRule;
  readonly ranges: readonly FakeRange[];
  getRanges(): readonly FakeRange[];
  getBooleanCondition(): { getCriteriaValues(): string[] } | null;
}

/** A rule as the script hands it round. */
export const fakeLook = (rule: ConditionalRule, ranges: readonly FakeRange[]): FakeLook => ({
  rule,
  ranges,
  getRanges: () => ranges,
  getBooleanCondition: () => {
    const condition = rule.booleanRule?.condition;
    return condition
      ? { getCriteriaValues: () => (condition.values ?? []).map((one) => one.userEnteredValue ?? '') }
      : null;
  },
});

/** One tab as `SpreadsheetApp` hands it out. */
export class FakeSheet {
  constructor(
    readonly parent: FakeSpreadsheet,
    readonly tab: FakeTab,
  ) {}

  get book(): FakeWorkbook {
    return this.parent.book;
  }

  /** Runs one edit whole; refused where the script may not write now. */
  write(edit: () => unknown): void {
    this.parent.insist('write');
    this.parent.insistOnTime();
    this.book.edit(edit);
    this.parent.writes += 1;
  }

  getName = (): string => this.tab.title;
  getSheetId = (): number => this.tab.id;
  getMaxRows = (): number => this.tab.rowCount;
  getMaxColumns = (): number => this.tab.columnCount;
  getLastRow = (): number => this.tab.lastRow + 1;
  isSheetHidden = (): boolean => this.tab.hidden;
  getParent = (): FakeSpreadsheet => this.parent;

  getDataRange(): FakeRange {
    const { lastRow, lastColumn } = this.tab;
    const merged = this.tab.merges;
    const bottom = Math.max(1, lastRow + 1, ...merged.map((one) => one.bottom));
    const right = Math.max(1, lastColumn + 1, ...merged.map((one) => one.right));
    return new FakeRange(this, { top: 0, left: 0, bottom, right });
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): FakeRange {
    if (typeof first === 'string') return this.columnsNamed(first);
    const area = { top: first - 1, left: column - 1, bottom: first - 1 + rows, right: column - 1 + columns };
    if (rows < 1 || columns < 1) throw new Refusal('The number of rows in the range must be at least 1.');
    if (first < 1 || column < 1 || area.bottom > this.tab.rowCount || area.right > this.tab.columnCount)
      throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
    return new FakeRange(this, area);
  }

  /** Whole columns, `B:D`; other texts are not used. */
  private columnsNamed(text: string): FakeRange {
    const [, from, to] = /^([A-Z]+):([A-Z]+)$/.exec(text) ?? [];
    if (!from || !to) throw new Refusal(`Range not found: ${text}`);
    const area = { top: 0, left: columnNumber(from), bottom: this.tab.rowCount, right: columnNumber(to) + 1 };
    if (area.right > this.tab.columnCount) throw new Refusal(`Range not found: ${text}`);
    return new FakeRange(this, area, true);
  }

  /** Some ranges by their names, `B2` or `B2:B9`, that take one look together. */
  getRangeList(names: readonly string[]): FakeRangeList {
    if (names.length === 0) throw new Refusal('A list of ranges holds at least one.');
    return new FakeRangeList(
      names.map((name) => {
        const [, from = '', top = '', to = from, bottom = top] =
          /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(name) ?? [];
        if (top === '') throw new Refusal(`Range not found: ${name}`);
        const [left, right] = [columnNumber(from), columnNumber(to)];
        return this.getRange(Number(top), left + 1, Number(bottom) - Number(top) + 1, right - left + 1);
      }),
    );
  }

  insertRowsAfter = (after: number, count: number): FakeSheet => this.grow('rows', after, count);
  insertColumnsAfter = (after: number, count: number): FakeSheet => this.grow('columns', after, count);
  private grow(axis: 'rows' | 'columns', after: number, count: number): FakeSheet {
    this.write(() => this.book.resize(this.tab, axis, after, count));
    return this;
  }

  hideSheet(): FakeSheet {
    if (this.book.tabs.every((tab) => tab.hidden || tab === this.tab))
      throw new Refusal("You can't hide all the sheets in a document.");
    this.write(() => (this.tab.hidden = true));
    return this;
  }
  showSheet = (): FakeSheet => (this.write(() => (this.tab.hidden = false)), this);
  getFrozenRows = (): number => this.tab.frozenRows;
  isColumnHiddenByUser = (column: number): boolean => this.tab.line('columns', column - 1).hidden;
  setFrozenRows = (rows: number): void => this.write(() => (this.tab.frozenRows = rows));
  setFrozenColumns = (columns: number): void => this.write(() => (this.tab.frozenColumns = columns));
  setColumnWidth = (column: number, pixels: number): FakeSheet => this.line(column, { pixels });
  setColumnWidths(first: number, count: number, pixels: number): FakeSheet {
    return this.parent.asOne(() => {
      for (let column = first; column < first + count; column++) this.line(column, { pixels });
      return this;
    });
  }
  hideColumns = (column: number): void => void this.line(column, { hidden: true });
  private line(column: number, change: { pixels?: number; hidden?: boolean }): FakeSheet {
    if (column > this.tab.columnCount) throw new Refusal('Those columns are out of bounds.');
    this.write(() => this.tab.putLine('columns', column - 1, change));
    return this;
  }

  getConditionalFormatRules(): FakeLook[] {
    return this.tab.conditionals.map(({ areas, rule }) =>
      fakeLook(
        rule,
        areas.map((area) => new FakeRange(this, area)),
      ),
    );
  }
  setConditionalFormatRules(looks: readonly FakeLook[]): void {
    this.write(() => {
      this.tab.conditionals = looks.map(({ rule, ranges }) => ({
        rule,
        areas: ranges.map(({ area }) => area),
      }));
    });
  }

  getProtections(kind: string): unknown[] {
    return this.tab.protections.filter(({ whole }) => (kind === 'SHEET') === (whole ?? false));
  }
  protect() {
    const id = this.book.freshId();
    const area = { top: 0, left: 0, bottom: this.tab.rowCount, right: this.tab.columnCount };
    const change = (more: { description?: string; warningOnly?: boolean }) =>
      this.write(() => {
        this.tab.protections = this.tab.protections.map((one) => (one.id === id ? { ...one, ...more } : one));
      });
    this.write(() => {
      const made = { id, area, whole: true, description: '', warningOnly: false, editors: [this.parent.who] };
      this.tab.protections = [...this.tab.protections, made];
    });
    const protection = {
      setDescription: (description: string) => (change({ description }), protection),
      setWarningOnly: (warningOnly: boolean) => (change({ warningOnly }), protection),
    };
    return protection;
  }
}
