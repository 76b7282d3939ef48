import { LISTS_TAB } from '#shared/table/dress/lists.ts';
import { LOOKS, STALE_TONE, type TabDress } from '#shared/table/dress/dress.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { ReadBook } from '#shared/table/book/read-book.ts';
import { addTones, dressColumns, dressSettings, markColumn, nameColumns, warn } from './dress-columns.ts';
import type { OpenSheets } from './opened.ts';
import type { Services, Sheet } from './services.ts';

/** The tab of a dress as it is called in this sheet. */
export const titleIn = (read: ReadBook, { entity, title }: TabDress): string =>
  (entity === 'settings' ? read.settings?.tab : entity && read.layouts.get(entity)?.plan.tab) ?? title;

/** Whether a tab was never dressed, or set-up broke off in it: what is asked here comes last, and people leave some of it. */
export const isBare = (sheet: Sheet, { rangeName }: TabDress, services: Services): boolean =>
  sheet.getFrozenRows() === 0 &&
  (rangeName === null
    ? sheet.getProtections(services.wholeSheet).length === 0
    : services.spreadsheet().getRangeByName(rangeName) === null);

/** Everything a bare tab bears besides its words. */
export function dressWhole(
  sheet: Sheet,
  dress: TabDress,
  { read, sheets }: OpenSheets,
  services: Services,
): void {
  const { entity, kind, headerRow, rangeName } = dress;
  const lists = services.spreadsheet().getSheetByName(LISTS_TAB);
  if (!lists) return;
  const places = kind === 'records' && entity ? (read.layouts.get(entity)?.plan.columns ?? {}) : null;
  const columns = dress.columns.flatMap((column, n) => {
    const at = places ? places[column.name] : n;
    return at === undefined ? [] : [[at, column] as const];
  });
  dressColumns({ sheet, headerRow, columns, lists }, services);
  if (kind === 'settings' && read.settings) dressSettings({ sheet, lists }, dress, read.settings, services);
  if (kind === 'derived') {
    const first = sheet.getRange(1, 1);
    first.setFontColor(LOOKS.freshness.ink);
    addTones(sheet, [[first, STALE_TONE]], services);
  }
  const marks = sheets.find(({ name }) => name === sheet.getName())?.marks ?? [];
  for (const [at, { name }] of entity ? columns : [])
    if ((kind === 'records' || name === 'value') && !marks.some(({ field }) => field === name))
      markColumn(sheet, entity as EntityName, name, at, services);
  const width = 1 + Math.max(0, ...columns.map(([at]) => at));
  if (rangeName !== null) nameColumns(sheet, rangeName, headerRow, width, services);
  if (dress.warning !== null) warn(sheet, dress.warning);
  if (columns.length === 0) return;
  sheet.setFrozenColumns(dress.frozenColumns);
  sheet.setFrozenRows(headerRow + 1);
}
