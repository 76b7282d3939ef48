import { columnName, overlap } from './lines.ts';
import { insistEditable } from './rest-cells.ts';
import type { FakeSheet } from './app-sheet.ts';
import { Refusal, type Area, type FakeCell, type Format, type Rule } from './types.ts';
import {
  type FakeRichText,
  LONGEST_CELL,
  instantOfSerial,
  isDatePattern,
  patternOf,
  numberFormat,
  colour,
  taken,
} from './range-values.ts';

/** A rectangle of cells as `SpreadsheetApp` hands it out: rows and columns count from 1. */
export class FakeRange {
  constructor(
    readonly sheet: FakeSheet,
    readonly area: Area,
    /** Whether it was named as whole columns, `B:B`: only those and whole rows may bear markers. */
    private readonly columns = false,
  ) {}

  getSheet = (): FakeSheet => this.sheet;
  getRow = (): number => this.area.top + 1;
  getColumn = (): number => this.area.left + 1;
  getNumRows = (): number => this.area.bottom - this.area.top;
  getNumColumns = (): number => this.area.right - this.area.left;

  getCell(row: number, column: number): FakeRange {
    const top = this.area.top + row - 1;
    const left = this.area.left + column - 1;
    if (top >= this.area.bottom || left >= this.area.right) throw new Refusal('Cell reference out of range');
    return new FakeRange(this.sheet, { top, left, bottom: top + 1, right: left + 1 });
  }

  getValues(): unknown[][] {
    return this.mapCells((row, column) => this.valueAt(row, column));
  }
  getValue = (): unknown => this.getValues()[0]?.[0];

  getDisplayValues(): string[][] {
    return this.mapCells((row, column) => {
      const shown = this.sheet.book.shown(this.sheet.tab, row, column);
      return typeof shown === 'object' && shown !== null ? shown.error : String(shown ?? '');
    });
  }

  setValues(values: readonly (readonly unknown[])[]): FakeRange {
    if (values.length !== this.getNumRows())
      throw new Refusal(`The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${this.getNumRows()}.`); // prettier-ignore
    if (values.some((row) => row.length !== this.getNumColumns()))
      throw new Refusal(
        `The number of columns in the data does not match the number of columns in the range.`,
      );
    return this.change((cell, down, right) => ({
      ...cell,
      input: taken(values[down]?.[right], cell.format),
    }));
  }
  setValue = (value: unknown): FakeRange =>
    this.change((cell) => ({ ...cell, input: taken(value, cell.format) }));

  setFormula(formula: string): FakeRange {
    if (!formula.startsWith('=')) throw new Refusal('A formula begins with “=”.');
    return this.change((cell) => ({ ...cell, input: { formula } }));
  }

  setRichTextValue(rich: FakeRichText): FakeRange {
    const text = rich.getText();
    if (text.length > LONGEST_CELL) throw new Refusal('Your input contains more than the maximum of 50000 characters in a single cell.'); // prettier-ignore
    return this.change((cell) => ({ ...cell, input: { text } }));
  }

  /** Takes the values away; looks, notes and rules stay. */
  clearContent(): FakeRange {
    this.sheet.write(() => {
      const { tab, parent } = this.sheet;
      insistEditable(tab, this.area, parent.who);
      for (const { row, column } of [...tab.filled()])
        if (overlap(this.area, { top: row, left: column, bottom: row + 1, right: column + 1 }))
          tab.put(row, column, { input: undefined });
    });
    return this;
  }

  getNumberFormats(): string[][] {
    return this.mapCells((row, column) => patternOf(this.sheet.tab.cell(row, column).format));
  }
  getNotes = (): string[][] => this.mapCells((row, column) => this.sheet.tab.cell(row, column).note ?? '');
  getDataValidations = (): ({ rule: Rule } | null)[][] =>
    this.mapCells((row, column) => {
      const { rule } = this.sheet.tab.cell(row, column);
      return rule ? { rule } : null;
    });
  setNumberFormats(formats: readonly (readonly string[])[]): FakeRange {
    return this.change((cell, down, right) => ({
      ...cell,
      format: { ...cell.format, numberFormat: numberFormat(formats[down]?.[right] ?? '') },
    }));
  }
  setNumberFormat = (pattern: string): FakeRange => this.look({ numberFormat: numberFormat(pattern) });
  setWrap = (wrap: boolean): FakeRange => this.look({ wrapStrategy: wrap ? 'WRAP' : 'OVERFLOW_CELL' });
  setVerticalAlignment = (to: string): FakeRange => this.look({ verticalAlignment: to.toUpperCase() });
  setFontWeight = (weight: string): FakeRange => this.text({ bold: weight === 'bold' });
  setFontColor = (color: string): FakeRange => this.text({ foregroundColorStyle: colour(color) });
  setBackground = (color: string): FakeRange => this.look({ backgroundColorStyle: colour(color) });
  setNotes = (notes: readonly (readonly string[])[]): FakeRange =>
    this.change((cell, down, right) => ({ ...cell, note: notes[down]?.[right] || undefined }));
  setNote = (note: string): FakeRange => this.change((cell) => ({ ...cell, note: note || undefined }));

