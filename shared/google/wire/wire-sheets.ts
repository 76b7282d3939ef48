import { entityNames, type EntityName } from '../../model/entities.ts';
import { sameWords, type Mark, type SheetRows } from '../../table/cells/cell.ts';
import { columnsOf, entityNamed, entityOf, tabTitle } from '../../table/book/columns.ts';
import { layoutOfTab, type ReadBook } from '../../table/book/read-book.ts';
import type { WireSheet, WireStructure, WireValues } from './sheets-client.ts';
import { cellOfWire } from './typed-cells.ts';

/** Key of the markers on columns; the value is `entity.field`. */
export const COLUMN_MARK = 'vb.column';

/** A tab's title as ranges write it. */
export const rangeOfTab = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A whole row of a tab, counted from 0. */
export const rangeOfRow = (title: string, row: number): string =>
  `${rangeOfTab(title)}!${row + 1}:${row + 1}`;

/** Where our columns are marked, by tab. The marks do not say in which row the headers stand. */
export function marksBySheet({ marks }: WireStructure): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const { key, value, sheetId, column } of marks) {
    const [entity = '', field = ''] = value.split('.');
    if (key !== COLUMN_MARK || sheetId === null || column === null || !entityNamed(entity)) continue;
    found.set(sheetId, [...(found.get(sheetId) ?? []), { entity, field, row: null, column }]);
  }
  return found;
}

let named: ReadonlyMap<string, EntityName> | null = null;

/** Which tab a title names; made once, since every reading asks. */
const entityTitled = (title: string): EntityName | undefined =>
  (named ??= new Map(
    entityNames.flatMap((name) =>
      [entityOf(name).tab, tabTitle(name)].map((one) => [sameWords(one), name] as const),
    ),
  )).get(sameWords(title));

/**
 * The tabs to read: those that bear our marks or titles. Only where one of ours is in none of them all others are read too,
 * because a tab without marks may have been renamed; tabs that we write and never read are left out.
 */
export function tabsToRead(structure: WireStructure, skipped: readonly string[]): WireSheet[] {
  const marks = marksBySheet(structure);
  const grids = structure.sheets.filter(({ rowCount, title }) => rowCount > 0 && !skipped.includes(title));
  const entityAt = ({ sheetId, title }: WireSheet) => marks.get(sheetId)?.[0]?.entity ?? entityTitled(title);
  const ours = grids.filter((sheet) => entityAt(sheet) !== undefined);
  const found = new Set(ours.map(entityAt));
  return entityNames.every((name) => found.has(name)) ? ours : grids;
}

/** What was read of the tabs, as every home hands it over. */
export function sheetRows(
  structure: WireStructure,
  tabs: readonly WireSheet[],
  values: readonly WireValues[],
): SheetRows[] {
  const marks = marksBySheet(structure);
  return tabs.map(({ sheetId, title, merges }, n) => ({
    name: title,
    rows: (values[n]?.rows ?? []).map((row) => row.map(cellOfWire)),
    marks: marks.get(sheetId) ?? [],
    merges,
  }));
}

/** In which row each tab's headers stand; the first where it is none of ours. */
export const headerRows = (
  sheets: readonly SheetRows[],
  read: ReadBook,
): { readonly title: string; readonly row: number }[] =>
  sheets.map(({ name }) => ({ title: name, row: layoutOfTab(read, name)?.plan.headerRow ?? 0 }));

/** The header rows of all tabs as one text: while it stays the same, nobody moved or renamed a column. */
export const headersOf = (sheets: readonly SheetRows[], read: ReadBook): string =>
  JSON.stringify(headerRows(sheets, read).map(({ title, row }, n) => [title, sheets[n]?.rows[row] ?? []]));

/** Whether each column that is marked bears its own header: then marks and values were surely read of the same state. */
export const headersAgree = (sheets: readonly SheetRows[], { layouts }: ReadBook): boolean =>
  [...layouts].every(([entity, { plan }]) => {
    const sheet = sheets.find(({ name }) => name === plan.tab);
    const headers = sheet?.rows[plan.headerRow] ?? [];
    return columnsOf(entity).every(({ name, header }) => {
      const marked = sheet?.marks?.find(({ field }) => field === name)?.column;
      return marked === undefined || sameWords(String(headers[marked] ?? '')) === sameWords(header);
    });
  });
