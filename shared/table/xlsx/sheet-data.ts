import { columnLetters, type Cell, type FormulaCell } from '../cells/cell.ts';
import {
  arraysIn,
  columnsIn,
  piecesOf,
  reaching,
  rowsOf,
  splitSheet,
  type ColumnLook,
  type Piece,
  type XmlRow,
} from './sheet-xml.ts';
import { heightOf, linesOf } from '../dress/row-heights.ts';
import type { NumberKind } from './cell-kinds.ts';
import { guardText } from './xlsx-guards.ts';
import { attributeOf, toXml } from './xml-text.ts';

/** One cell to write; row and column counted from 0. `style` is an index into the file's cell formats for a cell that has none, and for a share whose cell shows plain numbers. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | FormulaCell;
  readonly style?: number | null;
  /** A share: read back from a plain cell it would be asked. */
  readonly isShare?: boolean;
}

/** The sheet's XML with the cells written, and what the rest of the file needs to know. */
export interface EditedSheet {
  readonly xml: string;
  /** Last row before and after, counted from 0; -1 for none. */
  readonly lastRowBefore: number;
  readonly lastRowAfter: number;
  /** Cells whose formula was replaced by a value. */
  readonly formulasGone: boolean;
  /** Addresses of formulas that other cells share; writing there would break those. */
  readonly refused: readonly string[];
}

/** How a sheet is written into. */
export interface Writing {
  /** The row of the headers, counted from 0: rows up to it are no model for the looks of those below. */
  readonly headerRow: number;
  /** Throws away all rows first but the looks of those up to the header. */
  readonly whole: boolean;
  /** Which cell formats let long words go on in a second line, by index. */
  readonly wraps: readonly boolean[];
  /** How the cell formats show numbers, by index. */
  readonly kinds: readonly NumberKind[];
}

/** Writes cells into a sheet's XML. Rows that no edit touches, attributes of rows and styles of cells stay byte for byte. */
export function editSheet(xml: string, edits: readonly CellEdit[], writing: Writing): EditedSheet | null {
  const parts = splitSheet(xml);
  if (!parts) return null;
  const { prefix } = parts;
  const all = rowsOf(parts.body, prefix);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const own = byRow.get(edit.row);
    if (own) own.push(edit);
    else byRow.set(edit.row, [edit]);
  }
  const kept = writing.whole
    ? all.filter(({ number }) => number <= writing.headerRow && byRow.has(number))
    : all;
  const done = { formulasGone: writing.whole && kept.length < all.length, refused: [] as string[] };
  const arrays = writing.whole ? [] : arraysIn(parts.body);
  const sheet = { prefix, rows: kept, columns: columnsIn(parts.head), arrays, done, ...writing };
  const written = kept.map((row) => {
    const own = byRow.get(row.number);
    byRow.delete(row.number);
    return { number: row.number, raw: own ? editRow(row, own, sheet) : row.raw };
  });
  for (const [number, own] of byRow) {
    const empty = { number, attributes: ` r="${number + 1}"`, inner: '', raw: '' };
    written.push({ number, raw: editRow(empty, own, sheet) });
  }
  written.sort((a, b) => a.number - b.number);
  const body = written.map(({ raw }) => raw).join('');
  const last = edits.reduce((most, { column }) => Math.max(most, column), 0);
  return {
    xml: reaching(parts.head, written.at(-1)?.number ?? 0, last) + body + parts.tail,
    lastRowBefore: all.at(-1)?.number ?? -1,
    lastRowAfter: written.at(-1)?.number ?? -1,
    ...done,
  };
}

/** A sheet while it is written. */
interface Sheet extends Writing {
  readonly prefix: string;
  readonly rows: readonly XmlRow[];
  readonly columns: readonly ColumnLook[];
  readonly arrays: readonly ((row: number, column: number) => boolean)[];
  readonly done: { formulasGone: boolean; readonly refused: string[] };
}

