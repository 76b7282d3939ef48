import type { Book } from '../../model/book.ts';
import type { DerivedTab } from '../../table/book/derived-tab.ts';
import { bookDress, type TabDress } from '../../table/dress/dress.ts';
import { neededTabs } from '../../table/dress/needed-tabs.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import { dressTab } from './dress-requests.ts';

/** The title of a dress's tab in this spreadsheet; null where it has none. */
export function titleOf({ read, structure }: OpenSpreadsheet, { entity, title }: TabDress): string | null {
  const known = entity === 'settings' ? read.settings?.tab : entity && read.layouts.get(entity)?.plan.tab;
  return known ?? structure.sheets.find((one) => one.title === title)?.title ?? null;
}

/** Requests that show the tabs that were made hidden and are needed now; a person hides one only after it was shown. */
export const tabsToShow = (
  opened: OpenSpreadsheet,
  book: Book,
  derived: readonly Pick<DerivedTab, 'name' | 'columns'>[],
): SheetsRequest[] =>
  bookDress(derived)
    .filter(neededTabs(book))
    .flatMap((dress): SheetsRequest[] => {
      const sheet = opened.structure.sheets.find(({ title }) => title === titleOf(opened, dress));
      if (!sheet?.hidden || sheet.frozenRowCount > 0) return [];
      const { sheetId } = sheet;
      const gridProperties = {
        frozenRowCount: dress.headerRow + 1,
        frozenColumnCount: dress.frozenColumns,
      };
      const isDressed = opened.structure.namedRanges.includes(dress.rangeName ?? '');
      return [
        ...(isDressed ? [] : dressTab(dress, sheetId)),
        {
          updateSheetProperties: {
            properties: { sheetId, hidden: false, gridProperties },
            fields: 'hidden,gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
          },
        },
      ];
    });