  setDataValidation(rule: { rule: Rule } | null): FakeRange {
    if (this.isLarge() && rule) return this.blanket({ rule: rule.rule });
    return this.change((cell) => ({ ...cell, rule: rule?.rule }));
  }

  /** Only the merges within the range, as Google gives them. */
  getMergedRanges(): FakeRange[] {
    const { top, left, bottom, right } = this.area;
    return this.sheet.tab.merges
      .filter((one) => one.top >= top && one.left >= left && one.bottom <= bottom && one.right <= right)
      .map((area) => new FakeRange(this.sheet, area));
  }

  addDeveloperMetadata(key: string, value: string, visibility: 'DOCUMENT' | 'PROJECT'): FakeRange {
    const wide = this.area.right - this.area.left !== 1;
    if (!this.columns || wide) throw new Refusal('Adding developer metadata to arbitrary ranges is not currently supported.'); // prettier-ignore
    this.sheet.write(() =>
      this.sheet.book.addMark(
        { key, value, visibility },
        { tab: this.sheet.tab, axis: 'columns', at: this.area.left },
      ),
    );
    return this;
  }

  activate(): FakeRange {
    this.sheet.parent.select(this);
    return this;
  }

  getA1Notation(): string {
    const { top, left, bottom, right } = this.area;
    const first = `${columnName(left)}${top + 1}`;
    return bottom - top === 1 && right - left === 1 ? first : `${first}:${columnName(right - 1)}${bottom}`;
  }

  private valueAt(row: number, column: number): unknown {
    const shown = this.sheet.book.shown(this.sheet.tab, row, column);
    if (shown === null) return '';
    if (typeof shown === 'object') return shown.error;
    const pattern = patternOf(this.sheet.tab.cell(row, column).format);
    return typeof shown === 'number' && isDatePattern(pattern) ? this.dateOf(shown) : shown;
  }

  /** A day or moment as the script gets it: a `Date` of its own context, of that wall clock in the spreadsheet’s zone. */
  private dateOf(serial: number): unknown {
    return this.sheet.parent.makeDate(instantOfSerial(serial, this.sheet.book.timeZone));
  }

  private mapCells<T>(read: (row: number, column: number) => T): T[][] {
    this.sheet.parent.insist('read');
    const { top, left, bottom, right } = this.area;
    return Array.from({ length: bottom - top }, (_, down) =>
      Array.from({ length: right - left }, (_, over) => read(top + down, left + over)),
    );
  }

  private isLarge = (): boolean => this.getNumRows() > 100;
  private look = (format: Format): FakeRange =>
    this.isLarge()
      ? this.blanket({ format })
      : this.change((cell) => ({ ...cell, format: { ...cell.format, ...format } }));
  private text = (textFormat: NonNullable<Format['textFormat']>): FakeRange =>
    this.change((cell) => ({
      ...cell,
      format: { ...cell.format, textFormat: { ...cell.format?.textFormat, ...textFormat } },
    }));

  private blanket(look: FakeCell): FakeRange {
    this.sheet.write(() => this.sheet.tab.lay(this.area, look));
    return this;
  }

  private change(next: (cell: FakeCell, down: number, right: number) => FakeCell): FakeRange {
    this.sheet.write(() => {
      const { tab, parent } = this.sheet;
      insistEditable(tab, this.area, parent.who);
      const { top, left, bottom, right } = this.area;
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++)
          tab.put(row, column, next(tab.cell(row, column), row - top, column - left));
    });
    return this;
  }
}