function editRow(row: XmlRow, edits: readonly CellEdit[], sheet: Sheet): string {
  const { prefix, done } = sheet;
  const old = new Map(piecesOf(row.inner, prefix).map((piece) => [piece.column, placed(piece, row, prefix)]));
  const pieces = new Map(sheet.whole ? [] : old);
  let lines = 1;
  for (const edit of edits) {
    const before = old.get(edit.column);
    const at = `${columnLetters(edit.column)}${row.number + 1}`;
    if (sheet.arrays.some((one) => one(row.number, edit.column))) done.refused.push(at);
    else if (before && /<(?:[\w.-]+:)?f\b/.test(before.raw)) {
      done.formulasGone = true;
      if (/<(?:[\w.-]+:)?f\b[^>]*\bref=/.test(before.raw)) done.refused.push(at);
    }
    const own = before ? attributeOf(before.attributes, 's') : newStyle(row, edit, old, sheet);
    const isPlain = edit.isShare && sheet.kinds[Number(own ?? 0)] !== 'percent';
    const style = isPlain || (own === null && !before) ? (edit.style ?? own) : own;
    lines = Math.max(lines, linesAt(edit, Number(style ?? 0), sheet));
    const raw = cellXml(edit, style ?? null, prefix);
    if (raw) pieces.set(edit.column, { column: edit.column, attributes: '', raw });
    else pieces.delete(edit.column);
  }
  const inner = [...pieces.values()].sort((a, b) => a.column - b.column).map(({ raw }) => raw);
  // How far the cells of a row reach may be left out, and must be where it is not so any more.
  const attributes = row.attributes.replace(/\sspans="[^"]*"/, '').replace(/\s+$/, '');
  return `<${prefix}row${roomy(attributes, lines)}>${inner.join('')}</${prefix}row>`;
}

/** A cell that says its place: where another one before it goes, it must not move up. */
const placed = (piece: Piece, { number }: XmlRow, prefix: string): Piece =>
  /\sr\s*=/.test(piece.attributes)
    ? piece
    : {
        ...piece,
        raw: piece.raw.replace(`<${prefix}c`, `$& r="${columnLetters(piece.column)}${number + 1}"`),
      };

/** A row tall enough for its lines; one whose height somebody chose, or that is taller, stays as it is. */
function roomy(attributes: string, lines: number): string {
  const height = heightOf(lines);
  if (height === null || /\bcustomHeight="(?:1|true)"/.test(attributes)) return attributes;
  const before = Number(attributeOf(attributes, 'ht') ?? 0);
  return before >= height ? attributes : `${attributes.replace(/\sht="[^"]*"/, '')} ht="${height}"`;
}

/** How many lines a text takes in its column where it wraps. */
function linesAt({ column, cell }: CellEdit, style: number, { columns, wraps }: Sheet): number {
  const width = columns.find(({ first, last }) => first <= column && column <= last)?.width;
  return typeof cell === 'string' && wraps[style] && width ? linesOf(cell, width) : 1;
}

const LOOK_BACK = 20;

/**
 * A new cell looks like the one above it in the same column, else as its column does; a new header like the last one before it.
 * Null where nothing shows how.
 */
function newStyle(
  { number }: XmlRow,
  { column, cell }: CellEdit,
  own: ReadonlyMap<number, Piece>,
  { rows, prefix, columns, headerRow }: Sheet,
): string | null {
  const styleOf = (piece: Piece | undefined) => (piece ? attributeOf(piece.attributes, 's') : null);
  if (number === headerRow) return styleOf([...own.values()].filter((one) => one.column < column).at(-1));
  const above = rows.filter((row) => row.number < number && row.number > headerRow).slice(-LOOK_BACK);
  for (const row of above.reverse()) {
    const style = styleOf(piecesOf(row.inner, prefix).find((one) => one.column === column));
    if (style !== null) return style;
  }
  if (cell === null) return null;
  return columns.find(({ first, last }) => first <= column && column <= last)?.style ?? null;
}

function cellXml({ row, column, cell }: CellEdit, style: string | number | null, prefix: string): string {
  const start = `<${prefix}c r="${columnLetters(column)}${row + 1}"${style === null ? '' : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  const tag = (name: string, content: string) => `<${prefix}${name}>${content}</${prefix}${name}>`;
  if (cell === null) return style === null ? '' : `${start}/>`;
  if (typeof cell === 'number') return `${start}>${tag('v', String(cell))}${end}`;
  if (typeof cell === 'boolean') return `${start} t="b">${tag('v', cell ? '1' : '0')}${end}`;
  if (typeof cell === 'object' && 'formula' in cell)
    return `${start} t="str">${tag('f', toXml(cell.formula))}${tag('v', toXml(guardText(cell.result)))}${end}`;
  const text = toXml(guardText(typeof cell === 'string' ? cell : cell.error));
  return `${start} t="inlineStr">${tag('is', `<${prefix}t xml:space="preserve">${text}</${prefix}t>`)}${end}`;
}
