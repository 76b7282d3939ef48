import { isDay } from '../../base/day.ts';
import { serialFromDay } from '../../base/serial.ts';
import { columnOf, type Cell, type Merge } from '../cells/cell.ts';
import { attributeOf } from './xml-text.ts';
import type { NumberKind } from './cell-kinds.ts';
import { cellText } from './shared-texts.ts';
import { scanXml, type XmlReader } from './xml-scan.ts';

/** What the cells of a sheet are read with. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  /** Days between the first day this workbook counts from and that of other workbooks: 1462 where it counts from 1904. */
  readonly dayShift: number;
}

/** A sheet as read: its rows, and what a person would see of them. */
export interface ReadSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Rows that are hidden and say something, counted from 0. */
  readonly hiddenRows: readonly number[];
  /** Cells shown in per cent, as “row,column”. */
  readonly percents: ReadonlySet<string>;
  /** Numbers that no look says to be days, in a workbook that counts from another day, as “row,column”. */
  readonly plain: ReadonlySet<string>;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells a sheet may have, blanks between them included: more is no table of a practice. */
const MOST_CELLS = 5_000_000;
const NONE: readonly Cell[] = [];
const MOST_LOOKS = 10_000;

/** Reads a sheet's cells: numbers as they are, days as numbers of days, texts whole. Null where it has more cells than fit. */
export function readSheet(xml: string, context: SheetContext): ReadSheet | null {
  const reading = new Reading(context);
  try {
    scanXml(xml, reading);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return reading;
}

/** What a cell holds and how it looks, as its tag says. */
const lookIn = (attributes: string) => ({
  type: attributeOf(attributes, 't') ?? 'n',
  style: Number(attributeOf(attributes, 's') ?? 0),
});

class Reading implements XmlReader, ReadSheet {
  readonly rows: (readonly Cell[])[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenRows: number[] = [];
  readonly percents = new Set<string>();
  readonly plain = new Set<string>();
  private row: Cell[] = [];
  private rowAt = -1;
  private column = -1;
  private isHidden = false;
  private cells = 0;
  private look = lookIn('');
  private readonly looks = new Map<string, ReturnType<typeof lookIn>>();
  private value: string | null = null;
  private isFormula = false;
  private spoken = 0;
  private collects = false;
  private piece = '';
  /** The columns that are shown in per cent as a whole, from and to, counted from 0. */
  private readonly percentColumns: (readonly [from: number, to: number])[] = [];

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'v' || name === 't') this.openText(name);
    else if (name === 'f') this.isFormula = true;
    else if (name === 'col') this.openColumns(attributes);
    else if (name === 'rPh') this.spoken += 1;
    else if (name === 'mergeCell') this.merges.push(...mergeOf(attributeOf(attributes, 'ref') ?? ''));
  }

  text(text: string): void {
    if (this.collects) this.piece += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.closeText();
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.spoken -= 1;
  }

  private openColumns(attributes: string): void {
    const [from, to, style] = ['min', 'max', 'style'].map((key) => Number(attributeOf(attributes, key) ?? 0));
    if (this.context.kinds[style ?? 0] === 'percent')
      this.percentColumns.push([(from ?? 0) - 1, (to ?? 0) - 1]);
  }

  private openRow(attributes: string): void {
    const stated = Number(attributeOf(attributes, 'r') ?? 0);
    this.rowAt = stated >= 1 && stated <= MOST_ROWS ? Math.floor(stated) - 1 : this.rowAt + 1;
    this.isHidden = /^(?:1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
    [this.row, this.column] = [[], -1];
  }

  private closeRow(): void {
    if (this.row.length === 0 || this.rowAt >= MOST_ROWS) return;
    while (this.rows.length < this.rowAt) this.rows.push(NONE);
    // A row that is written in two pieces is one.
    const before = this.rows[this.rowAt] ?? NONE;
    before.forEach((cell, at) => (this.row[at] ??= cell));
    this.rows[this.rowAt] = this.row;
    if (this.isHidden) this.hiddenRows.push(this.rowAt);
  }

  private openCell(attributes: string): void {
    const end = attributes.startsWith(' r="') ? attributes.indexOf('"', 4) : -1;
    const column = columnOf(end < 0 ? (attributeOf(attributes, 'r') ?? '') : attributes.slice(4, end));
    this.column = column < 0 ? this.column + 1 : column;
    // What a tag says beside the place of its cell, thousands of others say too.
    const rest = attributes.slice(end + 1);
    this.look = this.looks.get(rest) ?? lookIn(rest);
    if (this.looks.size < MOST_LOOKS) this.looks.set(rest, this.look);
    this.value = null;
    this.isFormula = false;
  }

  private openText(name: string): void {
    this.collects = this.spoken === 0 && (name === 'v' || this.look.type === 'inlineStr');
    this.piece = '';
  }

  private closeText(): void {
    if (this.collects) this.value = (this.value ?? '') + this.piece;
    this.collects = false;
  }

  private closeCell(): void {
    const cell = this.cellValue();
    if (cell === null || this.column >= MOST_COLUMNS) return;
    const grown = this.column + 1 - this.row.length;
    if (grown > 0 && (this.cells += grown) > MOST_CELLS) throw new RangeError('too many cells');
    while (this.row.length < this.column) this.row.push(null);
    this.row[this.column] = cell;
  }

  private cellValue(): Cell {
    const { look, value } = this;
    const { type } = look;
    if (value === null) return this.isFormula ? { error: 'no stored result' } : null;
    if (type === 'inlineStr') return cellText(value);
    if (type === 'str') return this.isFormula && ERROR.test(value) ? { error: value } : cellText(value);
    if (type === 'e') return { error: value };
    if (type === 's') return this.context.texts[Number(value)] ?? { error: 'no stored text' };
    if (value.trim() === '') return null;
    if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
    return type === 'd' ? serialOf(value.trim()) : this.numberOf(value);
  }

  private numberOf(value: string): Cell {
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    const kind = this.context.kinds[this.look.style] ?? null;
    if (kind === 'percent' || (this.look.style === 0 && this.isInPercentColumn()))
      this.percents.add(`${this.rowAt},${this.column}`);
    if (kind === null && this.context.dayShift !== 0) this.plain.add(`${this.rowAt},${this.column}`);
    const counts = kind === 'day' || (kind === 'time' && number >= YEAR);
    return counts ? number + this.context.dayShift : number;
  }

  /** A cell that another program wrote without a look of its own has its column’s. */
  private isInPercentColumn(): boolean {
    return this.percentColumns.some(([from, to]) => this.column >= from && this.column <= to);
  }
}

/** What is shown as a clock alone and has more days than that is a moment of a day. */
const YEAR = 366;
const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;

/** A day or moment written as ISO text, as strict files do, in days; one with an offset, or no such text, stays as it is written. */
function serialOf(text: string): Cell {
  const found = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(text);
  const [, day = '', hour = '0', minute = '0', second = '0'] = found ?? [];
  if (!found || (day === '' ? !/\d/.test(text) : !isDay(day))) return text;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return (day === '' ? 0 : serialFromDay(day)) + time;
}

function mergeOf(ref: string): Merge[] {
  const [, a = '', top = '', b = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (top === '') return [];
  const [row, column] = [Number(top) - 1, columnOf(a)];
  return [{ row, column, height: Number(bottom) - row, width: columnOf(b) - column + 1 }];
}
