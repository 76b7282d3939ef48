import { HEADER_DEPTH, planTab } from '#shared/table/import/header-plan.ts';
import { entityNames } from '#shared/model/entities.ts';
import { entityOf } from '#shared/table/book/columns.ts';
import type { Answer, SheetLink } from './messages.ts';
import { marksBySheet } from './read-sheets.ts';
import type { Services, Sheet } from './services.ts';

/** Selects a cell; null when it is selected. A row that moved since is found again by its id; a tab or row that is gone is said. */
export function goTo(place: SheetLink, services: Services): Answer | null {
  const sheet = services.spreadsheet().getSheetByName(place.sheet);
  if (!sheet) return { kind: 'failed', message: `The tab “${place.sheet}” is gone. Read the sheet again.` };
  const row = place.id === null ? place.row : (rowOf(sheet, place.id, services) ?? place.row);
  if (row > sheet.getMaxRows() || place.column > sheet.getMaxColumns())
    return { kind: 'failed', message: 'That cell is gone. Read the sheet again.' };
  if (sheet.isSheetHidden()) sheet.showSheet();
  sheet.getRange(row, place.column).activate();
  return null;
}

/** The row that bears an id now, read from the column the header names or a mark stands on; null when no cell bears it (a row typed by hand). */
function rowOf(sheet: Sheet, id: string, services: Services): number | null {
  const entity = entityNames.find((name) => id.startsWith(`${entityOf(name).prefix}_`));
  if (!entity) return null;
  const depth = Math.min(HEADER_DEPTH, sheet.getMaxRows());
  const top = sheet.getRange(1, 1, depth, sheet.getMaxColumns()).getValues() as unknown[][];
  const rows = top.map((row) => row.map((value) => (typeof value === 'string' ? value : null)));
  const marks = marksBySheet(services.spreadsheet()).get(sheet.getSheetId()) ?? [];
  const column = planTab(entity, { name: sheet.getName(), rows, marks })?.plan.columns['id'];
  if (column === undefined) return null;
  const ids = sheet.getRange(1, column + 1, Math.max(1, sheet.getLastRow()), 1).getValues();
  const found = ids.findIndex(([value]) => value === id);
  return found < 0 ? null : found + 1;
}
