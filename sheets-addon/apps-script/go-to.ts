import { ID_HEADER } from '#shared/table/columns.ts';
import type { Answer, Place } from './messages.ts';
import type { Services, Sheet } from './services.ts';

/** Selects a cell. A row that moved since is found again by its id; a tab or row that is gone is said. */
export function goTo(place: Place, services: Services): Answer {
  const sheet = services.spreadsheet().getSheetByName(place.sheet);
  if (!sheet) return { kind: 'failed', message: `The tab “${place.sheet}” is gone. Read the sheet again.` };
  const row = place.id === null ? place.row : rowOf(sheet, place.id, place.row);
  if (row > sheet.getMaxRows() || place.column > sheet.getMaxColumns())
    return { kind: 'failed', message: 'That cell is gone. Read the sheet again.' };
  if (sheet.isSheetHidden()) sheet.showSheet();
  sheet.getRange(row, place.column).activate();
  return { kind: 'done', message: '' };
}

/** The row that bears an id now; where it was seen when no cell bears it (a row typed by hand). */
function rowOf(sheet: Sheet, id: string, seen: number): number {
  const range = sheet.getDataRange();
  const column = range.getNumColumns();
  for (let one = column; one >= 1; one--) {
    if (sheet.getRange(1, one).getValue() !== ID_HEADER) continue;
    const ids = sheet.getRange(1, one, range.getNumRows(), 1).getValues();
    const found = ids.findIndex(([value]) => value === id);
    return found >= 0 ? found + 1 : seen;
  }
  return seen;
}
