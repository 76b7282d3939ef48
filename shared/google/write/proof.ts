import { hitWell } from './right-row.ts';
import { gist, writeEntries, type RowWritten } from './journal.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { WireAfter, WireSheet } from '../wire/sheets-client.ts';
import { tabPlace } from '../read/tab-places.ts';
import { marksBySheet, rangeOfRow, rangeOfTab } from '../wire/wire-sheets.ts';
import { WRITES_ROWS, WRITES_TAB } from './writes-tab.ts';

/** The ranges of a batch's answer that tell whether it hit what it meant: the headers, and what it left in the tab of writes. */
export const proofRanges = (opened: OpenSpreadsheet, written: readonly RowWritten[]): string[] =>
  written.length === 0
    ? []
    : [
        ...tabsOf(opened, written).map(({ sheet, headerRow }) => rangeOfRow(sheet.title, headerRow)),
        `${rangeOfTab(WRITES_TAB)}!2:${1 + written.length}`,
      ];

/**
 * Whether a batch surely hit the rows and columns it meant: the columns bear the marks and headers that were read, and each row held
 * what was read of it. Where anything differs this proves nothing, and a fresh read must tell.
 */
export function isProven(
  opened: OpenSpreadsheet,
  written: readonly RowWritten[],
  token: string,
  after: WireAfter,
): boolean {
  if (written.length >= WRITES_ROWS) return false;
  const writes = opened.structure.sheets.find(({ title }) => title === WRITES_TAB)?.sheetId ?? -1;
  const entries = writeEntries([[], ...(after.rows.get(writes) ?? [])]).flatMap((one) =>
    'token' in one && one.token === token ? [one] : [],
  );
  return (
    entries.length === written.length &&
    tabsOf(opened, written).every(({ sheet, headerRow }) => isShapedAlike(opened, sheet, headerRow, after)) &&
    entries.every((entry, n) => {
      const title = tabsOf(opened, written.slice(n, n + 1))[0]?.sheet.title ?? '';
      const place = tabPlace(opened, title);
      return place !== null && hitWell(place, entry);
    })
  );
}

function tabsOf(
  { structure }: OpenSpreadsheet,
  written: readonly RowWritten[],
): { readonly sheet: WireSheet; readonly headerRow: number }[] {
  const rows = new Map(written.map(({ sheetId, headerRow }) => [sheetId, headerRow]));
  return structure.sheets.flatMap((sheet) => {
    const headerRow = rows.get(sheet.sheetId);
    return headerRow === undefined ? [] : [{ sheet, headerRow }];
  });
}

/** Whether a tab's columns bear the marks and headers that were read. */
export function isShapedAlike(
  opened: OpenSpreadsheet,
  { sheetId, title }: WireSheet,
  headerRow: number,
  after: WireAfter,
): boolean {
  const marks = (structure: OpenSpreadsheet['structure']) =>
    JSON.stringify((marksBySheet(structure).get(sheetId) ?? []).map(({ field, column }) => [field, column]));
  const headers = opened.sheets.find(({ name }) => name === title)?.rows[headerRow] ?? [];
  const now = after.rows.get(sheetId)?.[0] ?? [];
  const width = Math.max(headers.length, now.length);
  return (
    marks(opened.structure) === marks(after.structure) &&
    Array.from({ length: width }, (_, at) => at).every((at) => gist(headers[at]) === gist(now[at]))
  );
}
