import { columnLetters, columnOf } from '../cells/cell.ts';
import { attributeOf } from './xml-text.ts';

/** A row as it stands in a sheet's XML; counted from 0. */
export interface XmlRow {
  readonly number: number;
  readonly attributes: string;
  readonly inner: string;
  readonly raw: string;
}

/** A cell as it stands in a row; counted from 0. */
export interface Piece {
  readonly column: number;
  readonly attributes: string;
  readonly raw: string;
}

/** Rows or cells in several forms, and the one for programs that know no newer. */
const FORMS =
  /<(?:[\w.-]+:)AlternateContent\b[^>]*>(?:(?!<\/?[\w.-]+:AlternateContent\b|<[\w.-]+:Fallback\b)[\s\S])*(?:<[\w.-]+:Fallback\b[^>]*>((?:(?!<\/?[\w.-]+:(?:AlternateContent|Fallback)\b)[\s\S])*)<\/[\w.-]+:Fallback>\s*)?<\/[\w.-]+:AlternateContent>/g;

/** Splits a sheet's XML around its rows; null where there is no `<sheetData>`. */
export function splitSheet(xml: string): { head: string; body: string; tail: string; prefix: string } | null {
  const open = /<((?:[\w.-]+:)?)sheetData\b[^>]*?(\/?)>/.exec(xml);
  if (!open) return null;
  const prefix = open[1] ?? '';
  const start = open.index + open[0].length;
  const close = `</${prefix}sheetData>`;
  const end = open[2] ? start : xml.indexOf(close, start);
  if (end < 0) return null;
  const opening = open[2] ? open[0].replace(/\s*\/>$/, '>') : open[0];
  return {
    head: xml.slice(0, open.index) + opening,
    body: xml.slice(start, end).replace(FORMS, '$1'),
    tail: open[2] ? close + xml.slice(start) : xml.slice(end),
    prefix,
  };
}

/** The rows of a sheet. */
export function rowsOf(body: string, prefix: string): XmlRow[] {
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

/** The cells of a row. */
export function piecesOf(inner: string, prefix: string): Piece[] {
  const pattern = new RegExp(
    `<${prefix}c\\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:/>|>[\\s\\S]*?</${prefix}c>)`,
    'g',
  );
  let last = -1;
  return [...inner.matchAll(pattern)].map(([raw, attributes = '']) => {
    const column = columnOf(attributeOf(attributes, 'r') ?? '');
    last = column < 0 ? last + 1 : column;
    return { column: last, attributes, raw };
  });
}

/** How some columns look, counted from 0; `style` is null where a sheet says nothing of it, `width` in digits. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly style: string | null;
}

/** The columns a sheet says something of. */
export const columnsIn = (head: string): ColumnLook[] =>
  [...head.matchAll(/<(?:[\w.-]+:)?col\b([^>]*?)\/?>/g)].map(([, attributes = '']) => {
    const [style, width] = [attributeOf(attributes, 'style'), attributeOf(attributes, 'width')];
    return {
      first: Number(attributeOf(attributes, 'min')) - 1,
      last: Number(attributeOf(attributes, 'max')) - 1,
      width: width === null ? null : Number(width),
      style: style === '0' ? null : style,
    };
  });

/** The ranges that one formula fills: no cell of them can be changed alone. */
export function arraysIn(body: string): ((row: number, column: number) => boolean)[] {
  if (!/\bt="(?:array|dataTable)"/.test(body)) return [];
  return [...body.matchAll(/<(?:[\w.-]+:)?f\b([^>]*\bt="(?:array|dataTable)"[^>]*)>/g)].flatMap(
    ([, attributes = '']) => {
      const [, a = '', top, b = a, bottom = top] =
        /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(attributeOf(attributes, 'ref') ?? '') ?? [];
      if (top === undefined) return [];
      return [
        (row: number, column: number) =>
          row >= Number(top) - 1 && row < Number(bottom) && column >= columnOf(a) && column <= columnOf(b),
      ];
    },
  );
}

/** The head of a sheet whose word of how far its cells reach holds the new ones; some programs read no further. */
export const reaching = (head: string, row: number, column: number): string =>
  head.replace(
    /(<(?:[\w.-]+:)?dimension\b[^>]*\bref=")([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"/,
    (_, start: string, a: string, top: string, b = a, bottom = top) =>
      `${start}${a}${top}:${columnLetters(Math.max(column, columnOf(String(b))))}${Math.max(row + 1, Number(bottom))}"`,
  );
