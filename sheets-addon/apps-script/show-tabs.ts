import type { DerivedTab } from '#shared/table/book/derived-tab.ts';
import { bookDress } from '#shared/table/dress/dress.ts';
import { neededTabs } from '#shared/table/dress/needed-tabs.ts';
import { dressWhole, isBare, titleIn } from './dress-tab.ts';
import type { OpenSheets } from './opened.ts';
import type { Services } from './services.ts';

/** Shows, and dresses, the tabs that were made hidden and are needed now; a person hides one only after it was shown. */
export function showNeeded(
  services: Services,
  opened: OpenSheets,
  derived: readonly Pick<DerivedTab, 'name' | 'columns'>[],
): void {
  for (const dress of bookDress(derived).filter(neededTabs(opened.read.book))) {
    const sheet = services.spreadsheet().getSheetByName(titleIn(opened.read, dress));
    if (!sheet?.isSheetHidden() || sheet.getFrozenRows() > 0) continue;
    sheet.showSheet();
    if (isBare(sheet, dress, services)) dressWhole(sheet, dress, opened, services);
    else sheet.setFrozenRows(dress.headerRow + 1);
  }
}
