import { sameWords, type Cell, type SheetRows } from '../cells/cell.ts';
import type { DerivedTab } from '../book/derived-tab.ts';
import { bookDress, type TabDress } from './dress.ts';
import { HEADER_DEPTH } from '../import/header-plan.ts';
import type { ReadBook } from '../book/read-book.ts';
import { SETTINGS_HEADERS } from '../book/read-settings.ts';
import { holdsMost } from './strangers.ts';
import { usedRows } from '../book/tab-target.ts';

/** A tab of ours as it stands in a workbook; rows and columns counted from 0. */
export interface StandingTab {
  readonly dress: TabDress;
  /** What it is called here. */
  readonly title: string;
  readonly headerRow: number;
  /** Where the columns of its dress are, by their names; one that is missing is absent. */
  readonly columns: Readonly<Record<string, number>>;
  /** What the header row says; null for a tab whose header a refresh writes. */
  readonly headers: readonly Cell[] | null;
  /** Where the values of the settings are; null for all other tabs. */
  readonly settings: { readonly rows: Readonly<Record<string, number>>; readonly column: number } | null;
  /** What its cells say; none where a refresh writes them. */
  readonly cells: SheetRows['rows'];
  /** So many rows from the top say something, or are the first that says nothing. */
  readonly rows: number;
}

/** The tabs of ours that stand in a workbook, in the order of their dresses, and others; `titles` are those of all its tabs. */
export function standingTabs(
  read: ReadBook,
  sheets: readonly SheetRows[],
  derived: readonly DerivedTab[],
  titles: readonly string[],
  others: readonly TabDress[] = [],
): StandingTab[] {
  return [...bookDress(derived), ...others].flatMap((dress): StandingTab[] => {
    if (dress.kind === 'records') return standingRecords(dress, read, sheets);
    if (dress.kind === 'settings') return standingSettings(dress, read, sheets);
    if (!titles.includes(dress.title)) return [];
    const rows = derived.find(({ name }) => name === dress.title)?.rows.length ?? 0;
    const columns = Object.fromEntries(dress.columns.map(({ name }, n) => [name, n]));
    const { title, headerRow } = dress;
    return [
      {
        dress,
        title,
        headerRow,
        columns,
        headers: null,
        settings: null,
        cells: [],
        rows: headerRow + rows + 2,
      },
    ];
  });
}

const rowsIn = (title: string, sheets: readonly SheetRows[]): SheetRows['rows'] =>
  sheets.find(({ name }) => name === title)?.rows ?? [];

function standingRecords(dress: TabDress, read: ReadBook, sheets: readonly SheetRows[]): StandingTab[] {
  const plan = dress.entity && read.layouts.get(dress.entity)?.plan;
  if (!plan) return [];
  const { tab: title, headerRow, columns } = plan;
  const rows = rowsIn(title, sheets);
  const used = Math.max(usedRows(rows), headerRow + 1);
  return [
    {
      dress,
      title,
      headerRow,
      columns,
      headers: rows[headerRow] ?? [],
      settings: null,
      cells: rows,
      rows: used + 1,
    },
  ];
}

function standingSettings(dress: TabDress, read: ReadBook, sheets: readonly SheetRows[]): StandingTab[] {
  if (!read.settings) return [];
  const { tab: title, rows: places, valueColumn } = read.settings;
  const rows = rowsIn(title, sheets);
  const found = rows.slice(0, HEADER_DEPTH).findIndex((row) => holdsMost(row, SETTINGS_HEADERS));
  const words = (rows[found] ?? []).map((cell) => (typeof cell === 'string' ? sameWords(cell) : ''));
  const columns = Object.fromEntries(
    dress.columns.flatMap(({ name, header }) => {
      const at = words.indexOf(sameWords(header));
      return at < 0 ? [] : [[name, at]];
    }),
  );
  return [
    {
      dress,
      title,
      headerRow: Math.max(found, 0),
      columns,
      headers: null,
      settings: { rows: places, column: valueColumn },
      cells: rows,
      rows: usedRows(rows) + 1,
    },
  ];
}
