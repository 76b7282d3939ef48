import { piecesOf, rowsOf, splitSheet } from './sheet-xml.ts';
import { attributeOf } from './xml-text.ts';
import { partText, relationsOf, setPart, tagsOf, type XlsxPackage } from './xlsx-package.ts';

/** A table a person made over rows of a sheet; rows counted from 0, `totals` the one that sums it up. */
interface Table {
  readonly path: string;
  readonly bottom: number;
  readonly totals: number | null;
}

function tablesOf(pack: XlsxPackage, sheet: string): Table[] {
  return relationsOf(pack, sheet).flatMap(({ type, path }): Table[] => {
    if (!type.endsWith('/table')) return [];
    const [attributes = ''] = tagsOf(partText(pack, path), 'table');
    const [, end] = /:\$?[A-Z]+\$?(\d+)$/.exec(attributeOf(attributes, 'ref') ?? '') ?? [];
    if (end === undefined) return [];
    const bottom = Number(end) - 1;
    const hasTotals = Number(attributeOf(attributes, 'totalsRowCount') ?? 0) > 0;
    return [{ path, bottom, totals: hasTotals ? bottom : null }];
  });
}

/** The rows that sum a table up; no records. */
export const totalsRowsOf = (pack: XlsxPackage, sheet: string): number[] =>
  tablesOf(pack, sheet).flatMap(({ totals }) => totals ?? []);

/** Lets a table that ended at a sheet's last row go on to its new last row; one with a totals row was lengthened with it. */
export function extendTables(pack: XlsxPackage, sheet: string, before: number, after: number): void {
  if (after <= before) return;
  for (const { path, bottom, totals } of tablesOf(pack, sheet))
    if (bottom === before && totals === null) lengthen(pack, path, before, after);
}

/** Puts the new end of a table where the old one is said: in its own range and that of its filter. */
function lengthen(pack: XlsxPackage, path: string, before: number, after: number): void {
  const end = new RegExp(`(\\bref="\\$?[A-Z]+\\$?\\d+:\\$?[A-Z]+\\$?)${before + 1}"`, 'g');
  setPart(pack, path, partText(pack, path).replace(end, `$1${after + 1}"`));
}

/**
 * Moves a totals row down, so that records get their place above it: true where there was one and it could be moved, false where
 * other cells stand below it, null where there is nothing to move.
 */
export function moveTotals(pack: XlsxPackage, sheet: string, lastRow: number): boolean | null {
  const table = tablesOf(pack, sheet).find(({ totals }) => totals !== null && totals <= lastRow);
  const parts = splitSheet(partText(pack, sheet));
  if (!table || !parts) return null;
  const from = table.bottom;
  const by = lastRow - from + 1;
  const rows = rowsOf(parts.body, parts.prefix);
  const below = rows.filter(({ number, inner }) => number > from && /<(?:[\w.-]+:)?(?:v|is|f)\b/.test(inner));
  if (below.length > 0) return false;
  const body = rows.map((row) => (row.number === from ? moved(row, parts.prefix, by) : row.raw)).join('');
  setPart(pack, sheet, parts.head + body + parts.tail);
  const xml = partText(pack, table.path);
  lengthen(pack, table.path, from, from + by);
  const filtered = new RegExp(`(<(?:[\\w.-]+:)?autoFilter\\b[^>]*\\bref="[^":]+:\\$?[A-Z]+\\$?)${from}"`);
  if (filtered.test(xml))
    setPart(pack, table.path, partText(pack, table.path).replace(filtered, `$1${from + by}"`));
  return true;
}

/** A totals row so many rows further down; sums that ended right above it do so again. */
function moved(
  row: { readonly number: number; readonly attributes: string; readonly inner: string },
  prefix: string,
  by: number,
): string {
  const to = row.number + 1 + by;
  const last = new RegExp(`(:\\$?[A-Z]{1,3}\\$?)${row.number}(?!\\d)`, 'g');
  const cells = piecesOf(row.inner, prefix).map(({ raw }) =>
    raw
      .replace(/(\sr\s*=\s*["'][A-Z]+)\d+/, `$1${to}`)
      .replace(/<((?:[\w.-]+:)?f)\b([^>]*)>([^<]*)/, (_, name: string, rest: string, formula: string) => {
        return `<${name}${rest}>${formula.replace(last, `$1${row.number + by}`)}`;
      }),
  );
  const attributes = row.attributes.replace(/(\sr\s*=\s*["'])\d+/, `$1${to}`).replace(/\s+$/, '');
  return `<${prefix}row${attributes}>${cells.join('')}</${prefix}row>`;
}
