import { columnLetters, type Cell } from './cell.ts';
import { guardText } from './xlsx-guards.ts';
import { attributeOf, toXml } from './xml-text.ts';

/** A formula with the result it shows before it is next computed. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: string;
}

/** One cell to write; row and column counted from 0. `style` is an index into the file's cell formats for a cell that has none. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | FormulaCell;
  readonly style?: number | null;
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

interface Row {
  readonly number: number;
  readonly attributes: string;
  readonly inner: string;
  readonly raw: string;
}

interface Piece {
  readonly column: number;
  readonly attributes: string;
  readonly raw: string;
}

/** Splits a sheet's XML around its rows; null where there is no `<sheetData>`. */
export function splitSheet(xml: string): { head: string; body: string; tail: string; prefix: string } | null {
  const open = /<((?:\w+:)?)sheetData\b[^>]*?(\/?)>/.exec(xml);
  if (!open) return null;
  const prefix = open[1] ?? '';
  const start = open.index + open[0].length;
  const close = `</${prefix}sheetData>`;
  const end = open[2] ? start : xml.indexOf(close, start);
  if (end < 0) return null;
  const opening = open[2] ? open[0].replace(/\s*\/>$/, '>') : open[0];
  return {
    head: xml.slice(0, open.index) + opening,
    body: xml.slice(start, end),
    tail: open[2] ? close + xml.slice(start) : xml.slice(end),
    prefix,
  };
}

function rowsOf(body: string, prefix: string): Row[] {
  const pattern = new RegExp(
    `<${prefix}row\\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`,
    'g',
  );
  let last = -1;
  return [...body.matchAll(pattern)].map(([raw, attributes = '', inner = '']) => {
    const stated = attributeOf(attributes, 'r');
    last = stated ? Number(stated) - 1 : last + 1;
    return { number: last, attributes, inner, raw };
  });
}

function piecesOf(inner: string, prefix: string): Piece[] {
  const pattern = new RegExp(
    `<${prefix}c\\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:/>|>[\\s\\S]*?</${prefix}c>)`,
    'g',
  );
  let last = -1;
  return [...inner.matchAll(pattern)].map(([raw, attributes = '']) => {
    const letters = /^[A-Z]+/.exec(attributeOf(attributes, 'r') ?? '')?.[0];
    last = letters ? [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 : last + 1;
    return { column: last, attributes, raw };
  });
}

/** Writes cells into a sheet's XML. Rows that no edit touches, attributes of rows and styles of cells stay byte for byte. */
export function editSheet(xml: string, edits: readonly CellEdit[]): EditedSheet | null {
  const parts = splitSheet(xml);
  if (!parts) return null;
  const { prefix } = parts;
  const rows = rowsOf(parts.body, prefix);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const done = { formulasGone: false, refused: [] as string[] };
  const written = rows.map((row) => {
    const own = byRow.get(row.number);
    byRow.delete(row.number);
    return { number: row.number, raw: own ? editRow(row, own, prefix, rows, done) : row.raw };
  });
  for (const [number, own] of byRow) {
    const empty = { number, attributes: ` r="${number + 1}"`, inner: '', raw: '' };
    written.push({ number, raw: editRow(empty, own, prefix, rows, done) });
  }
  written.sort((a, b) => a.number - b.number);
  const body = written.map(({ raw }) => raw).join('');
  return {
    xml: parts.head + body + parts.tail,
    lastRowBefore: rows.at(-1)?.number ?? -1,
    lastRowAfter: written.at(-1)?.number ?? -1,
    ...done,
  };
}

function editRow(
  row: Row,
  edits: readonly CellEdit[],
  prefix: string,
  rows: readonly Row[],
  done: { formulasGone: boolean; refused: string[] },
): string {
  const pieces = new Map(piecesOf(row.inner, prefix).map((piece) => [piece.column, piece]));
  for (const edit of edits) {
    const old = pieces.get(edit.column);
    if (old && /<(?:\w+:)?f\b/.test(old.raw)) {
      done.formulasGone = true;
      if (/<(?:\w+:)?f\b[^>]*\bref=/.test(old.raw))
        done.refused.push(`${columnLetters(edit.column)}${row.number + 1}`);
    }
    const style = old
      ? attributeOf(old.attributes, 's')
      : (styleAbove(row.number, edit.column, prefix, rows) ?? edit.style);
    const raw = cellXml(edit, style ?? null, prefix);
    if (raw) pieces.set(edit.column, { column: edit.column, attributes: '', raw });
    else pieces.delete(edit.column);
  }
  const inner = [...pieces.values()].sort((a, b) => a.column - b.column).map(({ raw }) => raw);
  return `<${prefix}row${row.attributes.replace(/\s+$/, '')}>${inner.join('')}</${prefix}row>`;
}

const LOOK_BACK = 20;

/** A new cell looks like the one above it in the same column; the first row of a sheet is its header and is no model. */
function styleAbove(number: number, column: number, prefix: string, rows: readonly Row[]): string | null {
  const above = rows.filter((row) => row.number < number && row.number > 0).slice(-LOOK_BACK);
  for (const row of above.reverse()) {
    const piece = piecesOf(row.inner, prefix).find((one) => one.column === column);
    const style = piece ? attributeOf(piece.attributes, 's') : null;
    if (style !== null) return style;
  }
  return null;
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
