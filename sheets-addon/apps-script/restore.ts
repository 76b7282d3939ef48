import { lacksOf, sayRestored, type Lack, type Stretch } from '#shared/table/dress/dress-lacks.ts';
import type { DerivedTab } from '#shared/table/book/derived-tab.ts';
import { LISTS_TAB } from '#shared/table/dress/lists.ts';
import { standingTabs, type StandingTab } from '#shared/table/dress/standing-tabs.ts';
import { addTones, giveList, nameColumns, warn } from './dress-columns.ts';
import type { OpenSheets } from './opened.ts';
import { lookOf } from './looks.ts';
import type { Range, Services, Sheet } from './services.ts';

/**
 * Restores what the tabs of ours lack of their dress (see `lacksOf`), but for those that were made just now; says in words what
 * that was. Where nothing is lacking nothing is written.
 */
export function restoreLooks(
  { read, sheets }: OpenSheets,
  derived: readonly DerivedTab[],
  fresh: ReadonlySet<string>,
  services: Services,
): string[] {
  const spreadsheet = services.spreadsheet();
  const titles = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const lists = spreadsheet.getSheetByName(LISTS_TAB);
  return standingTabs(read, sheets, derived, titles).flatMap((tab) => {
    const sheet = fresh.has(tab.title) ? null : spreadsheet.getSheetByName(tab.title);
    if (!sheet || !lists) return [];
    const lacks = lacksOf(tab, lookOf(sheet, tab, services));
    for (const lack of lacks) restore({ sheet, tab, lists, services }, lack);
    return lacks.length > 0 ? [sayRestored(tab, lacks)] : [];
  });
}

interface Spot {
  readonly sheet: Sheet;
  readonly tab: StandingTab;
  readonly lists: Sheet;
  readonly services: Services;
}

function restore({ sheet, tab, lists, services }: Spot, lack: Lack): void {
  const { dress, headerRow, columns } = tab;
  const headerAt = (at: number) => sheet.getRange(headerRow + 1, at + 1);
  switch (lack.kind) {
    case 'frozen':
      return sheet.setFrozenRows(headerRow + 1);
    case 'warning':
      return dress.warning === null ? undefined : warn(sheet, dress.warning);
    case 'name':
      if (dress.rangeName === null) return;
      return nameColumns(
        sheet,
        dress.rangeName,
        headerRow,
        1 + Math.max(...Object.values(columns)),
        services,
      );
    case 'header':
      return void headerAt(lack.at).setRichTextValue(services.textOf(lack.column.header));
    case 'note':
      return void headerAt(lack.at).setNote(lack.column.note ?? '');
    case 'hidden':
      return sheet.hideColumns(lack.at + 1);
    case 'format':
      return void rangeOf(sheet, lack).setNumberFormat(lack.format);
    case 'list':
      return giveList(rangeOf(sheet, lack), lack.list, lists, services);
    case 'tone':
      return addTones(sheet, [[rangeOf(sheet, lack), lack.tone]], services);
  }
}

const rangeOf = (sheet: Sheet, { at, from, to }: Stretch): Range =>
  sheet.getRange(from + 1, at + 1, (to ?? sheet.getMaxRows()) - from, 1);
